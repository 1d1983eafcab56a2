package dev.ulpforge.verify.sweep.demand;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.Extreme;
import dev.ulpforge.model.lock.Property;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Bound;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.extreme.Maximum;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.ProgressTicker;
import dev.ulpforge.verify.sweep.run.Suspect;
import dev.ulpforge.verify.sweep.run.SweepSpeed;

/**
 * Checks whether a kernel that a {@code Sweep} has found within its bound in ULP meets all other demands at every
 * input.
 *
 * @param kernel   the kernel
 * @param oracle   the values that it should return
 * @param executor runs the check
 * @param progress hears of the progress, and may cancel the check
 */
public record DemandCheck(BulkKernel kernel, Oracle oracle, TaskExecutor executor, Progress progress) {
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.CEILING);
    private static final double CORRECTLY_ROUNDED = 0.5;

    /** The outcome. */
    public sealed interface Result {
        /**
         * All is kept.
         *
         * @param proof the sweep's, with the largest errors of the other kinds
         */
        record Kept(Exhaustive proof) implements Result {}

        /**
         * Something is missed.
         *
         * @param what each demand that is missed, by how much, with its witness
         */
        record Missed(String what) implements Result {}
    }

    /** {@return whether the demands are kept} @param swept the proof by the sweep */
    public Result of(Demands demands, Exhaustive swept) {
        if (demands.isPlain() && demands.maxUlp() > CORRECTLY_ROUNDED) {
            return new Result.Kept(swept);
        }
        Suspect suspect = new Suspect(kernel, oracle);
        List<String> missed = new ArrayList<>();
        long rounded = swept.inputs() - swept.correctlyRounded();
        if (demands.maxUlp() == CORRECTLY_ROUNDED && rounded > 0) {
            missed.add(rounded + " results are at most 0.5 ULP off but not correctly rounded, ties to even");
        }
        List<Extreme> extremes = demands.others().stream().map(bound -> largest(suspect, bound)).toList();
        extremes.stream().filter(extreme -> !extreme.isKept()).map(DemandCheck::words).forEach(missed::add);
        Exhaustive found = swept.with(extremes);
        if (demands.monotonic() && !found.isMonotonic()) {
            missed.add(order(suspect));
        }
        if (demands.odd() && !found.properties().contains(Property.ODD)) {
            missed.add("results are not odd: " + SymmetrySearch.of(suspect, executor, progress)
                    .map(SymmetrySearch.Pair::toString).orElse("no input has its negative in the domain"));
        }
        return missed.isEmpty() ? new Result.Kept(found) : new Result.Missed(String.join("; ", missed));
    }

    private Extreme largest(Suspect suspect, Bound bound) {
        LargestDistance all = executor.all(suspect.common(), DistanceShard.all(bound),
                SweepSpeed.of(progress, Blocks.CHUNKS * (double) Blocks.CHUNK)).stream()
                .reduce(LargestDistance.NONE, LargestDistance::and);
        BigDecimal most = new BigDecimal(Math.max(all.most(), 0)).round(DIGITS);
        BigDecimal limit = new BigDecimal(bound.max());
        Maximum at = new Maximum(kernel, oracle, suspect.index(), Double.POSITIVE_INFINITY,
                new ProgressTicker(progress, 1));
        int input = all.most() < 0 ? suspect.index().stretches().getFirst().first() : all.at();
        return new Extreme(bound, all.exceeded() ? most : most.min(limit), at.at(input));
    }

    private static String words(Extreme missed) {
        return missed.bound().words() + " is missed: it is " + missed.max() + " at " + missed.witness();
    }

    private String order(Suspect suspect) {
        return OrderSearch.of(suspect, executor, progress).words();
    }
}
