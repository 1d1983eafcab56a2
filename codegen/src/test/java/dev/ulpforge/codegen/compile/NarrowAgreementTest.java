package dev.ulpforge.codegen.compile;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.runtime.Bfloat16;
import dev.ulpforge.runtime.Bfloat16Vectors;
import dev.ulpforge.runtime.Binary16;
import dev.ulpforge.runtime.Binary16Vectors;
import dev.ulpforge.runtime.NarrowArrays;

import static org.assertj.core.api.Assertions.assertThat;

/** Kernels of 16 bits against the formats themselves and the interpreter, at every input. */
class NarrowAgreementTest {
    private static final int PATTERNS = 1 << 16;
    /** Enough for C2 to compile loops over vectors. */
    private static final int ROUNDS = 6;
    private static final int START = 3;

    /** The conversion of single numbers from their bits. */
    private interface Widened {
        float value(short bits);
    }

    /** That to bits. */
    private interface Narrowed {
        short bits(float x);
    }

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of(Format.BFLOAT16, Bfloat16Vectors.ARRAYS, (Widened) Bfloat16::value,
                        (Narrowed) Bfloat16::bits),
                Arguments.of(Format.BINARY16, Binary16Vectors.ARRAYS, (Widened) Binary16::value,
                        (Narrowed) Binary16::bits));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyNumberIsWidenedExactly(Format format, NarrowArrays.Conversion arrays, Widened scalar, Narrowed unused) {
        short[] bits = new short[PATTERNS + START];
        for (int i = 0; i < PATTERNS; i++) {
            bits[i + START] = (short) i;
        }
        float[] want = new float[PATTERNS];
        float[] alone = new float[PATTERNS];
        for (int i = 0; i < PATTERNS; i++) {
            want[i] = (float) format.value(i);
            alone[i] = scalar.value((short) i);
        }
        assertSame(want, alone);
        float[] floats = new float[PATTERNS];
        for (int round = 0; round < ROUNDS; round++) {
            arrays.widen(bits, START, floats, PATTERNS);
            assertSame(want, floats);
        }
    }

    /** Any NaN for NaN. */
    private static void assertSame(float[] want, float[] got) {
        int at = Arrays.mismatch(want, got);
        assertThat(at).as(() -> "%04x is %a and not %a".formatted(at, got[at], want[at])).isNegative();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void midpointsTheirNeighboursAndAnyFloatsAreRoundedToNearest(Format format, NarrowArrays.Conversion arrays,
            Widened unused, Narrowed scalar) {
        float[] floats = floats(format);
        short[] want = new short[floats.length + START];
        short[] alone = new short[want.length];
        for (int i = 0; i < floats.length; i++) {
            want[i + START] = (short) format.bits(floats[i]);
            alone[i + START] = scalar.bits(floats[i]);
        }
        assertSame(floats, want, alone);
        short[] bits = new short[want.length];
        for (int round = 0; round < ROUNDS; round++) {
            arrays.narrow(floats, bits, START, floats.length);
            assertSame(floats, want, bits);
        }
    }

    private static void assertSame(float[] floats, short[] want, short[] got) {
        int at = Arrays.mismatch(want, got);
        assertThat(at).as(() -> "%a is rounded to %04x and not %04x".formatted(floats[at - START], got[at], want[at]))
                .isNegative();
    }

    /** {@return every number, the midpoints to their next, the floats beside these, and as many floats of any bits} */
    private static float[] floats(Format format) {
        SplittableRandom random = new SplittableRandom(1);
        float[] floats = new float[5 * PATTERNS + START];
        for (int i = 0; i < PATTERNS; i++) {
            float x = (float) format.value(i);
            long next = i & format.magnitude();
            float end = next < format.infinity() ? (float) format.widened(format.value(next + 1)) : x;
            float middle = (float) ((format.value(next) + (double) end) / 2);
            floats[5 * i] = x;
            floats[5 * i + 1] = Math.copySign(middle, x);
            floats[5 * i + 2] = Math.nextUp(floats[5 * i + 1]);
            floats[5 * i + 3] = Math.nextDown(floats[5 * i + 1]);
            floats[5 * i + 4] = Float.intBitsToFloat(random.nextInt());
        }
        floats[5 * PATTERNS] = Float.intBitsToFloat(0x7f800001);
        floats[5 * PATTERNS + 1] = Float.intBitsToFloat(-1);
        floats[5 * PATTERNS + 2] = Float.MIN_VALUE;
        return floats;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void formsReturnTheInterpretersBits(Format format, NarrowArrays.Conversion unused, Widened widened, Narrowed none) {
        Program program = program();
        short[] x = new short[PATTERNS - START];
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (short) (i * 7);
            y[i] = widened.value(x[i]);
        }
        Interpreter.of(program).apply(y, y);
        short[] vector = new short[x.length];
        short[] scalar = new short[x.length];
        NarrowKernel loop = CompiledKernel.narrow(program, format);
        for (int round = 0; round < ROUNDS; round++) {
            loop.apply(x, vector);
        }
        CompiledKernel.narrowScalar(program, format).apply(x, scalar);
        short[] want = new short[x.length];
        for (int i = 0; i < x.length; i++) {
            want[i] = (short) format.bits(y[i]);
        }
        assertThat(vector).as("vector form").isEqualTo(want);
        assertThat(scalar).as("scalar form").isEqualTo(want);
    }

    /** {@return a square near 1, and a quotient elsewhere} */
    private static Program program() {
        ProgramBuilder b = new ProgramBuilder();
        F32 x = b.x();
        F32 near = x.fma(x, b.f32(0.375f));
        return b.build(x.abs().below(b.f32(4)).fastPath(near, b.f32(3).dividedBy(x)));
    }
}
