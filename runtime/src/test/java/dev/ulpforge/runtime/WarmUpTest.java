package dev.ulpforge.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WarmUpTest {
    private static final long MILLISECOND = 1_000_000;
    /** More than a few thousand, 2 ns each. */
    private static final int MANY = 500_000;

    private final WarmUp warmUp = new WarmUp();

    private void scalar(int milliseconds) {
        for (int i = 0; i < milliseconds; i++) {
            assertThat(warmUp.isDue(MANY)).isTrue();
            warmUp.computed(MANY, MILLISECOND);
        }
    }

    @Test
    void aFewThousandElementsAreNotTimed() {
        for (int i = 0; i < WarmUp.BETWEEN_LOOKS - 1; i++) {
            assertThat(warmUp.isDue(1)).isFalse();
        }
        assertThat(warmUp.isDue(1)).isTrue();
    }

    @Test
    void elementsThatWereNotTimedCountLikeThoseThatWere() {
        for (int i = 0; i < 200; i++) {
            assertThat(warmUp.isDue(MANY)).isTrue();
        }
        warmUp.computed(MANY, MILLISECOND);
        assertThat(warmUp.isAffordable()).isTrue();
    }

    @Test
    void trialsBeginLateAndTakeAtMostHalfOfTheTime() {
        scalar(100);
        assertThat(warmUp.isAffordable()).isFalse();
        scalar(1);
        assertThat(warmUp.isAffordable()).isTrue();
        for (int i = 0; i < 10; i++) {
            warmUp.tried(1, 10 * MILLISECOND);
        }
        scalar(99);
        assertThat(warmUp.isAffordable()).isFalse();
        scalar(1);
        assertThat(warmUp.isAffordable()).isTrue();
    }

    @Test
    void ofALongTrialOnlyAPartCounts() {
        scalar(101);
        warmUp.tried(1, 1000 * MILLISECOND);
        assertThat(warmUp.isAffordable()).isTrue();
    }

    @Test
    void isOverWhenSeveralTrialsInARowWereFast() {
        scalar(101);
        warmUp.tried(warmUp.rounds(), MILLISECOND);
        assertThat(warmUp.rounds()).isEqualTo(1);
        warmUp.tried(1, 100);
        assertThat(warmUp.rounds()).isGreaterThan(1);
        for (int nanos : new int[]{ 60, 60, 500, 60, 60 }) {
            warmUp.tried(warmUp.rounds(), nanos * warmUp.rounds());
            assertThat(warmUp.isOver()).isFalse();
        }
        warmUp.tried(warmUp.rounds(), 60 * warmUp.rounds());
        assertThat(warmUp.isOver()).isTrue();
    }

    @Test
    void trialsThatDoNotSucceedEnd() {
        scalar(10_000);
        for (int i = 0; i < 4000; i++) {
            assertThat(warmUp.isAffordable()).isTrue();
            warmUp.tried(1, MILLISECOND);
        }
        assertThat(warmUp.isAffordable()).isFalse();
        assertThat(warmUp.isOver()).isFalse();
    }

    @Test
    void trialsTakeTheInputsOverAndOverAndSometimesNan() {
        float[] src = { 9, 1, 2, 3, 9 };
        assertThat(warmUp.some(src, 1, 3)).startsWith(1, 2, 3, 1, 2).endsWith(2).hasSize(WarmUp.LAST + 1);
        for (int i = 0; i < 15; i++) {
            warmUp.tried(1, 1);
        }
        assertThat(warmUp.some(src, 1, 3)).startsWith(1, 2, 3, 1, 2).endsWith(Float.NaN);
    }

    @Test
    void trialsTakeTheSameKindOfMemory() {
        MemorySegment heap = MemorySegment.ofArray(new float[]{ 1, 2 });
        assertThat(warmUp.some(heap, 2).isNative()).isFalse();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment some = warmUp.some(arena.allocate(8).copyFrom(heap), 2);
            assertThat(some.isNative()).isTrue();
            assertThat(some.getAtIndex(ValueLayout.JAVA_FLOAT, WarmUp.LAST)).isEqualTo(2f);
        }
    }
}
