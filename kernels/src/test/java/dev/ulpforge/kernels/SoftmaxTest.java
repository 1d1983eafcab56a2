package dev.ulpforge.kernels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SoftmaxTest {
    private static final double RELATIVE = 4.3e-7;
    private static final double ABSOLUTE = 0x1p-148;
    private static final double LOGARITHM = 1.9e-7;
    private static final float INF = Float.POSITIVE_INFINITY;

    private static float[] logits(int length, double spread) {
        SplittableRandom random = new SplittableRandom(length);
        float[] x = new float[length];
        for (int i = 0; i < length; i++) {
            x[i] = (float) random.nextGaussian(100, spread);
        }
        return x;
    }

    private static double largest(float[] x) {
        double largest = Double.NEGATIVE_INFINITY;
        for (float each : x) {
            largest = Math.max(largest, each);
        }
        return largest;
    }

    /** {@return the sum of exponentials, in double, to many more digits than it is compared to} */
    private static double sum(float[] x, double largest) {
        double sum = 0;
        for (float each : x) {
            sum += Math.exp(each - largest);
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({ "1, 1", "2, 30", "15, 5", "257, 1", "1000, 40", "1024, 10", "1025, 0.01", "3, 1e37", "100000, 3",
            "32000, 1e6" })
    void isWithinItsBound(int length, double spread) {
        float[] x = logits(length, spread);
        double largest = largest(x);
        double sum = sum(x, largest);
        float[] y = new float[length];
        FloatMath.softmax(x, y);
        for (int i = 0; i < length; i++) {
            double want = Math.exp(x[i] - largest) / sum;
            assertThat((double) y[i]).as("of %s", x[i])
                    .isBetween(want - RELATIVE * want - ABSOLUTE, want + RELATIVE * want + ABSOLUTE);
        }
        double want = largest + Math.log(sum);
        assertThat((double) FloatMath.logSumExp(x)).isBetween(want - LOGARITHM - Math.ulp((float) want) / 2,
                want + LOGARITHM + Math.ulp((float) want) / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 7, 255, 256, 257, 5000 })
    void everyFormReturnsTheSameBits(int length) {
        float[] x = logits(length, 20);
        float[] want = new float[length];
        FloatMath.softmax(x, want);
        float[] moved = new float[length + 5];
        System.arraycopy(x, 0, moved, 3, length);
        assertThat(Float.floatToIntBits(FloatMath.logSumExp(moved, 3, length)))
                .isEqualTo(Float.floatToIntBits(FloatMath.logSumExp(x)));
        FloatMath.softmax(moved, 3, moved, 3, length);
        assertThat(Bits.of(Arrays.copyOfRange(moved, 3, length + 3))).isEqualTo(Bits.of(want));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment segment = arena.allocate(4L * length + 3, 1).asSlice(3);
            MemorySegment.copy(x, 0, segment, ValueLayout.JAVA_FLOAT_UNALIGNED, 0, length);
            assertThat(Float.floatToIntBits(FloatMath.logSumExp(segment)))
                    .isEqualTo(Float.floatToIntBits(FloatMath.logSumExp(x)));
            FloatMath.softmax(segment, segment);
            assertThat(Bits.of(segment.toArray(ValueLayout.JAVA_FLOAT_UNALIGNED))).isEqualTo(Bits.of(want));
        }
    }

    @Test
    void specialValuesAreThoseOfTheDocumentation() {
        assertThat(softmax(1, Float.NaN, 2)).containsOnly(Float.NaN);
        assertThat(softmax(1, INF, 2)).containsOnly(Float.NaN);
        assertThat(softmax(-INF, -INF)).containsOnly(Float.NaN);
        assertThat(softmax(-INF, 1, 1, -INF)).containsExactly(0, 0.5f, 0.5f, 0);
        assertThat(softmax(-Float.MAX_VALUE, Float.MAX_VALUE)).containsExactly(0, 1);
        assertThat(FloatMath.logSumExp(new float[]{ 1, Float.NaN, INF })).isNaN();
        assertThat(FloatMath.logSumExp(new float[]{ 1, INF })).isEqualTo(INF);
        assertThat(FloatMath.logSumExp(new float[]{ -INF, -INF })).isEqualTo(-INF);
        assertThat(FloatMath.logSumExp(new float[0])).isEqualTo(-INF);
        assertThat(FloatMath.logSumExp(new float[]{ Float.MAX_VALUE, Float.MAX_VALUE })).isEqualTo(Float.MAX_VALUE);
    }

    private static float[] softmax(float... x) {
        FloatMath.softmax(x, x);
        return x;
    }

    @Test
    void stretchesThatOverlapAreRefused() {
        assertThatThrownBy(() -> FloatMath.softmax(new float[9], 0, new float[8], 1, 8))
                .isInstanceOf(IndexOutOfBoundsException.class);
        float[] x = new float[9];
        assertThatThrownBy(() -> FloatMath.softmax(x, 0, x, 1, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FloatMath.logSumExp(x, 2, 8)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
