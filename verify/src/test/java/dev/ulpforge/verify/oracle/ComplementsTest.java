package dev.ulpforge.verify.oracle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class ComplementsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "log(1 + exp(x)) - x | x > 2 ? softplus(-x) : log(1 + exp(x)) - x",
            "2 * x - log1p(exp(2 * x)) | -(2 * x > 2 ? softplus(-(2 * x)) : log1p(exp(2 * x)) - 2 * x)",
            "normcdf(x) - sigmoid(x) | x > 2 ? sigmoid(-x) - normcdf(-x) : normcdf(x) - sigmoid(x)",
            "log(1 + exp(x)) - 2 * x | log(1 + exp(x)) - 2 * x", "tanh(x) - x | tanh(x) - x",
            "log(2 + exp(x)) - x | log(2 + exp(x)) - x", "erfc(x) - sigmoid(x) | erfc(x) - sigmoid(x)" })
    void commonLimitsAreLeftOut(String fn, String complements) {
        assertThat(Conjugates.of(Expression.parse(fn))).hasToString(complements);
    }

    @ParameterizedTest
    @ValueSource(strings = { "log(exp(x) + 1) - x", "x - softplus(x)", "tanh(x) - erf(2 * x)", "erf(x) - tanh(x)",
            "erf(x) - erf(x - 1)", "normcdf(x + 1) - sigmoid(x)" })
    void valuesStay(String fn) {
        Expression e = Expression.parse(fn);
        ExactFunction target = new ExactFunction(e);
        ExactFunction other = new ExactFunction(Conjugates.of(e));
        for (float x : new float[]{ -100, -3, -2, -0.7f, 0.1f, 1.999f, 2, 2.001f, 5, 30 }) {
            Ball difference = target.value(x, 100).ball(100).subtract(other.value(x, 100).ball(100), 100);
            assertThat(difference.containsZero()).as("%s at %s", fn, x).isTrue();
        }
    }

    /** Where values are tiny their signs are known, so that no result of zero is in doubt. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "tanh(x) - erf(x) | [1e37, 3e38]", "erf(x) - tanh(x) | [-3e38, -1e30]",
            "normcdf(x) - sigmoid(x) | [1e37, 3e38]", "log(1 + exp(x)) - x | [1e37, 3e38]",
            "log(1 + exp(-x)) - exp(-x) | [1e37, 3e38]", "exp(-x) - log1p(exp(-x)) | [1e37, 3e38]" })
    void farAwayThereAreFewPieces(String fn, String domain) {
        assertThat(Oracle.of(Expression.parse(fn), Domain.parse(domain)).pieces()).hasSizeLessThan(500)
                .noneMatch(Piece.Pointwise.class::isInstance);
    }
}
