package dev.ulpforge.jmh.cost;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RankCorrelationTest {

    private static double of(double... halves) {
        double[] a = new double[halves.length / 2];
        double[] b = new double[a.length];
        System.arraycopy(halves, 0, a, 0, a.length);
        System.arraycopy(halves, a.length, b, 0, b.length);
        return RankCorrelation.of(a, b);
    }

    @Test
    void onlyTheOrderCounts() {
        assertThat(of(1, 2, 3, 10, 20, 9000)).isCloseTo(1, within(1e-12));
        assertThat(of(1, 2, 3, 7, 0, -5)).isCloseTo(-1, within(1e-12));
        assertThat(of(1, 2, 3, 4, 2, 1, 3, 4)).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void equalFiguresShareTheirRanks() {
        assertThat(of(1, 1, 2, 2, 3, 3, 4, 4)).isCloseTo(1, within(1e-12));
        assertThat(of(1, 2, 2, 1, 2, 3)).isCloseTo(Math.sqrt(0.75), within(1e-12));
    }
}
