package dev.ulpforge.kernels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CombinationTest {
    private static final ArrayKernel SILU = FloatMath::silu;
    private static final double BOUND = 3;

    private static float[] draw(int length, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] x = new float[length];
        for (int i = 0; i < length; i++) {
            x[i] = (float) random.nextDouble(-8, 8);
        }
        return x;
    }

    @Test
    void productsAreWithinTheirBound() {
        float[] x = draw(30_000, 1);
        float[] y = draw(30_000, 2);
        float[] gated = new float[x.length];
        float[] scaled = new float[x.length];
        FloatMath.gated(SILU, x, y, gated);
        FloatMath.scaled(FloatMath::exp, 1.9f, 0.7f, -0.3f, x, scaled);
        for (int i = 0; i < x.length; i++) {
            assertThat(UlpError.of(gated[i], (float) (x[i] / (1 + Math.exp(-x[i])) * y[i]))).isLessThanOrEqualTo(BOUND);
            float t = Math.fma(0.7f, x[i], -0.3f);
            assertThat(UlpError.of(scaled[i], (float) (1.9f * Math.exp(t)))).isLessThanOrEqualTo(BOUND);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 7, 255, 256, 257, 5000 })
    void everyFormReturnsTheSameBits(int length) {
        float[] x = draw(length, 1);
        float[] y = draw(length, 2);
        float[] gated = new float[length];
        float[] scaled = new float[length];
        for (int i = 0; i < length; i++) {
            gated[i] = FloatMath.silu(x[i]) * y[i];
            scaled[i] = 3 * FloatMath.tan(Math.fma(0.5f, x[i], 1));
        }
        float[] whole = y.clone();
        FloatMath.gated(SILU, x, whole, whole);
        assertThat(whole).containsExactly(gated);
        float[] moved = new float[length + 4];
        System.arraycopy(x, 0, moved, 2, length);
        FloatMath.gated(SILU, moved, 2, y, 0, moved, 2, length);
        assertThat(Arrays.copyOfRange(moved, 2, length + 2)).containsExactly(gated);
        System.arraycopy(x, 0, moved, 2, length);
        FloatMath.scaled(FloatMath::tan, 3, 0.5f, 1, moved, 2, moved, 2, length);
        assertThat(Arrays.copyOfRange(moved, 2, length + 2)).containsExactly(scaled);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment a = arena.allocateFrom(ValueLayout.JAVA_FLOAT, x);
            MemorySegment b = arena.allocateFrom(ValueLayout.JAVA_FLOAT, y);
            FloatMath.gated(SILU, a, b, b);
            assertThat(b.toArray(ValueLayout.JAVA_FLOAT)).containsExactly(gated);
            FloatMath.scaled(FloatMath::tan, 3, 0.5f, 1, a, a);
            assertThat(a.toArray(ValueLayout.JAVA_FLOAT)).containsExactly(scaled);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 100, 3000 })
    void sineAndCosineAtOnceAreThoseOneByOne(int length) {
        float[] x = draw(length, 3);
        float[] sin = new float[length];
        float[] cos = new float[length];
        FloatMath.sin(x, sin);
        FloatMath.cos(x, cos);
        float[] inPlace = x.clone();
        float[] other = new float[length];
        FloatMath.sinCos(inPlace, inPlace, other);
        assertThat(inPlace).containsExactly(sin);
        assertThat(other).containsExactly(cos);
        float[] last = x.clone();
        FloatMath.sinCos(last, other, last);
        assertThat(other).containsExactly(sin);
        assertThat(last).containsExactly(cos);
        float[] both = Arrays.copyOf(x, 2 * length);
        FloatMath.sinCos(both, 0, both, length, both, 0, length);
        assertThat(Arrays.copyOf(both, length)).containsExactly(cos);
        assertThat(Arrays.copyOfRange(both, length, 2 * length)).containsExactly(sin);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment a = arena.allocateFrom(ValueLayout.JAVA_FLOAT, x);
            MemorySegment b = arena.allocateFrom(ValueLayout.JAVA_FLOAT, x);
            FloatMath.sinCos(a, b, a);
            assertThat(b.toArray(ValueLayout.JAVA_FLOAT)).containsExactly(sin);
            assertThat(a.toArray(ValueLayout.JAVA_FLOAT)).containsExactly(cos);
            MemorySegment.copy(x, 0, a, ValueLayout.JAVA_FLOAT, 0, length);
            FloatMath.sinCos(a, a, b);
            assertThat(a.toArray(ValueLayout.JAVA_FLOAT)).containsExactly(sin);
            assertThat(b.toArray(ValueLayout.JAVA_FLOAT)).containsExactly(cos);
        }
    }

    @Test
    void resultsThatOverlapAreRefused() {
        float[] x = new float[10];
        float[] y = new float[10];
        assertThatThrownBy(() -> FloatMath.sinCos(x, y, y)).hasMessageContaining("overlap");
        assertThatThrownBy(() -> FloatMath.sinCos(x, 0, y, 0, y, 4, 5)).hasMessageContaining("overlap");
        FloatMath.sinCos(x, 0, y, 0, y, 5, 5);
        assertThat(y).containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
        assertThatThrownBy(() -> FloatMath.gated(SILU, x, 0, y, 1, y, 0, 5)).hasMessageContaining("overlap");
        assertThatThrownBy(() -> FloatMath.scaled(SILU, 1, 1, 0, x, 0, x, 1, 5)).hasMessageContaining("overlap");
        assertThatThrownBy(() -> FloatMath.scaled(SILU, 1, 1, 0, x, new float[9])).hasMessageContaining("lengths");
    }
}
