package dev.ulpforge.verify.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

import org.junit.jupiter.api.Test;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.ErrorHistogram;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.digest.Digest;
import dev.ulpforge.verify.sweep.digest.DigestPass;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** That a comparison with a correctly rounded kernel finds what a sweep finds, on a few segments of all inputs. */
class RoundedSweepTest {
    private static final Oracle ROOTS = Oracle.of(Expression.parse("sqrt"), Domain.ALL);
    private static final BulkKernel RIGHT = (src, dst) -> {
        for (int i = 0; i < src.length; i++) {
            dst[i] = (float) Math.sqrt(src[i]);
        }
    };
    /** The segment of the inputs from 2^-1 to 2, and that of the negative ones next to 0. */
    private static final List<Integer> SEGMENTS = List.of(0x3f, 0x80);
    /** Pairs of chunks with all the flaws of kernels. */
    private static final int[] PAIRS = { 0, 0x3f80, 0x3fc0 };
    private static final int ONE = Float.floatToRawIntBits(1);
    private static final Witness WITNESS = new Witness(1.25f, (float) Math.sqrt(1.25), Math.sqrt(1.25));
    private static final RoundedKernel ROUNDED = rounded(RIGHT, SEGMENTS);

    private static RoundedKernel rounded(BulkKernel kernel, List<Integer> segments) {
        long[] chunks = new long[Blocks.CHUNKS];
        float[] x = new float[Blocks.CHUNK];
        float[] y = new float[Blocks.CHUNK];
        for (int segment : segments) {
            for (int chunk = segment << 8; chunk < segment + 1 << 8; chunk++) {
                Blocks.fill(x, chunk << 16);
                kernel.apply(x, y);
                chunks[chunk] = DigestPass.sums(y, chunk << 16);
            }
        }
        long all = 1L << 32;
        return new RoundedKernel(kernel, new Exhaustive(0.5, new BigDecimal("0.5000"), WITNESS, all,
                new ErrorHistogram(List.of(all, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L)), all, 0, 0, 0f, 1f, Set.of(),
                "0123456789abcdef", Digest.ofChunks(chunks).segments(), "a JDK", "a CPU"));
    }

    private static Optional<List<Accuracy>> compared(RoundedKernel rounded, List<ObservedKernel> kernels,
            List<Integer> segments) {
        return new RoundedSweep(ROOTS, rounded, new LocalExecutor(2), Progress.SILENT).measure(kernels, segments);
    }

    private static Optional<List<Accuracy>> compared(RoundedKernel rounded, BulkKernel kernel) {
        return compared(rounded, List.of(new ObservedKernel(kernel)), SEGMENTS.subList(0, 1));
    }

    private static Accuracy compared(BulkKernel kernel) {
        return compared(ROUNDED, kernel).orElseThrow().getFirst();
    }

    private static BulkKernel faulty(int input, double wrong) {
        return new FaultyKernel(RIGHT, input, (float) wrong);
    }

    /** A kernel that rounds up one result in three of a chunk, and one in 3,000 of another. */
    private static final BulkKernel POOR = (src, dst) -> {
        RIGHT.apply(src, dst);
        for (int i = 0; i < src.length; i++) {
            int bits = Float.floatToRawIntBits(src[i]);
            if (bits >>> 16 == 0x3fc0 && bits % 3 == 0 || bits >>> 16 == 0x3f80 && bits % 3000 == 0) {
                dst[i] = Math.nextUp(dst[i]);
            }
        }
    };

    @Test
    void itFindsWhatASweepFinds() {
        BulkKernel specials = new FaultyKernel(faulty(Blocks.SIGN, 0), Blocks.SIGN + 1, 0);
        List<BulkKernel> kernels = List.of(POOR, faulty(ONE, 3), new FaultyKernel(specials, ONE + 5, Float.NaN),
                faulty(ONE + 1, Double.POSITIVE_INFINITY));
        List<Accuracy> found = compared(ROUNDED, kernels.stream().map(ObservedKernel::new).toList(), SEGMENTS)
                .orElseThrow();
        for (int i = 0; i < kernels.size(); i++) {
            Accuracy swept = Accuracy.of(new Sweep(ROOTS).judge(kernels.get(i), Double.POSITIVE_INFINITY,
                    new PieceIndex(ROOTS.pieces()), PAIRS));
            Accuracy compared = found.get(i);
            assertThat(compared.inputs() - compared.correctlyRounded())
                    .isEqualTo(swept.inputs() - swept.correctlyRounded()).isPositive();
            assertThat(compared.wrong()).isEqualTo(swept.wrong());
            if (swept.maxUlp().doubleValue() > 0.5) {
                assertThat(compared.maxUlp()).isEqualTo(swept.maxUlp());
                assertThat(compared.witness()).isEqualTo(swept.witness());
            } else {
                assertThat(compared.witness()).isEqualTo(WITNESS);
            }
        }
    }

    @Test
    void withoutAnotherResultTheCertificateSpeaks() {
        assertThat(compared(RIGHT)).isEqualTo(
                new Accuracy(new BigDecimal("0.5000"), WITNESS, 1L << 32, 1L << 32, 0, List.of()));
    }

    /** The certificate's witness is no witness for a kernel that returns NaN there. */
    @Test
    void aWrongSpecialValueAtTheWitnessDoesNotCount() {
        Accuracy found = compared(faulty(Float.floatToRawIntBits(WITNESS.input()), Double.NaN));
        assertThat(found.wrongSpecial()).isOne();
        assertThat(found.maxUlp()).isEqualByComparingTo("0.5");
        assertThat(found.witness().input()).isNotEqualTo(WITNESS.input());
        assertThat(found.witness().got()).isEqualTo((float) Math.sqrt(found.witness().input()));
    }

    @Test
    void aKernelThatDoesNotReturnItsCertifiedResultsIsNoMeasure() {
        RoundedKernel other = new RoundedKernel(faulty(ONE + 5, 1.5), ROUNDED.proof());
        assertThat(compared(other, RIGHT)).isEmpty();
    }

    @Test
    void aCertificateThatIsWrongIsFoundOut() {
        RoundedKernel wrong = rounded(faulty(ONE + 5, 1.5), SEGMENTS.subList(0, 1));
        assertThatIllegalStateException().isThrownBy(() -> compared(wrong, RIGHT))
                .withMessageContaining("x=" + Float.toHexString(Float.intBitsToFloat(ONE + 5)));
        Exhaustive of = wrong.proof();
        assertThatIllegalArgumentException().isThrownBy(() -> new RoundedKernel(RIGHT, new Exhaustive(of.bound(),
                of.maxUlp(), of.witness(), of.inputs(), of.errors(), of.correctlyRounded() - 1, 1, 0, 0f, 1f, Set.of(),
                of.digest(), Collections.nCopies(256, 0), "a JDK", "a CPU")));
    }

    @Test
    void observersSeeOtherResultsWithTheirNeighbours() {
        Set<Integer> seen = new ConcurrentSkipListSet<>();
        List<Integer> twice = Collections.synchronizedList(new ArrayList<>());
        ResultsObserver observer = (_, _, x, _, from, count) -> {
            for (int i = from; i < from + count; i++) {
                if (!seen.add(Float.floatToRawIntBits(x[i]))) {
                    twice.add(Float.floatToRawIntBits(x[i]));
                }
            }
        };
        int last = ONE + Blocks.CHUNK - 1;
        BulkKernel flawed = new FaultyKernel(new FaultyKernel(faulty(ONE + 2, 2), ONE + 20, 2), last, 2);
        compared(ROUNDED, List.of(new ObservedKernel(flawed, () -> observer)), SEGMENTS.subList(0, 1));
        assertThat(twice).isEmpty();
        assertThat(seen).isEqualTo(new TreeSet<>(Set.of(ONE + 1, ONE + 2, ONE + 3, ONE + 19, ONE + 20, ONE + 21,
                last - 1, last)));
    }

    @Test
    void theOracleHasToCoverEveryFloat() {
        Oracle part = Oracle.of(Expression.parse("sqrt"), Domain.parse("[1, 2]"));
        assertThatIllegalArgumentException().isThrownBy(() -> new RoundedSweep(part, ROUNDED,
                new LocalExecutor(1), Progress.SILENT).measure(List.of(new ObservedKernel(RIGHT))));
    }
}
