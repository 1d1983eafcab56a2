package dev.ulpforge.search;

import java.time.Duration;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.search.kernel.Candidate;
import dev.ulpforge.search.tuning.CounterexamplePool;
import dev.ulpforge.verify.oracle.Oracle;

/** Trials of single candidates, as searches run them. */
public final class Trials {
    private static final int THREADS = 2;
    private static final Duration BUDGET = Duration.ofHours(1);

    private Trials() {}

    /** {@return what comes of a candidate, tuned and swept} */
    public static SearchOutcome run(Candidate candidate, KernelSpec spec) {
        Judge judge = new Judge(Oracle.of(spec.fn(), spec.domain()), spec.demands(), new LocalExecutor(THREADS),
                new Deadline(BUDGET, Progress.SILENT), new Proofs(), new NearestMiss());
        return new Trial(candidate, spec, judge, new CounterexamplePool(spec.domain(), 1), 1).run();
    }
}
