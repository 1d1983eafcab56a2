package dev.ulpforge.verify.oracle.jet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;

import static org.assertj.core.api.Assertions.assertThat;

class RemovableJetsTest {
    private static final int ORDER = 4;
    private static final int BITS = 200;

    /** By the series at 0, of which the first coefficients are known. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "sin(x) / x; 1; 0; -1; 6", "(1 - cos(x)) / x; 0; 0.5; 0; 1",
            "(1 - cos(x)) / x^2; 0.5; 0; -1; 24", "1 / tanh(x) - 1 / x; 0; 1/3; 0; 1", "expm1(x) / x; 1; 0.5; 1; 6",
            "(exp(x) - 1 - x) / x^2; 0.5; 1/6; 1; 24" })
    void theCoefficientsAtZeroAreThoseOfTheSeries(String fn, String first, String second, int third, int over) {
        Jet at = new RemovableJets(Expression.parse(fn), ORDER, BITS).over(Ball.hull(Ball.ZERO, Ball.of(0.125), BITS))
                .at();
        assertThat(at.c(0).overlaps(number(first))).isTrue();
        assertThat(at.c(1).overlaps(number(second))).isTrue();
        assertThat(at.c(2).overlaps(number(third + "/" + over))).isTrue();
    }

    private static Ball number(String text) {
        String[] q = text.split("/");
        return Ball.of(Double.parseDouble(q[0]))
                .divide(Ball.of(q.length == 1 ? 1 : Double.parseDouble(q[1])), BITS);
    }

    /** By Taylor's theorem, with Lagrange's remainder taken from the enclosures over the interval. */
    @ParameterizedTest
    @ValueSource(strings = { "sin(x) / x", "(1 - cos(x)) / x", "1 / tanh(x) - 1 / x", "x / (exp(x) - 1)",
            "log(1 + x) / x", "(cosh(x) - 1) / (x * sinh(x))", "(atan(x) - x) / x^3" })
    void valuesAreThePolynomialAndARemainder(String text) {
        Expression fn = Expression.parse(text);
        for (double end = 0x1p-1; end > 0x1p-12; end /= 4) {
            RemovableJets.Pair jets = new RemovableJets(fn, ORDER, BITS).over(Ball.hull(Ball.ZERO, Ball.of(end), BITS));
            for (double x : new double[]{ end, end * 0.625, end / 16 }) {
                Ball sum = jets.over().c(ORDER);
                for (int k = ORDER - 1; k >= 0; k--) {
                    sum = sum.multiply(Ball.of(x), BITS).add(jets.at().c(k), BITS);
                }
                Ball exact = new ExactFunction(fn).value((float) x, BITS).ball(BITS);
                assertThat(sum.overlaps(exact)).as("%s at %a", text, x).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "1 / x", "cos(x) / x", "max(x, 1) / x" })
    void polesAreUnknown(String fn) {
        assertThat(new RemovableJets(Expression.parse(fn), ORDER, BITS)
                .over(Ball.hull(Ball.ZERO, Ball.of(0.125), BITS))).isSameAs(RemovableJets.Pair.UNKNOWN);
    }
}
