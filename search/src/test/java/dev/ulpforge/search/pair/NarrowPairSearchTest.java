package dev.ulpforge.search.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.codegen.compile.NarrowPairKernel;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.narrow.pair.PairKeys;
import dev.ulpforge.verify.narrow.pair.PairRun;
import dev.ulpforge.verify.narrow.pair.PairVerdict;

import static org.assertj.core.api.Assertions.assertThat;

class NarrowPairSearchTest {
    private static final double[] BASES = { 17, -3, 49, 1.0078125, 0.002, 1e-39, 65504, 0, Double.NEGATIVE_INFINITY };

    private static PairRun few(Format format) {
        int[] bits = IntStream.range(0, BASES.length).map(i -> (int) format.bits(BASES[i])).sorted().distinct()
                .toArray();
        short[] x = new short[bits.length];
        IntStream.range(0, x.length).forEach(i -> x[i] = (short) bits[i]);
        short[] y = new short[1 << Short.SIZE - 3];
        IntStream.range(0, y.length).forEach(i -> y[i] = (short) (i << 3));
        return new PairRun(x, y);
    }

    private static NarrowPairKernel meaning(Program program, Format format) {
        Interpreter meaning = Interpreter.of(program);
        return (x, y, dst) -> {
            float[] a = new float[dst.length];
            float[] b = new float[dst.length];
            for (int i = 0; i < dst.length; i++) {
                a[i] = (float) format.value(x[i]);
                b[i] = (float) format.value(y[i]);
            }
            meaning.apply(a, b, a);
            for (int i = 0; i < dst.length; i++) {
                dst[i] = (short) format.bits(a[i]);
            }
        };
    }

    /** {@return a program whose coefficient next to 1 is off by 2^-16 of it}: the first of an arc tangent, one of 2^x */
    private static Program faulty(Program program) {
        int position = IntStream.range(0, program.ops().size()).filter(i -> isCoefficient(program.ops().get(i))).boxed()
                .max(Comparator.comparingDouble(i -> value(program.ops().get(i)))).orElseThrow();
        List<Op> ops = new ArrayList<>(program.ops());
        ops.set(position, new Op.DoubleConst(value(ops.get(position)) * (1 + 0x1p-16)));
        return new Program(ops, program.result());
    }

    private static double value(Op op) {
        return ((Op.DoubleConst) op).value();
    }

    private static boolean isCoefficient(Op op) {
        return op instanceof Op.DoubleConst(double c) && Math.abs(c) < 1
                && (Double.doubleToRawLongBits(c) & 0xffff) != 0;
    }

    @ParameterizedTest
    @CsvSource({ "pow, binary16", "pow, bfloat16", "atan2, bfloat16", "hypot, binary16", "hypot, bfloat16" })
    void theFirstProgramIsRightForSomePairsAndAFaultyOneIsNot(String function, String name) {
        Format format = Format.named(name).orElseThrow();
        KernelSpec spec = KernelSpec.of(function + "(x, y)", "", name + ": 0.5");
        Program program = NarrowPairSearch.programs(spec).findFirst().orElseThrow();
        PairKeys keys = PairKeys.of(spec);
        assertThat(few(format).judge(keys, meaning(program, format), 1, Progress.SILENT))
                .isInstanceOf(PairVerdict.Right.class);
        if (!function.equals("hypot")) {
            assertThat(few(format).judge(keys, meaning(faulty(program), format), 1, Progress.SILENT))
                    .isInstanceOf(PairVerdict.Wrong.class);
        }
    }

    @ParameterizedTest
    @CsvSource({ "pow, binary16", "pow, bfloat16", "atan2, binary16", "atan2, bfloat16", "hypot, binary16",
            "hypot, bfloat16" })
    @Tag("long")
    void allPairsAreProven(String function, String name) {
        KernelSpec spec = KernelSpec.of(function + "(x, y)", "", name + ": 0.5");
        assertThat(NarrowPairSearch.of(spec, Runtime.getRuntime().availableProcessors(), Progress.SILENT))
                .isInstanceOfSatisfying(NarrowPairSearch.Outcome.Found.class, found -> {
                    assertThat(found.proof().inputs()).isEqualTo(1L << 32);
                    PairRun few = few(spec.format());
                    assertThat(few.digest(CompiledKernel.narrowScalarPair(found.program(), spec.format()), 1,
                            Progress.SILENT)).isEqualTo(few.digest(meaning(found.program(), spec.format()), 1,
                                    Progress.SILENT));
                });
    }
}
