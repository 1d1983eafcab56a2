package dev.ulpforge.codegen.compile;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ProgramText;

import static org.assertj.core.api.Assertions.assertThat;

/** Every form of a kernel of two arguments returns the interpreter's bits. */
class PairFormsTest {
    private static final int LENGTH = 300;
    private static final List<Integer> LENGTHS = List.of(0, 1, 7, 15, 16, 33, 64, 95, LENGTH);

    static List<Program> programs() {
        return List.of(plain(), doubles(false), doubles(true), lookUps());
    }

    /** With a fast path whose mask needs both arguments. */
    private static Program plain() {
        ProgramBuilder b = new ProgramBuilder();
        F32 fast = b.x().fma(b.y(), b.y());
        F32 slow = b.y().below(b.f32(0)).select(b.x().dividedBy(b.y()), b.x().abs().sqrt().minus(b.y()));
        F32 nan = slow.unlessNaN(slow);
        return b.build(b.x().below(b.y()).and(b.y().below(b.f32(3))).fastPath(fast, nan));
    }

    private static Program doubles(boolean isLong) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.x().toDouble();
        F64 y = b.y().toDouble();
        F64 sum = x.fma(x, y.times(y));
        for (int i = 0; i < (isLong ? 30 : 0); i++) {
            sum = sum.fma(b.f64(0.5 + i), x.minus(y));
        }
        F32 result = sum.toFloat();
        return b.build(result.below(b.f32(100)).fastPath(result, result.unlessNaN(result)));
    }

    private static Program lookUps() {
        ProgramBuilder b = new ProgramBuilder();
        List<Integer> table = new Random(1).ints(16, 0, 0x3f80_0000).boxed().toList();
        F32 entry = b.y().bits().shiftedRight(20).lookup(table).asFloat();
        F32 result = b.x().times(entry);
        return b.build(result.unlessNaN(result));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyFormReturnsTheInterpretersBits(Program program) {
        float[] x = inputs(1);
        float[] y = inputs(2);
        float[] want = new float[LENGTH];
        Interpreter.of(program).apply(x, y, want);
        PairForms forms = PairForms.of(program);
        float[] dst = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            dst[i] = forms.at(x[i], y[i]);
        }
        assertThat(dst).as(ProgramText.print(program)).isEqualTo(want);
        for (boolean ofAnotherSpecies : new boolean[]{ false, true }) {
            forms.vectors(x, y, dst, ofAnotherSpecies);
            assertThat(dst).as("vectors").isEqualTo(want);
        }
        LENGTHS.forEach(length -> ranges(forms, x, y, want, length));
        CompiledKernel.pair(program).apply(x, y, dst);
        assertThat(dst).as("compiled").isEqualTo(want);
        CompiledKernel.scalarPair(program).apply(x, y, dst);
        assertThat(dst).as("scalar").isEqualTo(want);
        values(forms, program, x, y);
    }

    private static void ranges(PairForms forms, float[] x, float[] y, float[] want, int length) {
        float[] part = part(want, 0, length);
        float[] dst = new float[LENGTH];
        forms.loop(x, y, dst, length);
        assertThat(part(dst, 0, length)).as("loop").isEqualTo(part);
        assertThat(part(dst, length, LENGTH)).as("beyond the loop's end").isEqualTo(new float[LENGTH - length]);
        float[] first = x.clone();
        forms.loop(first, y, first, length);
        assertThat(part(first, 0, length)).as("in the place of x").isEqualTo(part);
        float[] second = y.clone();
        forms.range(x, 0, second, 0, second, 0, length);
        assertThat(part(second, 0, length)).as("in the place of y").isEqualTo(part);
        forms.range(x, LENGTH - length, y, LENGTH - length, dst, 0, length);
        assertThat(part(dst, 0, length)).as("range").isEqualTo(part(want, LENGTH - length, LENGTH));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment xs = arena.allocateFrom(ValueLayout.JAVA_FLOAT, part(x, 0, length));
            MemorySegment ys = arena.allocateFrom(ValueLayout.JAVA_FLOAT, part(y, 0, length));
            MemorySegment results = arena.allocate((long) length * Float.BYTES);
            forms.segmentLoop(xs, ys, results, length);
            assertThat(results.toArray(ValueLayout.JAVA_FLOAT)).as("segment loop").isEqualTo(part);
            forms.segments(xs, ys, ys);
            assertThat(ys.toArray(ValueLayout.JAVA_FLOAT)).as("segments").isEqualTo(part);
        }
    }

    private static void values(PairForms forms, Program program, float[] x, float[] y) {
        Interpreter meaning = Interpreter.of(program);
        float[] dst = new float[LENGTH];
        float[] same = new float[LENGTH];
        float[] want = new float[LENGTH];
        for (float value : new float[]{ -2.5f, 0f, Float.NaN, 7f }) {
            Arrays.fill(same, value);
            meaning.apply(x, same, want);
            forms.sameSecond(x, value, dst);
            assertThat(dst).as("second argument " + value).isEqualTo(want);
            meaning.apply(same, y, want);
            forms.sameFirst(value, y, dst);
            assertThat(dst).as("first argument " + value).isEqualTo(want);
        }
    }

    private static float[] part(float[] of, int from, int to) {
        return Arrays.copyOfRange(of, from, to);
    }

    private static float[] inputs(long seed) {
        Random random = new Random(seed);
        float[] special = { 0f, -0f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MIN_VALUE, 1 };
        float[] inputs = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            inputs[i] = i < LENGTH / 2
                    ? (float) random.nextGaussian()
                    : random.nextInt(4) == 0
                            ? special[random.nextInt(special.length)]
                            : Float.intBitsToFloat(random.nextInt());
        }
        return inputs;
    }
}
