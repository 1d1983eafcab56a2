package dev.ulpforge.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.Proof;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.Revisions;
import dev.ulpforge.verify.sweep.Sweep;
import dev.ulpforge.verify.sweep.Verdict;
import dev.ulpforge.verify.sweep.demand.DemandCheck;
import dev.ulpforge.verify.sweep.demand.OrderSearch;
import dev.ulpforge.verify.sweep.error.UlpError;
import dev.ulpforge.verify.sweep.run.Suspect;

/**
 * Proves programs, or refutes them.
 *
 * @param oracle   what they should return
 * @param demands  what is demanded of their results
 * @param executor runs proofs
 * @param deadline hears how far a proof is, and when a search ends
 * @param proofs   is told of proofs while they run
 * @param nearest  is told of refuted programs
 */
record Judge(Oracle oracle, Demands demands, TaskExecutor executor, Deadline deadline, Proofs proofs,
        NearestMiss nearest) {
    /** Where sweeps begin in the progress of a trial. */
    static final double SWEEP_STARTS = 0.5;
    /**
     * The share of the bound from which on errors are nearly above it. From half a thousand such inputs the tuning of a
     * cosine or sine with eight breakpoints learns in one or two rounds what four did not teach from counter-examples
     * alone; with .93 the sine was within its bound at all but four inputs after four rounds.
     */
    private static final double NEARLY = 0.965;
    /** One block in so many is looked at first, which refutes most programs that are not within the bound. */
    private static final int GLANCE = 64;
    /** The share of the bound from which on errors are large, and all their neighbours are looked at before a sweep. */
    private static final double LARGE = 0.85;
    /** The share of the bound up to which a refuted program is nearly within it. */
    private static final double BARELY = 1.1;
    /** The share of a proof after which its duration can be estimated. */
    private static final double FIRST_GUESS = 0.02;

    /**
     * {@return inputs where a refuted program's error is nearly the bound or above it, for the next tuning} None where
     * the program is far from its bound, for then there are counter-examples enough.
     */
    List<Witness> hardInputs(BulkKernel refuted, Judgement judgement, String description) {
        return judgement.worst() <= BARELY * demands.maxUlp()
                ? new Sweep(oracle, executor, proof(description)).quickCheck(refuted, NEARLY * demands.maxUlp())
                : List.of();
    }

    /** {@return inputs where a proven program's error is nearly the largest, each the worst of its neighbours} */
    List<Witness> hardInputs(BulkKernel proven, double maxUlp) {
        return new Sweep(oracle, executor, proof("the program on record")).quickCheck(proven, NEARLY * maxUlp);
    }

    /** {@return a proof or counter-examples, from a check of some inputs or else a sweep of all} */
    Judgement of(BulkKernel kernel, String description) {
        return of(kernel, description, new Revisions());
    }

    /**
     * {@return the same for a program that revises another one} Where it returns what that one returned, what is known
     * of its errors stands, which leaves a quick check nothing to save.
     */
    Judgement of(BulkKernel kernel, String description, Revisions revisions) {
        Judgement judgement = judged(kernel, description, revisions);
        if (judgement.proof().isEmpty()) {
            nearest.note(judgement);
        }
        return judgement;
    }

    private List<Witness> counterexamples(Sweep sweep, BulkKernel kernel) {
        List<Witness> seen = sweep.quickCheck(kernel, demands.maxUlp(), GLANCE);
        return seen.isEmpty() ? sweep.denseCheck(kernel, demands.maxUlp(), LARGE * demands.maxUlp()) : seen;
    }

    private Judgement judged(BulkKernel kernel, String description, Revisions revisions) {
        Sweep sweep = new Sweep(oracle, executor, proof(description));
        List<Witness> seen = revisions.areBegun() ? List.of() : counterexamples(sweep, kernel);
        if (!seen.isEmpty()) {
            return Judgement.refuted(seen);
        }
        return switch (proofs.during(() -> revisions.judge(sweep, kernel, demands.maxUlp()))) {
            case Verdict.Within within -> new Judgement(demanded(kernel, sweep, within.proof()), List.of());
            case Verdict.Exceeds exceeds -> Judgement.refuted(exceeds.counterexamples());
            case Verdict.WrongSpecial wrong -> Judgement.refuted(List.of(wrong.first()));
            case Verdict.BrokenOracle broken ->
                throw new IllegalStateException("the oracle contradicts itself at " + broken.at());
        };
    }

    /**
     * {@return whether results are monotonic, if that is demanded} Comparing those of a fast program takes much less
     * time than a sweep.
     */
    boolean isInOrder(BulkKernel kernel, String description) {
        if (!demands.monotonic()) {
            return true;
        }
        OrderSearch order = OrderSearch.of(new Suspect(kernel, oracle), executor, proof(description));
        if (!order.isKept()) {
            proofs.missed(order.words());
        }
        return order.isKept();
    }

    private Optional<Proof> demanded(BulkKernel kernel, Sweep sweep, Exhaustive swept) {
        DemandCheck check = new DemandCheck(kernel, oracle, executor, sweep.progress());
        return switch (proofs.during(() -> check.of(demands, swept))) {
            case DemandCheck.Result.Kept(Exhaustive proof) -> Optional.of(proof);
            case DemandCheck.Result.Missed(String what) -> {
                proofs.missed(what);
                yield Optional.empty();
            }
        };
    }

    /**
     * What is known of a program; if it has neither proof nor counter-examples, it is within the bound in ULP but
     * misses another demand.
     */
    record Judgement(Optional<Proof> proof, List<Witness> counterexamples) {

        static Judgement refuted(List<Witness> counterexamples) {
            return new Judgement(Optional.empty(), counterexamples);
        }

        /** {@return the largest error of the counter-examples, in ULP; infinite for a wrong special value} */
        double worst() {
            return witness().map(UlpError::of).orElse(Double.POSITIVE_INFINITY);
        }

        /** {@return the counter-example with that error} */
        Optional<Witness> witness() {
            return counterexamples.stream().max(Comparator.comparingDouble(UlpError::of));
        }
    }

    /** {@return a listener that reports the remaining time of a proof, which may overrun the budget} */
    private Progress proof(String description) {
        long start = System.nanoTime();
        Progress proof = deadline.part(SWEEP_STARTS, 1).labelled(KernelSearch.PROOF + description + ": ");
        return (fraction, text) -> proof.at(fraction, text + remaining(fraction, System.nanoTime() - start));
    }

    private static String remaining(double fraction, long nanos) {
        return fraction < FIRST_GUESS
                ? ""
                : String.format(Locale.ROOT, ", proof done in %.0f s", nanos * 1e-9 * (1 - fraction) / fraction);
    }
}
