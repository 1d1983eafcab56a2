package dev.ulpforge.codegen.compile;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.codegen.emit.KernelClass;
import dev.ulpforge.codegen.emit.KernelMethod;
import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ProgramText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Every form of a kernel on doubles returns the interpreter's bits. */
class WideFormsTest {
    private static final int LENGTH = 300;
    private static final List<Integer> LENGTHS = List.of(0, 1, 3, 7, 8, 9, 16, 31, 100, LENGTH);
    private static final double MAGIC = 0x1.8p52;

    static List<Program> programs() {
        return List.of(exponential(4), exponential(30), lanesOfAllTypes(), gathering(7), gathering(40),
                gatheringRarely(),
                fromRegisters(3), fromRegisters(8), longWithRegisters());
    }

    /** Reduction by a magic constant, a polynomial, the exponent put in by bits, and a slow path at its ends. */
    private static Program exponential(int degree) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 shifted = x.fma(b.f64(1.4426950408889634), b.f64(MAGIC));
        F64 r = shifted.minus(b.f64(MAGIC)).fma(b.f64(-0.6931471805599453), x);
        F64 p = b.f64(1.0 / 720);
        for (int i = 0; i < degree; i++) {
            p = p.fma(r, b.f64(1.0 / (degree - i)));
        }
        F64 y = p.bits().plus(shifted.bits().shiftedLeft(52)).asDouble();
        F64 slow = x.below(b.f64(0)).select(b.f64(0), b.f64(Double.POSITIVE_INFINITY));
        F64 special = x.equalTo(x).select(slow, b.f64(Double.NaN));
        return b.build(x.abs().below(b.f64(700)).fastPath(y, special));
    }

    /** Floats, ints, longs and masks of each, and a table in a register. */
    private static Program lanesOfAllTypes() {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        Mask small = x.toFloat().abs().below(b.f32(2));
        I64 bits = x.bits();
        Mask odd = bits.shiftedRight(40).toInt().below(b.i32(-3));
        I64 longs = odd.select(bits, bits.plus(b.i64(1L << 50)));
        F64 entry = x.toInt().lookup(List.of(1, -2, 3, 4)).toDouble();
        F64 single = small.select(x.toFloat(), b.f32(0.5f)).toDouble();
        F64 chosen = longs.below(b.i64(7)).select(entry, single).plus(entry);
        F64 y = small.or(odd).not().select(chosen.times(x.abs().sqrt()), chosen.dividedBy(b.f64(3)));
        return b.build(y.equalTo(y).select(y, b.f64(Double.NaN)));
    }

    /** From registers or from memory, which depends on the number of entries. */
    private static Program gathering(int entries) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 entry = x.bits().shiftedRight(46).toInt()
                .gather(DoubleTable.of(new Random(entries).doubles(entries, -9, 9).toArray()));
        F64 y = x.fma(entry, b.f64(1));
        return b.build(y.equalTo(y).select(y, b.f64(Double.NaN)));
    }

    /** From memory on the slow path alone: vectors take the fast one. */
    private static Program gatheringRarely() {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        DoubleTable table = DoubleTable.of(new Random(5).doubles(1000, -9, 9).toArray());
        I32 index = x.abs().bits().shiftedRightUnsigned(52).toInt();
        F64 slow = x.fma(index.gather(table), index.plus(b.i32(3)).gather(table)).unlessNaN(x);
        Program program = b.build(x.abs().below(b.f64(5)).fastPath(x.fma(x, b.f64(1)), slow));
        assertThat(program.gathersRarely() && !program.isByElement() && program.needsWideVectors()).isTrue();
        return program;
    }

    /** By the last bits of longs, on the fast path and on the slow one, with a table of special values too. */
    private static Program fromRegisters(int entries) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        double[] special = new Random(entries).doubles(entries).toArray();
        special[1] = -0.0;
        special[2] = Double.POSITIVE_INFINITY;
        F64 entry = x.bits().shiftedRight(48).toInt().gather(DoubleTable.of(special));
        F64 fast = x.times(x.bits().toInt().gather(DoubleTable.of(new Random(1).doubles(entries).toArray())));
        return b.build(x.abs().below(b.f64(5)).fastPath(fast, entry));
    }

    /** So long that the form for one vector is cut into parts, some of which look up entries by the same index. */
    private static Program longWithRegisters() {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        I64 above = x.bits().minus(b.i64(Double.doubleToRawLongBits(0.75)));
        I32 index = above.shiftedRight(49).toInt();
        F64 m = x.bits().minus(above.shiftedRight(52).shiftedLeft(52)).asDouble();
        F64 r = m.fma(index.gather(DoubleTable.of(new Random(2).doubles(8).toArray())), b.f64(-1));
        F64 p = b.f64(1.0 / 12);
        for (int i = 11; i > 0; i--) {
            p = p.fma(r, b.f64(1.0 / i));
        }
        F64 low = index.gather(DoubleTable.of(new Random(3).doubles(8).toArray()));
        F64 y = p.plus(above.shiftedRight(52).toDouble().fma(low,
                index.gather(DoubleTable.of(new Random(4).doubles(8).toArray()))));
        return b.build(b.f64(0).below(x).fastPath(y, b.f64(Double.NaN)));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyFormReturnsTheInterpretersBits(Program program) {
        double[] x = inputs();
        double[] want = new double[LENGTH];
        Interpreter.of(program).apply(x, want);
        WideForms forms = WideForms.of(program);
        double[] dst = Arrays.stream(x).map(forms::at).toArray();
        assertThat(dst).as(ProgramText.print(program)).isEqualTo(want);
        for (boolean ofAnotherSpecies : new boolean[]{ false, true }) {
            Arrays.fill(dst, 0);
            forms.vectors(x, dst, ofAnotherSpecies);
            int whole = LENGTH / 8 * 8;
            assertThat(part(dst, 0, whole)).as("vectors").isEqualTo(part(want, 0, whole));
        }
        forms.arrays(x, dst);
        assertThat(dst).as("arrays").isEqualTo(want);
        CompiledKernel.wide(program).apply(x, dst);
        assertThat(dst).as("compiled").isEqualTo(want);
        CompiledKernel.wideScalar(program).apply(x, dst);
        assertThat(dst).as("scalar").isEqualTo(want);
        LENGTHS.forEach(length -> ranges(forms, x, want, length));
    }

    private static void ranges(WideForms forms, double[] x, double[] want, int length) {
        double[] part = part(want, 0, length);
        double[] dst = new double[LENGTH];
        forms.loop(x, dst, length);
        assertThat(part(dst, 0, length)).as("loop").isEqualTo(part);
        assertThat(part(dst, length, LENGTH)).as("beyond the loop's end").isEqualTo(new double[LENGTH - length]);
        double[] inPlace = x.clone();
        forms.loop(inPlace, inPlace, length);
        assertThat(part(inPlace, 0, length)).as("in place").isEqualTo(part);
        forms.range(x, LENGTH - length, dst, 0, length);
        assertThat(part(dst, 0, length)).as("range").isEqualTo(part(want, LENGTH - length, LENGTH));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment src = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, part(x, 0, length));
            MemorySegment results = arena.allocate((long) length * Double.BYTES);
            forms.segmentLoop(src, results, length);
            assertThat(results.toArray(ValueLayout.JAVA_DOUBLE)).as("segment loop").isEqualTo(part);
            forms.segments(src, src);
            assertThat(src.toArray(ValueLayout.JAVA_DOUBLE)).as("segments").isEqualTo(part);
        }
    }

    @Test
    void argumentsAreChecked() {
        WideForms forms = WideForms.of(exponential(4));
        double[] three = new double[3];
        assertThatIllegalArgumentException().isThrownBy(() -> forms.arrays(three, new double[2]))
                .withMessageContaining("src has 3 elements");
        assertThatIllegalArgumentException().isThrownBy(() -> forms.range(three, 0, three, 1, 2))
                .withMessageContaining("overlap");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forms.segments(MemorySegment.ofArray(new int[3]), MemorySegment.ofArray(new int[3])))
                .withMessageContaining("a multiple of 8");
    }

    @Test
    void theSourceSaysThatItIsOfDoubles() {
        String source = new KernelClass("", "K", List.of(new KernelMethod("f", exponential(4), List.of()))).source();
        assertThat(source).contains("public static double f(double x)", "@param x any double",
                "doubles in native byte order", "{@link K#f(double)} of each lane",
                "public static DoubleVector f(DoubleVector x)").doesNotContain("FloatVector");
    }

    private static double[] part(double[] of, int from, int to) {
        return Arrays.copyOfRange(of, from, to);
    }

    private static double[] inputs() {
        Random random = new Random(1);
        double[] special = { 0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE,
                1, 709, -745 };
        double[] inputs = new double[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            inputs[i] = i < LENGTH / 2
                    ? 10 * random.nextGaussian()
                    : random.nextInt(4) == 0
                            ? special[random.nextInt(special.length)]
                            : Double.longBitsToDouble(random.nextLong());
        }
        return inputs;
    }
}
