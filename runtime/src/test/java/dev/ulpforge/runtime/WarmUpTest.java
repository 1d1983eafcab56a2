package dev.ulpforge.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

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
        assertThat(warmUp.begins()).isTrue();
    }

    @Test
    void callsWithoutElementsAreNotTimed() {
        assertThat(warmUp.isDue(MANY)).isTrue();
        assertThat(warmUp.isDue(0)).isFalse();
    }

    @Test
    void trialsBeginLateAndOnce() {
        scalar(100);
        assertThat(warmUp.begins()).isFalse();
        scalar(1);
        assertThat(warmUp.begins()).isTrue();
        scalar(1000);
        assertThat(warmUp.begins()).isFalse();
    }

    @Test
    void trialsRunInAThreadOfTheirOwnThatNoProgramWaitsFor() throws InterruptedException {
        AtomicReference<Thread> thread = new AtomicReference<>();
        CountDownLatch tried = new CountDownLatch(1);
        warmUp.begin(() -> {
            thread.set(Thread.currentThread());
            tried.countDown();
            return false;
        });
        assertThat(tried.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(thread.get()).isNotSameAs(Thread.currentThread()).matches(Thread::isDaemon);
    }

    @Test
    void trialsEndWhenTheLoopIsFast() {
        warmUp.isDue(MANY);
        warmUp.computed(MANY, MILLISECOND);
        warmUp.tryOut(() -> {
            warmUp.tried(warmUp.rounds(), 100 * warmUp.rounds());
            return true;
        });
        assertThat(warmUp.isOver()).isTrue();
    }

    @Test
    void trialsThatAreOfNoUseEnd() {
        AtomicInteger trials = new AtomicInteger();
        warmUp.tryOut(() -> trials.incrementAndGet() < 3);
        assertThat(trials).hasValue(3);
        assertThat(warmUp.isOver()).isFalse();
    }

    @Test
    void trialsThatDoNotSucceedEnd() {
        AtomicInteger trials = new AtomicInteger();
        warmUp.tryOut(() -> {
            trials.incrementAndGet();
            warmUp.tried(1, MILLISECOND);
            return true;
        });
        assertThat(trials).hasValue(4000);
        assertThat(warmUp.isOver()).isFalse();
    }

    @Test
    void ofALongTrialOnlyAPartCounts() {
        AtomicInteger trials = new AtomicInteger();
        warmUp.tryOut(() -> {
            trials.incrementAndGet();
            warmUp.tried(1, 1000 * MILLISECOND);
            return true;
        });
        assertThat(trials).hasValue(200);
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
    void trialsTakeInputsOverAndOverAndSometimesNan() {
        float[] copy = WarmUp.copy(new float[]{ 9, 1, 2, 3, 9 }, 1, 3);
        assertThat(warmUp.some(copy)).startsWith(1, 2, 3, 1, 2).endsWith(2).hasSize(WarmUp.LAST + 1);
        for (int i = 0; i < 15; i++) {
            warmUp.tried(1, 1);
        }
        assertThat(warmUp.some(copy)).startsWith(1, 2, 3, 1, 2).endsWith(Float.NaN);
    }

    @Test
    void trialsTakeOtherInputsEachTimeIfThereAreMany() {
        float[] src = new float[100_000];
        for (int i = 0; i < src.length; i++) {
            src[i] = i;
        }
        float[] copy = WarmUp.copy(src, 1000, src.length - 1000);
        assertThat(copy).hasSizeLessThan(src.length / 2);
        assertThat(warmUp.some(copy)).startsWith(1000, 1001);
        warmUp.tried(1, 1);
        assertThat(warmUp.some(copy)).startsWith(1000 + WarmUp.LAST + 1);
    }

    @Test
    void trialsTakeTheSameKindOfMemory() {
        MemorySegment heap = MemorySegment.ofArray(new float[]{ 1, 2 });
        assertThat(warmUp.some(WarmUp.copy(heap)).heapBase()).containsInstanceOf(float[].class);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment some = warmUp.some(WarmUp.copy(arena.allocate(8).copyFrom(heap)));
            assertThat(some.isNative()).isTrue();
            assertThat(some.getAtIndex(ValueLayout.JAVA_FLOAT, WarmUp.LAST)).isEqualTo(2f);
        }
    }
}
