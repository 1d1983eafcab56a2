package dev.ulpforge.search.core.number;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IntervalTest {

    @Test
    void closedEndsArePointsAndOpenOnesAreNot() {
        double[] x = new Interval(0, 1, true, false).grid(33);
        assertThat(x).hasSize(33).isSorted();
        assertThat(x[0]).isBetween(0x1p-30, 0x1p-20);
        assertThat(x[32]).isEqualTo(1);
        assertThat(Interval.closed(-1, 3).grid(5)).startsWith(-1).endsWith(3);
    }

    @Test
    void zerosOfTheTargetOpenTheInterval() {
        Interval ends = Interval.closed(1, 2).withoutZeros(Functions.LOG2);
        assertThat(ends.openLo()).isTrue();
        assertThat(ends.openHi()).isFalse();
        assertThat(ends.grid(10, Functions.LOG2, RealFunction.relative(Functions.LOG2))).hasSize(12).isSorted();
        assertThat(ends.grid(10, Functions.LOG2, RealFunction.relative(Functions.LOG2))[0]).isGreaterThan(1);
    }

    @Test
    void emptyIntervalsAreRefused() {
        assertThatThrownBy(() -> Interval.closed(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Interval.closed(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Interval.closed(0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
