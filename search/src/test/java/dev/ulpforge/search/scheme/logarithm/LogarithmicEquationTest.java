package dev.ulpforge.search.scheme.logarithm;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LogarithmicEquationTest {

    private static Optional<LogarithmicEquation> equation(String fn, InnerFunction argument) {
        return LogarithmicEquation.of(argument.function(Expression.parse(fn)), new Random(1));
    }

    @ParameterizedTest
    @CsvSource({ "log(x), X, 0.6931471805599453", "log2(x), X, 1", "log10(x), X, 0.3010299956639812",
            "log(x)/log(3), X, 0.6309297535714574", "-2*log(x), X, -1.3862943611198906",
            "log1p(x), ONE_PLUS_X, 0.6931471805599453", "log2(1 + x), ONE_PLUS_X, 1",
            "atanh(x), QUOTIENT, 0.34657359027997264", "log1p(x) - log1p(-x), QUOTIENT, 0.6931471805599453",
            "acosh(x), COSINE, 0.6931471805599453", "acosh(x)/log(2), COSINE, 1" })
    void logarithmsObeyIt(String fn, InnerFunction argument, double step) {
        assertThat(equation(fn, argument))
                .hasValueSatisfying(found -> assertThat(found.step()).isCloseTo(step, within(1e-15)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "sin(x)", "exp(x)", "x", "log(x) + 1", "log(x + 0.000000000000001)", "log(x)^2", "sqrt(x)",
            "0*x", "asinh(x)" })
    void othersDoNot(String fn) {
        for (InnerFunction argument : InnerFunction.values()) {
            assertThat(equation(fn, argument)).as("%s", argument).isEmpty();
        }
    }
}
