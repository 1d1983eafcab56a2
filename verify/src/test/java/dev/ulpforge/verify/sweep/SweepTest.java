package dev.ulpforge.verify.sweep;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.Proof;
import dev.ulpforge.model.lock.Property;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.error.UlpError;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Sweeps of small domains, in full. */
class SweepTest {

    private static final BulkKernel IDENTITY = (src, dst) -> System.arraycopy(src, 0, dst, 0, src.length);

    /** Sweeps the oracle's domain; what a full sweep does beyond that is to digest the other results. */
    private static Verdict judge(Oracle oracle, BulkKernel kernel, double bound) {
        PieceIndex index = new PieceIndex(oracle.pieces());
        int[] pairs = index.stretches().stream()
                .flatMapToInt(
                        s -> IntStream.rangeClosed((s.first() & 0x7fff_ffff) >>> 16, (s.last() & 0x7fff_ffff) >>> 16))
                .distinct().toArray();
        return new Sweep(oracle).judge(kernel, bound, index, pairs);
    }

    private static int bits(float x) {
        return Float.floatToRawIntBits(x);
    }

    private static Oracle exp(float from, float to) {
        Oracle all = new ExpOracle();
        return new FalsifiedOracle(all,
                all.pieces().stream().filter(p -> p.first() <= bits(to) && p.last() >= bits(from))
                        .map(p -> (Piece.Polynomial) p)
                        .<Piece>map(p -> new Piece.Polynomial(Math.max(p.first(), bits(from)),
                                Math.min(p.last(), bits(to)), p.center(), p.c(), p.error()))
                        .toList());
    }

    private static Oracle identity(int first, int last) {
        return new FalsifiedOracle(new PolynomialOracle(0, 1),
                List.of(new Piece.Polynomial(first, last, 0, new double[]{ 0, 1 }, 0)));
    }

    @Test
    void certificateOfADomain() {
        Oracle oracle = exp(1, 2);
        Verdict verdict = judge(oracle, FaultyKernel.EXP, 1);
        assertThat(verdict).isInstanceOf(Verdict.Within.class);
        Exhaustive c = ((Verdict.Within) verdict).proof();
        assertThat(Proof.parse(c.text())).isEqualTo(c);
        assertThat(c.inputs()).isEqualTo((1 << 23) + 1);
        assertThat(c.errors().total()).isEqualTo(c.inputs());
        assertThat(c.least()).isEqualTo((float) Math.E);
        assertThat(c.greatest()).isEqualTo((float) Math.exp(2));
        assertThat(c.properties()).isEqualTo(Set.of(Property.NONDECREASING, Property.IN_RANGE));
        Witness w = c.witness();
        assertThat(w.got()).isEqualTo((float) Math.exp(w.input()));
        assertThat(UlpError.of(w.got(), w.want())).isCloseTo(0.5, org.assertj.core.data.Offset.offset(1e-7));
    }

    @Test
    void propertiesNeedEveryInput() {
        Oracle odd = new FalsifiedOracle(new PolynomialOracle(0, 1), List.of(
                new Piece.Polynomial(bits(0.5f), bits(1), 0, new double[]{ 0, 1 }, 0),
                new Piece.Polynomial(bits(-0.5f), bits(-1), 0, new double[]{ 0, 1 }, 0)));
        assertThat(judge(odd, IDENTITY, 1).findings().properties()).isEqualTo(
                Set.of(Property.ODD, Property.NONDECREASING, Property.IN_RANGE));
        Verdict verdict = judge(odd, new FaultyKernel(IDENTITY, 0x3f40_1234, Float.intBitsToFloat(0x3f40_1236)), 4);
        assertThat(verdict.findings().properties()).isEqualTo(Set.of(Property.IN_RANGE));
        assertThat(verdict.findings().maxUlp()).isEqualByComparingTo("2");
        assertThat(verdict.findings().witness().input()).isEqualTo(Float.intBitsToFloat(0x3f40_1234));
        verdict = judge(odd, new FaultyKernel(IDENTITY, bits(1), Math.nextUp(1f)), 4);
        assertThat(verdict.findings().properties()).isEqualTo(Set.of(Property.NONDECREASING));
        assertThat(verdict.findings().greatest()).isEqualTo(Math.nextUp(1f));
    }

    @Test
    void firstOfEqualErrorsIsTheWitness() {
        Oracle oracle = identity(0x3f80_0000, 0x3f83_ffff);
        Verdict verdict = judge(oracle, (src, dst) -> {
            for (int i = 0; i < src.length; i++) {
                dst[i] = bits(src[i]) < 0x3f82_0007 ? src[i] : Math.nextUp(src[i]);
            }
        }, 1);
        assertThat(verdict).isInstanceOf(Verdict.Within.class);
        assertThat(verdict.findings().maxUlp()).isEqualByComparingTo("1");
        assertThat(bits(verdict.findings().witness().input())).isEqualTo(0x3f82_0007);
        assertThat(verdict.findings().correctlyRounded()).isEqualTo(0x2_0007);
    }

    @Test
    void tiesGoToEven() {
        Oracle half = new FalsifiedOracle(new PolynomialOracle(0, 0.5),
                List.of(new Piece.Polynomial(1, 100, 0, new double[]{ 0, 0.5 }, 0)));
        Verdict right = judge(half, (src, dst) -> halve(src, dst, 0), 0.5);
        assertThat(right).isInstanceOf(Verdict.Within.class);
        assertThat(right.findings().correctlyRounded() + right.findings().undecided()).isEqualTo(100);
        Verdict up = judge(half, (src, dst) -> halve(src, dst, 1), 0.5);
        assertThat(up).isInstanceOf(Verdict.Within.class);
        assertThat(up.findings().correctlyRounded() + up.findings().undecided()).isEqualTo(75);
    }

    /** Halves patterns of subnormals, ties to even if {@code odd} is 0 and upward otherwise. */
    private static void halve(float[] src, float[] dst, int odd) {
        for (int i = 0; i < src.length; i++) {
            int b = bits(src[i]);
            dst[i] = Float.intBitsToFloat((b >> 1) + (b & 1 & (b >> 1 | odd)));
        }
    }

    @Test
    void counterexamplesAreSpreadAndReproducible() {
        Oracle oracle = exp(1, 1.125f);
        BulkKernel bad = (src, dst) -> {
            FaultyKernel.EXP.apply(src, dst);
            for (int i = 0; i < src.length; i++) {
                dst[i] = (bits(src[i]) & 0x7ff) == 77 ? Math.nextUp(dst[i]) : dst[i];
            }
        };
        List<Witness> found = counterexamples(new Sweep(oracle), bad);
        assertThat(found).hasSizeBetween(500, 512).allSatisfy(w -> {
            assertThat(bits(w.input()) & 0x7ff).isEqualTo(77);
            assertThat(UlpError.of(w.got(), w.want())).isGreaterThan(0.51);
        });
        assertThat(counterexamples(new Sweep(oracle, new LocalExecutor(1), Progress.SILENT), bad)).isEqualTo(found);
        assertThat(new Sweep(oracle).quickCheck(bad, 0.51)).isNotEmpty().isSubsetOf(found);
        assertThat(found.stream().map(w -> bits(w.input()) >>> 17 & 7).distinct()).hasSize(8);
        assertThat(new Sweep(oracle).quickCheck(FaultyKernel.EXP, 0.51)).isEmpty();
    }

    /** It is in a block that a quick check leaves out, but in a chunk with errors of nearly an ULP. */
    @Test
    void aDenseCheckFindsASingleInputNearLargeErrors() {
        float single = 0x1.234568p0f;
        BulkKernel bad = (src, dst) -> {
            for (int i = 0; i < src.length; i++) {
                boolean isNear = bits(src[i]) >>> 16 == bits(single) >>> 16;
                dst[i] = isNear ? secondNearest(Math.exp(src[i])) : (float) Math.exp(src[i]);
            }
        };
        BulkKernel worse = new FaultyKernel(bad, bits(single), (float) Math.exp(0x1.23456cp0f));
        Sweep sweep = new Sweep(exp(1, 2));
        assertThat(sweep.quickCheck(worse, 1.1)).isEmpty();
        assertThat(sweep.denseCheck(worse, 1.1, 0.9)).extracting(Witness::input).containsExactly(single);
        assertThat(sweep.denseCheck(bad, 1.1, 0.9)).isEmpty();
    }

    private static float secondNearest(double exact) {
        float nearest = (float) exact;
        return nearest < exact ? Math.nextUp(nearest) : Math.nextDown(nearest);
    }

    /** Gamma has poles at -2, -3 and -4, where results have to be NaN: those are no counter-examples, others are. */
    @Test
    void aQuickCheckKnowsResultsThatAreRequired() {
        Oracle oracle = Oracle.of(Expression.parse("gamma(x)"), Domain.parse("[-4, -2]"));
        BulkKernel right = new OracleKernel(oracle, 1);
        assertThat(new Sweep(oracle).quickCheck(right, 1)).isEmpty();
        assertThat(new Sweep(oracle).quickCheck(new FaultyKernel(right, bits(-2f), 1f), 1)).extracting(Witness::input)
                .containsExactly(-2f);
    }

    @Test
    void aSingleCounterexampleIsNamed() {
        BulkKernel bad = new FaultyKernel(FaultyKernel.EXP, bits(0x1.234568p0f), (float) Math.exp(0x1.23456cp0f));
        assertThat(counterexamples(new Sweep(exp(1, 1.25f)), bad)).extracting(Witness::input)
                .containsExactly(0x1.234568p0f);
    }

    /** The inputs from 1 to 1.25 are the chunks from 3f80 to 3fa0. */
    private static List<Witness> counterexamples(Sweep sweep, BulkKernel kernel) {
        Verdict verdict = sweep.judge(kernel, 0.51, new PieceIndex(sweep.oracle().pieces()),
                IntStream.rangeClosed(0x3f80, 0x3fa0).toArray());
        return ((Verdict.Exceeds) verdict).counterexamples();
    }

    @Test
    void cancellationAndFailureEndASweep() {
        Sweep cancelled = new Sweep(identity(0, 9), new LocalExecutor(2), (fraction, speed) -> false);
        long[] seen = new long[1];
        BulkKernel counting = (src, dst) -> {
            seen[0]++;
            IDENTITY.apply(src, dst);
        };
        assertThatThrownBy(() -> cancelled.judge(counting, 1)).isInstanceOf(CancellationException.class);
        assertThat(seen[0]).isLessThan(Blocks.CHUNKS * 32L / 2);
        BulkKernel broken = (src, dst) -> {
            throw new IllegalStateException("broken kernel");
        };
        assertThatThrownBy(() -> new Sweep(identity(0, 9)).judge(broken, 1)).hasMessage("broken kernel");
        assertThatThrownBy(() -> new Sweep(identity(0, 9)).judge(IDENTITY, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Sweep(identity(0, 9), new LocalExecutor(0), Progress.SILENT))
                .hasMessageContaining("thread");
    }

    /** What follows the sweep proper runs the kernel on the thread that has asked. */
    @Test
    void whatFollowsCanBeCancelledToo() {
        Thread own = Thread.currentThread();
        BulkKernel slow = (src, dst) -> {
            LockSupport.parkNanos(own == Thread.currentThread() ? 20_000_000 : 0);
            upward(src, dst);
        };
        Sweep patient = new Sweep(identity(0x3f80_0000, 0x3f80_0009), new LocalExecutor(1),
                (fraction, speed) -> fraction < 1);
        assertThatThrownBy(() -> judge(patient, slow)).isInstanceOf(CancellationException.class)
                .hasMessageContaining("cancelled");
        BulkKernel interrupting = (src, dst) -> {
            if (own == Thread.currentThread()) {
                own.interrupt();
            }
            upward(src, dst);
        };
        Sweep silent = new Sweep(patient.oracle(), new LocalExecutor(1), Progress.SILENT);
        assertThatThrownBy(() -> judge(silent, interrupting)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void upward(float[] src, float[] dst) {
        for (int i = 0; i < src.length; i++) {
            dst[i] = Math.nextUp(src[i]);
        }
    }

    private static void judge(Sweep sweep, BulkKernel kernel) {
        sweep.judge(kernel, 1, new PieceIndex(sweep.oracle().pieces()), new int[]{ 0x3f80 });
    }
}
