package dev.ulpforge.kernels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** All forms of all functions of the libraries. */
class LibraryFunctionsTest {
    private static final int[] LENGTHS = { 0, 1, 7, 13, 16, 207, 4098 };

    static Stream<LibraryFunction> all() {
        return LibraryFunction.all();
    }

    @Test
    void allLibrariesButTheCoarseOneHaveTheSame() {
        List<String> names = names(Tier.PRECISE);
        assertThat(names).hasSize(32);
        assertThat(names(Tier.FAST)).isEqualTo(names);
        assertThat(names(Tier.ROUNDED)).isEqualTo(names);
        assertThat(names).containsAll(names(Tier.COARSE));
    }

    private static List<String> names(Tier tier) {
        return LibraryFunction.of(tier).map(LibraryFunction::name).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWithinTheBoundOfTheLibrary(LibraryFunction function) {
        int numbers = 0;
        for (float x : function.inputs(50_000)) {
            float got = function.scalar().at(x);
            float want = function.reference().at(x);
            if (!(UlpError.of(got, want) <= allowed(function.tier(), want))) {
                throw new AssertionError("x=%a got %a want %a".formatted(x, got, want));
            }
            if (want == want) {
                if (Math.copySign(1, got) != Math.copySign(1, want)) {
                    throw new AssertionError("sign at x=%a of %a".formatted(x, got));
                }
                numbers += Float.isInfinite(want) || want == 0 ? 0 : 1;
            }
        }
        assertThat(numbers).as("inputs where the function lives").isGreaterThan(25_000);
    }

    /** The reference is rounded twice, so a result that is rounded correctly may differ by 1 ULP, though it seldom does. */
    private static double allowed(Tier tier, float want) {
        return Math.max(1, tier.maxUlp(want));
    }

    /** Subnormal results are left out: some are next to half an argument, which no double tells from a tie. */
    @Test
    void correctlyRoundedResultsAreThoseOfTheReferenceButForItsOwnErrors() {
        LibraryFunction.of(Tier.ROUNDED).forEach(function -> {
            float[] x = function.inputs(20_000);
            long others = IntStream.range(0, x.length).filter(i -> {
                float want = function.reference().at(x[i]);
                return !(Math.abs(want) < Float.MIN_NORMAL) && Float.compare(function.scalar().at(x[i]), want) != 0;
            }).count();
            assertThat(others).as(function.name()).isLessThanOrEqualTo(2);
        });
    }

    /** A test of one function fails for others: for one whose sign is wrong, and for one that is wrong next to 0 only. */
    @Test
    void wrongKernelsAreSeen() {
        LibraryFunction sin = LibraryFunction.of(Tier.PRECISE).filter(each -> each.name().equals("sin"))
                .findFirst().orElseThrow();
        assertThatThrownBy(() -> isWithinTheBoundOfTheLibrary(sin.with(x -> -FloatMath.sin(x))))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> isWithinTheBoundOfTheLibrary(sin.with(x -> x == 0 ? 0 : FloatMath.sin(x))))
                .hasMessageContaining("sign");
        assertThatThrownBy(() -> isWithinTheBoundOfTheLibrary(
                sin.with(x -> Math.abs(x) < 1e-6f ? 0.999999f * x : FloatMath.sin(x))))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFormReturnsTheSameBits(LibraryFunction function) {
        for (int length : LENGTHS) {
            float[] src = function.inputs(length);
            float[] want = new float[length];
            for (int i = 0; i < length; i++) {
                want[i] = function.scalar().at(src[i]);
            }
            float[] moved = new float[length + 5];
            System.arraycopy(src, 0, moved, 2, length);
            float[] dst = new float[length + 5];
            function.stretches().apply(moved, 2, dst, 3, length);
            assertSameBits(Arrays.copyOfRange(dst, 3, 3 + length), want);
            function.stretches().apply(moved, 2, moved, 2, length);
            assertSameBits(Arrays.copyOfRange(moved, 2, 2 + length), want);
            float[] whole = src.clone();
            function.whole().apply(whole, whole);
            assertSameBits(whole, want);
            assertSameBits(throughSegments(function, src), want);
        }
    }

    @Test
    void vectorsReturnTheSameBits() {
        FloatVector x = FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, 0.75f);
        assertThat(FloatMath.Vectors.tan(x).lane(1)).isEqualTo(FloatMath.tan(0.75f));
        assertThat(FastFloatMath.Vectors.tan(x).lane(1)).isEqualTo(FastFloatMath.tan(0.75f));
        assertThat(FastFloatMath.Vectors.sin(x).lane(1)).isEqualTo(FastFloatMath.sin(0.75f));
        assertThat(RoundedFloatMath.Vectors.exp(x).lane(1)).isEqualTo(RoundedFloatMath.exp(0.75f));
        assertThat(CoarseFloatMath.Vectors.log(x).lane(1)).isEqualTo(CoarseFloatMath.log(0.75f));
    }

    private static float[] throughSegments(LibraryFunction function, float[] src) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment in = arena.allocateFrom(ValueLayout.JAVA_FLOAT, src);
            MemorySegment out = arena.allocate(in.byteSize(), Float.BYTES);
            function.segments().apply(in, out);
            return out.toArray(ValueLayout.JAVA_FLOAT);
        }
    }

    private static void assertSameBits(float[] got, float[] want) {
        assertThat(Bits.of(got)).isEqualTo(Bits.of(want));
    }
}
