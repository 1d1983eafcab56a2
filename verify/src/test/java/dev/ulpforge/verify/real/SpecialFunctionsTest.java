package dev.ulpforge.verify.real;

import java.math.BigInteger;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Functions that MPFR has not, by identities that define them. */
class SpecialFunctionsTest {
    private static final int BITS = 200;

    private static void same(Ball got, Ball want, int bits) {
        assertThat(got.overlaps(want)).as("%s and %s", got, want).isTrue();
        assertThat(got.isExact() || got.relativeExponent() < 12 - bits).as("precision of %s", got).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = { 0x1p-149, 1e-20, 0.25, -0.499, 0.5, 0.51, -0.9, 0x1.fffffep-1, 1 - 0x1p-53 })
    void erfTakesErfinvBack(double x) {
        Ball y = InverseFunctions.erfinv(Ball.of(x), BITS);
        same(y, y, BITS);
        Ball complement = Ball.ONE.subtract(Ball.of(Math.abs(x)), 4096);
        same(ErrorFunction.erfc(y.abs(), BITS), complement, BITS - 16);
        same(ErrorFunction.erf(y, BITS), Ball.of(x), BITS);
    }

    @ParameterizedTest
    @ValueSource(doubles = { 0x1p-149, 1e-20, 0.1, 0.2499, 0.25, 0.49, 0.5000001, 0.75, 0.751, 0.999, 0x1.fffffep-1 })
    void normcdfTakesTheQuantileBack(double p) {
        Ball y = InverseFunctions.normquantile(Ball.of(p), BITS);
        same(y, y, BITS);
        same(ErrorFunction.normcdf(y, BITS), Ball.of(p), BITS - 16);
    }

    @ParameterizedTest
    @ValueSource(doubles = { 0x1p-149, -0x1p-149, 1e-5, -0.1, -0.3678, -0.367879, -0x1.78b562p-2, 0.5, 1, Math.E, 3,
            100, 1e10, 0x1p127 })
    void lambertwSolvesItsEquation(double x) {
        Ball w = InverseFunctions.lambertw(Ball.of(x), BITS);
        same(w, w, BITS);
        same(w.multiply(Exponential.exp(w, BITS), BITS), Ball.of(x), BITS - 10);
        assertThat(w.order(Ball.ONE.negate())).isPositive();
    }

    /** {@code e^x = I_0 + 2 I_1 + 2 I_2 + ...} (DLMF 10.35.3), and {@code I_0' = I_1}. */
    @ParameterizedTest
    @ValueSource(doubles = { 0x1p-149, 0.001, 1, 3.75, 20, 90, 500 })
    void besselFunctionsAddUpToTheExponential(double x) {
        Ball sum = BesselI.of(0, Ball.of(x), BITS);
        Ball term = sum;
        for (int n = 1; term.topExponent() > sum.topExponent() - BITS - 8; n++) {
            term = BesselI.of(n, Ball.of(x), BITS).scale(1);
            sum = sum.add(term, BITS);
        }
        same(sum.widen(term, BITS), Exponential.exp(Ball.of(x), BITS), BITS);
        same(BesselI.coefficients(0, Ball.of(-x), 1, BITS)[1], BesselI.of(1, Ball.of(-x), BITS), BITS);
        Ball middle = BesselI.coefficients(1, Ball.of(x), 3, BITS)[3].multiply(Ball.of(BigInteger.valueOf(6), 0), BITS);
        Ball wide = BesselI.coefficients(1, Ball.of(x).widen(Ball.of(x).scale(-9), 64), 3, 64)[3].multiply(6, 64);
        assertThat(wide.overlaps(middle)).isTrue();
    }
}
