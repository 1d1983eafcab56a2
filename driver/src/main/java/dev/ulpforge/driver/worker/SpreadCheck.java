package dev.ulpforge.driver.worker;

import java.util.List;
import java.util.Locale;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.Sweep;

/**
 * Checks whether a kernel is within its bound at about a million inputs in blocks that are spread over the domain, or
 * at all inputs of a small one: enough to see that a lock is for another function, or has a bound that was never
 * proven.
 */
record SpreadCheck(LockFile lock, BulkKernel kernel) {
    private static final long INPUTS = 1 << 20;

    CheckResult run(Oracle oracle, TaskExecutor executor, Progress progress) {
        KernelSpec spec = lock.spec();
        long size = spec.domain().size();
        int oneIn = (int) Long.highestOneBit(Math.max(1, size / INPUTS));
        Sweep sweep = new Sweep(oracle, executor,
                progress.labelled("a million inputs against the oracle: "));
        List<Witness> above = sweep.quickCheck(kernel, lock.proof().bound(), oneIn);
        return above.isEmpty()
                ? new CheckResult.Confirmed(String.format(Locale.ROOT,
                        "%s%,d inputs spread over the domain compared with the oracle: none is above %s ULP",
                        oneIn == 1 ? "" : "about ", size / oneIn, lock.proof().bound()))
                : new CheckResult.Refuted(
                        "it is not within " + lock.proof().bound() + " ULP of " + spec.fn() + " at "
                                + above.getFirst());
    }
}
