package dev.ulpforge.verify.real;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class ScaledBesselITest {
    private static final int ORDER = 6;

    /** Of arguments on both sides of where the expansion begins. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void isTheProductWithAnExponential(@ForAll @DoubleRange(min = -3, max = 7) double log,
            @ForAll @IntRange(max = 1) int n, @ForAll @IntRange(min = 40, max = 240) int bits) {
        Ball x = Ball.of(Math.exp(log));
        Ball[] scaled = ScaledBesselI.coefficients(n, x, ORDER, bits);
        int w = bits + 200;
        Ball[] plain = BesselI.coefficients(n, x, ORDER, w);
        Ball exp = Exponential.exp(x.negate(), w);
        for (int k = 0; k <= ORDER; k++) {
            Ball sum = Ball.ZERO;
            Ball factor = exp;
            for (int j = 0; j <= k; j++) {
                sum = sum.add(factor.multiply(plain[k - j], w), w);
                factor = factor.negate().divide(j + 1L, w);
            }
            assertThat(scaled[k].overlaps(sum)).as("coefficient %s at %s", k, x).isTrue();
            assertThat(scaled[k].relativeExponent()).isLessThan(24L - bits);
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void overAnIntervalContainsThoseOfItsPoints(@ForAll @DoubleRange(min = -3, max = 60) double log,
            @ForAll @IntRange(min = -30, max = 0) int widthExponent,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @IntRange(max = 1) int n) {
        double low = Math.exp(log);
        double width = Math.scalb(1.0, widthExponent);
        double x = low * (1 + width * share);
        Ball[] over = ScaledBesselI.coefficients(n, Ball.hull(Ball.of(low), Ball.of(low * (1 + width)), 64), ORDER, 80);
        Ball[] at = ScaledBesselI.coefficients(n, Ball.of(x), ORDER, 120);
        for (int k = 0; k <= ORDER; k++) {
            assertThat(over[k].overlaps(at[k])).isTrue();
            assertThat(over[k].isBounded()).isTrue();
        }
    }
}
