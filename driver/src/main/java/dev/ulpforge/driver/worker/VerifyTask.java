package dev.ulpforge.driver.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.driver.cluster.Workplace;
import dev.ulpforge.driver.forge.CheckedLock;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.file.WholeFile;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.lock.Enumerated;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.Samples;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.SampleSelection;
import dev.ulpforge.worker.ExitCode;

/**
 * {@code verify LOCK [--exhaustive [--master URL] [--checkpoint FILE]] [--renew] | --sample}: whether the kernel, on
 * this JVM and CPU, returns the results that were certified, and whether the oracle agrees at a million inputs, with
 * {@code --exhaustive} at all, on a cluster if one is named. With {@code --renew} the lock's samples are then computed
 * anew and written in today's format; with {@code --sample} it is only seen whether all forms of the program agree on
 * some inputs.
 */
public record VerifyTask(Path path, boolean exhaustive, boolean renew, boolean sample, Workplace where)
        implements
            Task {
    static final String VERB = "verify";
    static final String EXHAUSTIVE = "--exhaustive";
    static final String RENEW = "--renew";
    static final String SAMPLE = "--sample";

    static VerifyTask of(WorkerArguments arguments) {
        return new VerifyTask(arguments.lockPath(), arguments.flag(EXHAUSTIVE), arguments.flag(RENEW),
                arguments.flag(SAMPLE), Workplace.of(arguments.options()));
    }

    /** {@return the arguments of the worker's command} */
    public WorkerArguments arguments() {
        return WorkerArguments.of(VERB, path).flagged(EXHAUSTIVE, exhaustive).flagged(RENEW, renew)
                .flagged(SAMPLE, sample).at(where);
    }

    @Override
    public String run(Progress progress) {
        Subnormals.require();
        LockFile lock = CheckedLock.read(path);
        if (lock.proof() instanceof Enumerated proof) {
            return everyPair(new EveryPairCheck(lock, proof), progress);
        }
        if (lock.spec().format().isNarrow()) {
            return narrow(lock, progress);
        }
        return switch (lock.proof()) {
            case Bounded proof when lock.program().arguments() == 2 -> pairs(lock, proof);
            case Exhaustive proof -> swept(lock, proof, progress);
            case Bounded proof -> bounded(lock, proof);
            case Enumerated _ -> throw new IllegalStateException("verified above");
        };
    }

    private String swept(LockFile lock, Exhaustive proof, Progress progress) {
        BulkKernel kernel = CompiledKernel.of(lock.program());
        if (sample) {
            return confirmed(new SampleCheck(lock.program(), kernel).run());
        }
        List<String> findings = new ArrayList<>();
        TaskExecutor executor = where.executor();
        findings.add(confirmed(new DigestCheck(proof, lock.program(), kernel)
                .run(executor, progress.part(0, exhaustive ? 0.2 : 0.8))));
        Oracle oracle = oracle(lock.spec());
        findings.add(confirmed(new SpreadCheck(lock, kernel)
                .run(oracle, executor, progress.part(exhaustive ? 0.2 : 0.8, exhaustive ? 0.25 : 1))));
        findings.add(exhaustive
                ? confirmed(new OracleCheck(lock, kernel).run(oracle, executor, progress.part(0.25, 1)))
                : "the bound for every input was proven when the lock was made; only --exhaustive proves it again");
        if (renew) {
            findings.add(renewed(lock, kernel));
        }
        return ResultLines.joined(findings);
    }

    private String everyPair(EveryPairCheck check, Progress progress) {
        List<String> findings = new ArrayList<>(List.of(confirmed(check.forms(progress.part(0, sample ? 1 : 0.4)))));
        if (!sample) {
            findings.add(confirmed(check.proven(progress.part(0.4, 1))));
        }
        return ResultLines.joined(findings);
    }

    private String pairs(LockFile lock, Bounded proof) {
        PairCheck check = new PairCheck(lock, proof);
        List<String> findings = new ArrayList<>(List.of(confirmed(check.forms())));
        if (!sample) {
            findings.add(confirmed(check.proven()));
        }
        return ResultLines.joined(findings);
    }

    /** The prover takes its time with any certificate by enclosures, and then nothing is left to check. */
    private String bounded(LockFile lock, Bounded proof) {
        ProofCheck check = new ProofCheck(lock, proof);
        List<String> findings = new ArrayList<>(List.of(confirmed(check.forms())));
        if (!sample) {
            findings.add(confirmed(check.proven(where.executor())));
        }
        return ResultLines.joined(findings);
    }

    /** All inputs of 16 bits are run in a moment, so that every check is exhaustive. */
    private String narrow(LockFile lock, Progress progress) {
        NarrowCheck check = new NarrowCheck(lock);
        List<String> findings = new ArrayList<>(List.of(confirmed(check.forms())));
        if (!sample) {
            findings.add(confirmed(check.values(progress)));
            if (renew) {
                findings.add(renewed(lock, Interpreter.of(lock.program())::apply));
            }
        }
        return ResultLines.joined(findings);
    }

    private String renewed(LockFile lock, BulkKernel kernel) {
        Samples samples = SampleSelection.of(lock.spec(), kernel);
        LockFile renewed = new LockFile(lock.spec(), lock.program(), lock.provenance(), lock.proof(), samples);
        renewed.fault().ifPresent(fault -> confirmed(new CheckResult.Refuted(fault)));
        if (renewed.equals(lock)) {
            return "its " + samples.points().size() + " samples are as they should be";
        }
        try {
            WholeFile.write(path, renewed.text());
        } catch (IOException e) {
            throw CommandException.usage(DriverMessage.CANNOT_WRITE.about(path, e));
        }
        return "written anew in format " + renewed.format() + ", with " + samples.points().size() + " samples";
    }

    private String confirmed(CheckResult result) {
        return switch (result) {
            case CheckResult.Confirmed(String finding) -> finding;
            case CheckResult.Refuted(String finding) ->
                throw new CommandException(ExitCode.REFUTED, DriverMessage.REFUTED.about(path, finding));
        };
    }

    private static Oracle oracle(KernelSpec spec) {
        try {
            return Oracle.of(spec.fn(), spec.domain(), spec.demands().undefined());
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            throw new CommandException(ExitCode.USAGE, DriverMessage.NO_ORACLE.about(spec.fn(), e.getMessage()));
        }
    }
}
