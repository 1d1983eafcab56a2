package dev.ulpforge.kernels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.timing.TypicalInputs;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OneUlpTest {
    private static final int[] LENGTHS = { 0, 1, 7, 13, 16, 207, 4098 };
    private static final float[] SPECIAL = { 0f, -0f, 1f, -1f, Float.NaN, Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.MIN_VALUE, -Float.MIN_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, 88.72284f, 88.7229f, -87.33655f,
            -103.97208f,
            -104f, -126.5f, 127.99999f, 128f, -149f, -150f };

    /** The expressions of kernels that are named otherwise. */
    private static final Map<String, String> COMPOSED = Map.of("gelu", "x * normcdf(x)", "silu", "x / (1 + exp(-x))",
            "gaussian", "exp(-x^2)");

    /** All forms of a kernel, and the function itself. */
    private record Kernel(String name, Scalar reference, Scalar scalar, Bulk bulk, Segments segments) {
        @Override
        public String toString() {
            return name;
        }

        Kernel with(Scalar other) {
            return new Kernel(name, reference, other, bulk, segments);
        }

        /** {@return special values, then, in turn, typical inputs of the function, small ones and any floats} */
        float[] inputs(int length) {
            SplittableRandom random = new SplittableRandom(length);
            float[] typical = TypicalInputs.of(Expression.parse(COMPOSED.getOrDefault(name, name)), Domain.ALL)
                    .draw(length, length);
            float[] x = new float[length];
            for (int i = 0; i < length; i++) {
                x[i] = i < SPECIAL.length ? SPECIAL[i] : switch (i % 4) {
                    case 0 -> Math.scalb(typical[i], -random.nextInt(30));
                    case 1 -> Float.intBitsToFloat(random.nextInt());
                    default -> typical[i];
                };
            }
            return x;
        }
    }

    private interface Scalar {
        float at(float x);
    }

    private interface Bulk {
        void apply(float[] src, int srcOffset, float[] dst, int dstOffset, int length);
    }

    private interface Segments {
        void apply(MemorySegment src, MemorySegment dst);
    }

    static Stream<Kernel> kernels() {
        return Stream.of(
                new Kernel("exp", OneUlp::exp, OneUlpKernels::exp, OneUlpKernels::exp, OneUlpKernels::exp),
                new Kernel("exp2", OneUlp::exp2, OneUlpKernels::exp2, OneUlpKernels::exp2, OneUlpKernels::exp2),
                new Kernel("exp10", OneUlp::exp10, OneUlpKernels::exp10, OneUlpKernels::exp10, OneUlpKernels::exp10),
                new Kernel("expm1", OneUlp::expm1, OneUlpKernels::expm1, OneUlpKernels::expm1, OneUlpKernels::expm1),
                new Kernel("log", OneUlp::log, OneUlpKernels::log, OneUlpKernels::log, OneUlpKernels::log),
                new Kernel("log2", OneUlp::log2, OneUlpKernels::log2, OneUlpKernels::log2, OneUlpKernels::log2),
                new Kernel("log10", OneUlp::log10, OneUlpKernels::log10, OneUlpKernels::log10, OneUlpKernels::log10),
                new Kernel("log1p", OneUlp::log1p, OneUlpKernels::log1p, OneUlpKernels::log1p, OneUlpKernels::log1p),
                new Kernel("sin", OneUlp::sin, OneUlpKernels::sin, OneUlpKernels::sin, OneUlpKernels::sin),
                new Kernel("cos", OneUlp::cos, OneUlpKernels::cos, OneUlpKernels::cos, OneUlpKernels::cos),
                new Kernel("tan", OneUlp::tan, OneUlpKernels::tan, OneUlpKernels::tan, OneUlpKernels::tan),
                new Kernel("sinpi", OneUlp::sinpi, OneUlpKernels::sinpi, OneUlpKernels::sinpi, OneUlpKernels::sinpi),
                new Kernel("cospi", OneUlp::cospi, OneUlpKernels::cospi, OneUlpKernels::cospi, OneUlpKernels::cospi),
                new Kernel("asin", OneUlp::asin, OneUlpKernels::asin, OneUlpKernels::asin, OneUlpKernels::asin),
                new Kernel("acos", OneUlp::acos, OneUlpKernels::acos, OneUlpKernels::acos, OneUlpKernels::acos),
                new Kernel("atan", OneUlp::atan, OneUlpKernels::atan, OneUlpKernels::atan, OneUlpKernels::atan),
                new Kernel("sinh", OneUlp::sinh, OneUlpKernels::sinh, OneUlpKernels::sinh, OneUlpKernels::sinh),
                new Kernel("cosh", OneUlp::cosh, OneUlpKernels::cosh, OneUlpKernels::cosh, OneUlpKernels::cosh),
                new Kernel("tanh", OneUlp::tanh, OneUlpKernels::tanh, OneUlpKernels::tanh, OneUlpKernels::tanh),
                new Kernel("asinh", OneUlp::asinh, OneUlpKernels::asinh, OneUlpKernels::asinh, OneUlpKernels::asinh),
                new Kernel("acosh", OneUlp::acosh, OneUlpKernels::acosh, OneUlpKernels::acosh, OneUlpKernels::acosh),
                new Kernel("atanh", OneUlp::atanh, OneUlpKernels::atanh, OneUlpKernels::atanh, OneUlpKernels::atanh),
                new Kernel("erf", OneUlp::erf, OneUlpKernels::erf, OneUlpKernels::erf, OneUlpKernels::erf),
                new Kernel("erfc", OneUlp::erfc, OneUlpKernels::erfc, OneUlpKernels::erfc, OneUlpKernels::erfc),
                new Kernel("cbrt", OneUlp::cbrt, OneUlpKernels::cbrt, OneUlpKernels::cbrt, OneUlpKernels::cbrt),
                new Kernel("rsqrt", OneUlp::rsqrt, OneUlpKernels::rsqrt, OneUlpKernels::rsqrt, OneUlpKernels::rsqrt),
                new Kernel("sigmoid", OneUlp::sigmoid, OneUlpKernels::sigmoid, OneUlpKernels::sigmoid,
                        OneUlpKernels::sigmoid),
                new Kernel("softplus", OneUlp::softplus, OneUlpKernels::softplus, OneUlpKernels::softplus,
                        OneUlpKernels::softplus),
                new Kernel("normcdf", OneUlp::normcdf, OneUlpKernels::normcdf, OneUlpKernels::normcdf,
                        OneUlpKernels::normcdf),
                new Kernel("gelu", OneUlp::gelu, OneUlpKernels::gelu, OneUlpKernels::gelu, OneUlpKernels::gelu),
                new Kernel("silu", OneUlp::silu, OneUlpKernels::silu, OneUlpKernels::silu, OneUlpKernels::silu),
                new Kernel("gaussian", OneUlp::gaussian, OneUlpKernels::gaussian, OneUlpKernels::gaussian,
                        OneUlpKernels::gaussian));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void isWithinOneUlpOfTheReference(Kernel kernel) {
        int numbers = 0;
        for (float x : kernel.inputs(100_000)) {
            float got = kernel.scalar.at(x);
            float want = kernel.reference.at(x);
            assertThat(UlpError.of(got, want)).as("x=%a got %a want %a", x, got, want).isLessThanOrEqualTo(1);
            if (want == want) {
                assertThat(Math.copySign(1, got)).as("sign at x=%a of %a", x, got).isEqualTo(Math.copySign(1, want));
                numbers += Float.isInfinite(want) || want == 0 ? 0 : 1;
            }
        }
        assertThat(numbers).as("inputs where the function lives").isGreaterThan(50_000);
    }

    /** A test of one kernel fails for others: for one whose sign is wrong, and for one that is wrong next to 0 only. */
    @Test
    void wrongKernelsAreSeen() {
        Kernel sin = kernels().filter(kernel -> kernel.name.equals("sin")).findFirst().orElseThrow();
        assertThatThrownBy(() -> isWithinOneUlpOfTheReference(sin.with(x -> -OneUlpKernels.sin(x))))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> isWithinOneUlpOfTheReference(sin.with(x -> x == 0 ? 0 : OneUlpKernels.sin(x))))
                .hasMessageContaining("sign");
        assertThatThrownBy(() -> isWithinOneUlpOfTheReference(
                sin.with(x -> Math.abs(x) < 1e-6f ? 0.999999f * x : OneUlpKernels.sin(x))))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void everyFormReturnsTheSameBits(Kernel kernel) {
        for (int length : LENGTHS) {
            float[] src = kernel.inputs(length);
            float[] want = new float[length];
            for (int i = 0; i < length; i++) {
                want[i] = kernel.scalar.at(src[i]);
            }
            float[] moved = new float[length + 5];
            System.arraycopy(src, 0, moved, 2, length);
            float[] dst = new float[length + 5];
            kernel.bulk.apply(moved, 2, dst, 3, length);
            assertSameBits(Arrays.copyOfRange(dst, 3, 3 + length), want);
            kernel.bulk.apply(moved, 2, moved, 2, length);
            assertSameBits(Arrays.copyOfRange(moved, 2, 2 + length), want);
            assertSameBits(throughSegments(kernel, src), want);
        }
    }

    private static float[] throughSegments(Kernel kernel, float[] src) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment in = arena.allocateFrom(ValueLayout.JAVA_FLOAT, src);
            MemorySegment out = arena.allocate(in.byteSize(), Float.BYTES);
            kernel.segments.apply(in, out);
            return out.toArray(ValueLayout.JAVA_FLOAT);
        }
    }

    private static void assertSameBits(float[] got, float[] want) {
        assertThat(bits(got)).isEqualTo(bits(want));
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToIntBits(values[i]);
        }
        return bits;
    }
}
