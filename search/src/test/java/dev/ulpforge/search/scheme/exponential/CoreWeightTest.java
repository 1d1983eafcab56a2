package dev.ulpforge.search.scheme.exponential;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CoreWeightTest {
    private static final double LN2 = Math.log(2);
    private static final ExponentialSum EXPM1 = new ExponentialSum(1, 1, 0, -1);

    /** At n = 0 what the core moves counts relative to a small result. */
    @Test
    void cancellationCounts() {
        CoreWeight weight = new CoreWeight(EXPM1, LN2, 2, false);
        double r = -0.25;
        assertThat(weight.at(r, 20).doubleValue()).isCloseTo(r * r * 0x1p24 / -Math.expm1(r), within(1e-3));
        assertThat(weight.at(0.0, 20).doubleValue()).isZero();
    }

    @Test
    void argumentsMayBeSquares() {
        ExponentialSum cosh = new ExponentialSum(2, 0.5, 0.5, 0);
        double t = 0.3;
        double n0 = 0.5 / Math.cosh(t);
        double weight = new CoreWeight(cosh, LN2 / 2, 1, true).at(t * t, 20).doubleValue();
        assertThat(weight).isBetween(t * t * 0x1p24 * n0, t * t * 0x1p24 * Math.exp(t));
    }
}
