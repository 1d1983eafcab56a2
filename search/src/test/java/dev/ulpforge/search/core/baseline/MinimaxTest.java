package dev.ulpforge.search.core.baseline;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.search.core.number.Functions;
import dev.ulpforge.search.core.number.RealFunction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Minimax polynomials and rational functions against published errors. */
class MinimaxTest {

    private static final RealFunction EXP2 = Functions.EXP2;
    private static final RealFunction RELATIVE = RealFunction.relative(EXP2);

    /** The published classical figures for 2^x on [0, 1], maximal relative error. */
    @ParameterizedTest
    @CsvSource({ "2,1.72e-3", "3,7.48e-5", "4,2.59e-6", "5,7.49e-8", "6,1.86e-9" })
    void polynomialsReachTheKnownErrors(int degree, double known) {
        MinimaxPolynomial p = MinimaxPolynomial.fit(EXP2, RELATIVE, 0, 1, degree);
        assertThat(p.error()).isCloseTo(known, within(0.01 * known));
        assertThat(dense(p::at)).isCloseTo(p.error(), within(1e-3 * known));
    }

    @ParameterizedTest
    @CsvSource({ "1,1,8.67e-4", "2,2,4.34e-7", "3,2,7.52e-9", "3,3,9.3e-11" })
    void rationalsReachTheKnownErrors(int p, int q, double known) {
        MinimaxRational r = MinimaxRational.fit(EXP2, RELATIVE, 0, 1, p, q);
        assertThat(r.error()).isCloseTo(known, within(0.01 * known));
        assertThat(dense(r::at)).isCloseTo(r.error(), within(1e-3 * known));
    }

    @Test
    void resolvesErrorsFarBelowADouble() {
        MinimaxRational r = MinimaxRational.fit(EXP2, RELATIVE, 0, 1, 6, 6);
        assertThat(r.error()).isBetween(1e-23, 1e-22);
        assertThat(dense(r::at)).isCloseTo(r.error(), within(2e-3 * r.error()));
    }

    @Test
    void fixedCoefficientsStay() {
        MinimaxPolynomial p = MinimaxPolynomial.fit(EXP2, RELATIVE, -0.5, 0.5, 5, new double[]{ 1 });
        MinimaxPolynomial free = MinimaxPolynomial.fit(EXP2, RELATIVE, -0.5, 0.5, 5);
        assertThat(p.coefficients()[0]).isEqualTo(1);
        assertThat(p.error()).isGreaterThan(free.error()).isLessThan(2 * free.error());
    }

    @Test
    void fixedCoefficientsMayMeetAZeroOfTheTarget() {
        RealFunction log = (x, digits) -> Functions.LOG2.at(1 + x, digits);
        MinimaxPolynomial p = MinimaxPolynomial.fit(log, RealFunction.relative(log), -0.25, 0.5, 8, new double[]{ 0 });
        assertThat(p.error()).isBetween(1e-8, 1e-6);
        assertThat(p.coefficients()[1]).isCloseTo(1 / Math.log(2), within(1e-6));
    }

    private static double dense(java.util.function.DoubleFunction<?> approximation) {
        double max = 0;
        for (int i = 0; i <= 1000; i++) {
            var y = (dev.ulpforge.search.core.number.DoubleDouble) approximation.apply(i / 1000.0);
            var f = EXP2.at(i / 1000.0);
            max = Math.max(max, Math.abs(y.minus(f).over(f).hi()));
        }
        return max;
    }
}
