package dev.ulpforge.driver.worker;

import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.Proof;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.Sweep;
import dev.ulpforge.verify.sweep.Verdict;
import dev.ulpforge.verify.sweep.demand.DemandCheck;

/** Checks whether a sweep of every float of the domain reproduces all that a lock's certificate states. */
record OracleCheck(LockFile lock, BulkKernel kernel) {
    /** The last lines of a certificate's text name the machine, which is not a fact about the kernel. */
    private static final List<String> OF_THE_MACHINE = List.of("jdk ", "cpu ");

    CheckResult run(Oracle oracle, TaskExecutor executor, Progress progress) {
        KernelSpec spec = lock.spec();
        Sweep sweep = new Sweep(oracle, executor,
                progress.labelled("every input against the oracle: "));
        return switch (sweep.judge(kernel, lock.proof().bound())) {
            case Verdict.Within within ->
                switch (new DemandCheck(kernel, oracle, executor, sweep.progress())
                        .of(spec.demands(), within.proof())) {
                    case DemandCheck.Result.Kept(Exhaustive found) -> compared(lock.proof(), found);
                    case DemandCheck.Result.Missed(String what) -> new CheckResult.Refuted(what);
                };
            case Verdict.Exceeds(double bound, var findings, _) -> new CheckResult.Refuted("the error is "
                    + findings.maxUlp() + " ULP and not at most " + bound + ", at " + findings.witness());
            case Verdict.WrongSpecial(_, var findings, var first, _) -> new CheckResult.Refuted(
                    findings.wrongSpecial() + " special values are wrong, first at " + first);
            case Verdict.BrokenOracle(_, _, var at) -> new CheckResult.Refuted(
                    "nothing can be said, as the oracle contradicts itself at " + at);
        };
    }

    /** {@return whether a proof states the same facts as the one on record} */
    static CheckResult compared(Proof onRecord, Proof found) {
        List<String> want = facts(onRecord);
        List<String> got = facts(found);
        return IntStream.range(0, want.size()).filter(i -> !want.get(i).equals(got.get(i))).boxed().findFirst()
                .<CheckResult>map(i -> new CheckResult.Refuted(
                        "its certificate states \"" + want.get(i) + "\", the proof found \"" + got.get(i) + "\""))
                .orElseGet(() -> new CheckResult.Confirmed("max " + found.maxUlp() + " ULP at " + found.witness()
                        + ", every fact of the certificate found again over " + found.inputs() + " inputs"));
    }

    private static List<String> facts(Proof proof) {
        return proof.text().lines().filter(line -> OF_THE_MACHINE.stream().noneMatch(line::startsWith)).toList();
    }
}
