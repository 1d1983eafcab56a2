package dev.ulpforge.verify.narrow.pair;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.codegen.compile.NarrowPairKernel;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.PairFunction;

import static org.assertj.core.api.Assertions.assertThat;

/** Judges kernels whose results are those of {@code StrictMath}, rounded to 16 bits, and such kernels with faults. */
class PairRunTest {
    private static final int PATTERNS = 1 << Short.SIZE;
    private static final double[] BASES = { 17, 49, 81, -7, 1.0078125, -0.75, 1e-6, 0.0, -1, Double.NaN,
            Double.POSITIVE_INFINITY };

    private static short[] every(int step) {
        short[] all = new short[Math.ceilDiv(PATTERNS, step)];
        IntStream.range(0, all.length).forEach(i -> all[i] = (short) (i * step));
        return all;
    }

    private static PairRun run(Format format) {
        int[] bits = IntStream.range(0, BASES.length).map(i -> (int) format.bits(BASES[i])).sorted().toArray();
        short[] x = new short[bits.length];
        IntStream.range(0, x.length).forEach(i -> x[i] = (short) bits[i]);
        return new PairRun(x, every(16));
    }

    private static double value(PairFunction function, double x, double y) {
        return switch (function) {
            case POW -> x == 1 || x == -1 && Double.isInfinite(y) ? 1 : StrictMath.pow(x, y);
            case HYPOT -> StrictMath.hypot(x, y);
            case ATAN2 -> belowQuotient(StrictMath.atan2(x, y));
        };
    }

    /** A tiny angle is a little less than the quotient, which may be halfway between two numbers. */
    private static double belowQuotient(double angle) {
        return angle != 0 && Math.abs(angle) < 0x1p-30 ? Math.nextAfter(angle, 0) : angle;
    }

    private static NarrowPairKernel kernel(PairFunction function, Format format) {
        return (x, y, dst) -> {
            for (int i = 0; i < dst.length; i++) {
                dst[i] = (short) format.bits(value(function, format.value(x[i]), format.value(y[i])));
            }
        };
    }

    /** Where doubles round to what lies halfway, these results may be wrong: none of these pairs is such a case. */
    @ParameterizedTest
    @CsvSource({ "POW, binary16", "POW, bfloat16", "HYPOT, binary16", "HYPOT, bfloat16", "ATAN2, binary16",
            "ATAN2, bfloat16" })
    void rightResultsAreAcceptedAndTheirNeighboursAreNot(PairFunction function, String name) {
        Format format = Format.named(name).orElseThrow();
        PairRun run = run(format);
        PairKeys keys = PairKeys.of(function, format);
        NarrowPairKernel right = kernel(function, format);
        assertThat(run.judge(keys, right, 1, Progress.SILENT)).isInstanceOf(PairVerdict.Right.class);
        for (int off : new int[]{ 1, -1, (int) format.sign() }) {
            NarrowPairKernel wrong = (x, y, dst) -> {
                right.apply(x, y, dst);
                for (int i = 0; i < dst.length; i++) {
                    dst[i] = (short) (off == 1 || off == -1 ? dst[i] + off : dst[i] ^ off);
                }
            };
            assertThat(run.judge(keys, wrong, 1, Progress.SILENT)).isInstanceOfSatisfying(PairVerdict.Wrong.class,
                    verdict -> assertThat(verdict.wrong()).isEqualTo(run.pairs()));
        }
    }

    /** 17² and 49^1.5 are halfway between two numbers of bfloat16: the even one of them is right. */
    @ParameterizedTest
    @CsvSource({ "17, 2, 4390, 4391", "49, 1.5, 43ac, 43ab", "7, 3, 43ac, 43ab" })
    void tiesGoToEvenNumbers(double x, double y, String even, String odd) {
        Format format = Format.BFLOAT16;
        PairKeys keys = PairKeys.of(PairFunction.POW, format);
        PairRun one = new PairRun(new short[]{ (short) format.bits(x) }, new short[]{ (short) format.bits(y) });
        NarrowPairKernel right = (a, b, dst) -> dst[0] = (short) Integer.parseInt(even, 16);
        NarrowPairKernel wrong = (a, b, dst) -> dst[0] = (short) Integer.parseInt(odd, 16);
        assertThat(one.judge(keys, right, 1, Progress.SILENT)).isInstanceOfSatisfying(PairVerdict.Right.class,
                verdict -> assertThat(verdict.tie()).isPresent());
        assertThat(one.judge(keys, wrong, 1, Progress.SILENT)).isInstanceOf(PairVerdict.Wrong.class);
    }

    /** The arc tangent of a tiny quotient that is halfway is below it. */
    @Test
    void anAngleIsNeverHalfway() {
        Format format = Format.BFLOAT16;
        PairRun one = new PairRun(new short[]{ 3 }, new short[]{ (short) format.bits(2) });
        PairKeys keys = PairKeys.of(PairFunction.ATAN2, format);
        assertThat(one.judge(keys, (a, b, dst) -> dst[0] = 1, 1, Progress.SILENT))
                .isInstanceOf(PairVerdict.Right.class);
        assertThat(one.judge(keys, (a, b, dst) -> dst[0] = 2, 1, Progress.SILENT))
                .isInstanceOf(PairVerdict.Wrong.class);
    }

    @ParameterizedTest
    @CsvSource({ "x + y, bfloat16", "x * y, binary16", "(x - y) / (x * x + 1), bfloat16",
            "x < y ? sqrt(x * y) : x - y, binary16" })
    void expressionsAreJudgedByEnclosures(String fn, String name) {
        Format format = Format.named(name).orElseThrow();
        KernelSpec spec = KernelSpec.of(fn, "x in [0.5, 0.75], y in [0.25, 0.625]", name + ": 0.5");
        PairRun run = PairRun.of(spec).thinned(3);
        NarrowPairKernel right = (x, y, dst) -> {
            for (int i = 0; i < dst.length; i++) {
                dst[i] = (short) format.bits(value(fn, format.value(x[i]), format.value(y[i])));
            }
        };
        NarrowPairKernel wrong = (x, y, dst) -> {
            right.apply(x, y, dst);
            dst[dst.length / 2]++;
        };
        PairKeys keys = PairKeys.of(spec);
        assertThat(run.judge(keys, right, 1, Progress.SILENT)).isInstanceOf(PairVerdict.Right.class);
        assertThat(run.judge(keys, wrong, 1, Progress.SILENT)).isInstanceOfSatisfying(PairVerdict.Wrong.class,
                verdict -> assertThat(verdict.wrong()).isEqualTo(run.x().length));
    }

    /**
     * A part so small that the residue of a quotient would underflow: the value is 2^-60 above a midpoint; and a limit at
     * an end of the box, which is the one from within.
     */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "x^60 / (y * (4223155694530575 / 2^951)); x in [2^-17, 2^-16], y in [1, 2]; 3700; 3f80; 0309; 0308",
            "x * (abs(y) / y); x in [1, 2], y in [0, 1]; 3f80; 8000; 3f80; bf80" })
    void whatDoublesWouldTakeForExactIsNot(String fn, String domain, String x, String y, String want, String wrong) {
        PairKeys keys = PairKeys.of(KernelSpec.of(fn, domain, "bfloat16: 0.5"));
        PairRun one = new PairRun(new short[]{ bits(x) }, new short[]{ bits(y) });
        assertThat(one.judge(keys, (a, b, dst) -> dst[0] = bits(want), 1, Progress.SILENT))
                .isInstanceOf(PairVerdict.Right.class);
        assertThat(one.judge(keys, (a, b, dst) -> dst[0] = bits(wrong), 1, Progress.SILENT))
                .isInstanceOf(PairVerdict.Wrong.class);
    }

    private static short bits(String hexadecimal) {
        return (short) Integer.parseInt(hexadecimal, 16);
    }

    /** Rounded once where doubles are exact, which is nearly always with so few bits. */
    private static double value(String fn, double x, double y) {
        return switch (fn.charAt(2)) {
            case '+' -> x + y;
            case '*' -> x * y;
            case '<' -> x < y ? Math.sqrt(x * y) : x - y;
            default -> (x - y) / (x * x + 1);
        };
    }
}
