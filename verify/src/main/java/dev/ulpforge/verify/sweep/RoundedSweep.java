package dev.ulpforge.verify.sweep;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.extreme.Maximum;
import dev.ulpforge.verify.sweep.pass.SpecialPass;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.ProgressTicker;
import dev.ulpforge.verify.sweep.run.SweepSpeed;

/**
 * Measures kernels on every float as {@link Sweep#measure} does, but asks the oracle only where a result is not that of
 * a correctly rounded kernel.
 *
 * <p>Why that is enough: by its certificate every result of that kernel is right, and the digest of all its results,
 * taken as they are used here, is the certified one. So a kernel is correctly rounded wherever it returns the same
 * bits. Any other result is a wrong special value, or a number that is off by half an ULP at least; so where there are
 * such numbers, the largest error is among theirs, and otherwise it is that of the certificate.
 *
 * @param oracle   of the function on all floats
 * @param rounded  a kernel of the same function
 * @param executor runs the shards of a sweep
 * @param progress hears how far the sweep is, and may cancel it
 */
public record RoundedSweep(Oracle oracle, RoundedKernel rounded, TaskExecutor executor, Progress progress) {
    private static final long EVERY_FLOAT = 1L << 32;
    private static final int SPOTS = 4096;

    /**
     * {@return what is found of each kernel, in their order; empty if the correctly rounded one does not return the
     * results of its certificate} Observers see the results that are not correctly rounded, and their neighbours.
     *
     * @throws IllegalArgumentException if the oracle does not cover all floats
     * @throws IllegalStateException if the oracle contradicts itself or the certificate
     * @throws java.util.concurrent.CancellationException if {@code progress} or an interrupt asks for it
     */
    public Optional<List<Accuracy>> measure(List<ObservedKernel> kernels) {
        return measure(kernels, IntStream.range(0, Exhaustive.SEGMENTS).boxed().toList());
    }

    /** {@return the same where kernels are correctly rounded but in some segments of the digest, by their numbers} */
    Optional<List<Accuracy>> measure(List<ObservedKernel> kernels, List<Integer> segments) {
        SweepTarget target = new SweepTarget(kernels, oracle, new PieceIndex(oracle.pieces()), Optional.empty());
        if (target.index().inputs() != EVERY_FLOAT) {
            throw new IllegalArgumentException("the oracle covers only " + target.index().inputs() + " floats");
        }
        List<Integer> chunks = segments.stream().flatMap(segment -> IntStream
                .range(segment * RoundedFindings.SEGMENT_CHUNKS, (segment + 1) * RoundedFindings.SEGMENT_CHUNKS)
                .boxed()).toList();
        double inputs = (double) chunks.size() * Blocks.CHUNK;
        ProgressTicker pulse = new ProgressTicker(progress, inputs);
        RoundedFindings found = new RoundedFindings(executor.all(
                Common.here(new RoundedShard.Target(target, rounded)), RoundedShard.of(chunks),
                SweepSpeed.of(progress, inputs)));
        if (!found.areOf(rounded.proof(), segments)) {
            return Optional.empty();
        }
        requireNone(found.contradiction(), "the certificate of the correctly rounded kernel");
        requireNone(spotCheck(target, pulse), "itself");
        return Optional.of(IntStream.range(0, kernels.size())
                .mapToObj(number -> accuracy(target, number, found, pulse)).toList());
    }

    private long spotCheck(SweepTarget target, ProgressTicker pulse) {
        long seed = rounded.proof().digest().hashCode();
        return new SpotCheck(target.index(), SPOTS, seed).run(target, executor, pulse::afterwards);
    }

    private static void requireNone(long contradiction, String what) {
        if (contradiction < EVERY_FLOAT) {
            throw new IllegalStateException("the oracle contradicts " + what + " at x="
                    + Float.toHexString(Float.intBitsToFloat((int) contradiction)));
        }
    }

    private Accuracy accuracy(SweepTarget target, int number, RoundedFindings found, ProgressTicker pulse) {
        Maximum maximum = new Maximum(target.kernels().get(number).kernel(), oracle, target.index(),
                Double.POSITIVE_INFINITY, pulse);
        long misrounded = found.misrounded(number);
        WrongSpecials wrong = found.wrong(number);
        Witness certified = rounded.proof().witness();
        boolean stands = misrounded == 0 && returns(maximum, certified);
        if (!stands) {
            maximum.search(misrounded == 0 ? found.unknown() : found.highest(number));
        }
        return new Accuracy(stands ? rounded.proof().maxUlp() : maximum.maxUlp(),
                stands ? certified : maximum.witness(), EVERY_FLOAT, EVERY_FLOAT - misrounded - wrong.count(), 0,
                wrong.kinds());
    }

    private static boolean returns(Maximum kernel, Witness certified) {
        return SpecialPass.is(certified.got(), kernel.at(Float.floatToRawIntBits(certified.input())).got());
    }
}
