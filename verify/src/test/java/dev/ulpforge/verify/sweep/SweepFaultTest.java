package dev.ulpforge.verify.sweep;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.error.UlpError;
import dev.ulpforge.verify.sweep.run.PieceIndex;

import static org.assertj.core.api.Assertions.assertThat;

/** That a sweep can fail: it finds what is wrong, and names it. */
class SweepFaultTest {

    /** Each takes a tenth of a second, and {@link ShorterVectorsTest} looks for them with vectors of other widths. */
    private static final int FAULTS = 16;
    private static final int MANY_FAULTS = 100;
    private static final double BOUND = 0.75;
    private static final ExpOracle ORACLE = new ExpOracle();
    private static final PieceIndex INDEX = new PieceIndex(ORACLE.pieces());

    private static Verdict judge(BulkKernel kernel, int... inputs) {
        int[] pairs = java.util.Arrays.stream(inputs).map(i -> i >>> 16 & 0x7fff).distinct().toArray();
        return new Sweep(ORACLE).judge(kernel, BOUND, INDEX, pairs);
    }

    private static Verdict fault(float input, float wrong) {
        int bits = Float.floatToRawIntBits(input);
        return judge(new FaultyKernel(FaultyKernel.EXP, bits, wrong), bits);
    }

    private static Witness witness(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Exceeds e -> e.findings().witness();
            case Verdict.WrongSpecial w -> w.first();
            case Verdict.Within w -> throw new AssertionError("the fault was not found: " + w.findings());
            case Verdict.BrokenOracle b -> throw new AssertionError(b);
        };
    }

    @Test
    void anyWrongResultIsFound() {
        wrongResultsAreFound(20260101, FAULTS);
    }

    /** Others each time. */
    @Tag("long")
    @Test
    void anyOfManyWrongResultsIsFound() {
        wrongResultsAreFound(System.nanoTime(), MANY_FAULTS);
    }

    private static void wrongResultsAreFound(long seed, int faults) {
        Random random = new Random(seed);
        for (int i = 0; i < faults; i++) {
            int input = random.nextInt();
            float x = Float.intBitsToFloat(input);
            float right = (float) Math.exp(x);
            int flipped = Float.floatToRawIntBits(right) ^ 2 << random.nextInt(x > -104 ? 31 : 30);
            float wrong = right != right ? random.nextFloat() : Float.intBitsToFloat(flipped);
            Witness found = witness(fault(x, wrong));
            assertThat(Float.floatToRawIntBits(found.input())).as("seed %d, input %08x", seed, input).isEqualTo(input);
            assertThat(Float.floatToIntBits(found.got())).isEqualTo(Float.floatToIntBits(wrong));
        }
    }

    @Test
    void rightKernelPasses() {
        Verdict verdict = judge(FaultyKernel.EXP, 0, 0x3f80_0000, 0x42b1_0000, 0x42ce_0000, 0x7f80_0000, 0x7fff_0000);
        assertThat(verdict).isInstanceOf(Verdict.Within.class);
        assertThat(verdict.findings().maxUlp()).isEqualByComparingTo("0.5000");
        assertThat(verdict.findings().undecided()).isZero();
        assertThat(verdict.findings().inputs()).isEqualTo(12 << 16);
        assertThat(verdict.findings().correctlyRounded()).isBetween((12L << 16) - 2, 12L << 16);
    }

    @Test
    void wrongSignOfZero() {
        Verdict verdict = fault(Float.NEGATIVE_INFINITY, -0f);
        assertThat(verdict).isInstanceOf(Verdict.WrongSpecial.class);
        assertThat(witness(verdict)).isEqualTo(new Witness(Float.NEGATIVE_INFINITY, -0f, 0));
        assertThat(verdict.findings().wrongSpecial()).isOne();
    }

    @Test
    void nanLost() {
        for (int nan : new int[]{ 0x7f80_0001, 0x7fc0_0000, 0xffff_ffff }) {
            Verdict verdict = fault(Float.intBitsToFloat(nan), 1);
            assertThat(verdict).isInstanceOf(Verdict.WrongSpecial.class);
            assertThat(Float.floatToRawIntBits(witness(verdict).input())).isEqualTo(nan);
        }
    }

    @Test
    void nanAmongNumbers() {
        Verdict verdict = fault(1.5f, Float.NaN);
        assertThat(verdict).isInstanceOf(Verdict.WrongSpecial.class);
        assertThat(witness(verdict).want()).isEqualTo(Math.exp(1.5));
        assertThat(verdict.findings().errors().total()).isEqualTo((2 << 16) - 1);
    }

    @Test
    void infinityTooEarlyAndTooLate() {
        float last = Float.intBitsToFloat(ExpOracle.OVERFLOWS - 1);
        float first = Float.intBitsToFloat(ExpOracle.OVERFLOWS);
        assertThat(fault(last, Float.POSITIVE_INFINITY)).isInstanceOf(Verdict.Exceeds.class);
        assertThat(fault(first, Float.MAX_VALUE)).isInstanceOf(Verdict.WrongSpecial.class);
    }

    @Test
    void wrongSubnormal() {
        float x = -100;
        float right = (float) Math.exp(x);
        assertThat(right).isLessThan(Float.MIN_NORMAL).isPositive();
        Verdict verdict = fault(x, right + Float.MIN_VALUE);
        assertThat(verdict).isInstanceOf(Verdict.Exceeds.class);
        assertThat(witness(verdict).input()).isEqualTo(x);
        double error = UlpError.of(right + Float.MIN_VALUE, Math.exp(x));
        assertThat(verdict.findings().maxUlp().doubleValue()).isBetween(error, error + 1e-4);
    }

    @Test
    void kernelThatIsWrongEverywhere() {
        Verdict verdict = judge((src, dst) -> java.util.Arrays.fill(dst, Float.NaN), 0, 0x7fc0_0000);
        assertThat(verdict).isInstanceOf(Verdict.WrongSpecial.class);
        assertThat(verdict.findings().wrongSpecial()).isEqualTo(2 << 16);
        assertThat(verdict.findings().maxUlp()).isZero();
    }

    @Test
    void oracleThatClaimsTooLittleIsNoticed() {
        Oracle proud = FalsifiedOracle.of(ORACLE, p -> new Piece.Polynomial(p.first(), p.last(), p.center(), p.c(),
                p.error() * 0x1p-20));
        assertThat(judge(proud)).isInstanceOf(Verdict.BrokenOracle.class);
        Oracle wrong = FalsifiedOracle.of(ORACLE, p -> {
            double[] c = p.c().clone();
            c[0] += 4 * p.error();
            return new Piece.Polynomial(p.first(), p.last(), p.center(), c, p.error());
        });
        assertThat(judge(wrong)).isInstanceOf(Verdict.BrokenOracle.class);
    }

    @Test
    void oracleThatClaimsTooMuchChangesNothing() {
        Oracle modest = FalsifiedOracle.of(ORACLE, p -> new Piece.Polynomial(p.first(), p.last(), p.center(), p.c(),
                p.error() * 0x1p12));
        assertThat(judge(modest).findings()).isEqualTo(judge(ORACLE).findings());
    }

    private static Verdict judge(Oracle oracle) {
        return new Sweep(oracle).judge(FaultyKernel.EXP, BOUND, new PieceIndex(oracle.pieces()), new int[]{ 0x3f80 });
    }

    @Test
    void findingsDoNotDependOnThreads() {
        int[] pairs = { 0, 1, 0x3f7f, 0x3f80, 0x42b0, 0x42b1, 0x42ce, 0x7f7f, 0x7f80 };
        List<Verdict> verdicts = java.util.stream.Stream.of(1, 2, 5)
                .map(t -> new Sweep(ORACLE, new LocalExecutor(t), Progress.SILENT).judge(FaultyKernel.EXP, BOUND, INDEX,
                        pairs))
                .toList();
        assertThat(verdicts.get(1)).isEqualTo(verdicts.get(0));
        assertThat(verdicts.get(2)).isEqualTo(verdicts.get(0));
    }
}
