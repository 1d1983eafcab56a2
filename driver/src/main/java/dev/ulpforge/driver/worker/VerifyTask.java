package dev.ulpforge.driver.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.message.Refusal;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.search.SearchListener;
import dev.ulpforge.worker.ExitCode;

/**
 * {@code verify LOCK [--exhaustive | --sample]}: whether the kernel, on this JVM and CPU, returns the results that were certified,
 * and with {@code --exhaustive} whether the oracle still agrees with the certificate; with {@code --sample} only whether all
 * forms of the program agree on some inputs.
 */
record VerifyTask(Path path, boolean exhaustive, boolean sample) implements Task {
    static final String VERB = "verify";

    static VerifyTask of(WorkerArguments arguments) {
        return new VerifyTask(arguments.lockPath(), arguments.flag("--exhaustive"), arguments.flag("--sample"));
    }

    @Override
    public String run(SearchListener progress) {
        LockFile lock = WorkerArguments.lock(path);
        BulkKernel kernel = CompiledKernel.of(lock.program());
        List<String> findings = new ArrayList<>();
        if (sample) {
            return confirmed(new SampleCheck(lock.program(), kernel).run());
        }
        findings.add(confirmed(new DigestCheck(lock, kernel).run(progress)));
        if (exhaustive) {
            findings.add(confirmed(new OracleCheck(lock, kernel).run(progress)));
        }
        return ResultLines.joined(findings);
    }

    private String confirmed(CheckResult result) {
        return switch (result) {
            case CheckResult.Confirmed(String finding) -> finding;
            case CheckResult.Refuted(String finding) ->
                throw new Refusal(ExitCode.REFUTED, DriverMessage.REFUTED.about(path, finding));
        };
    }
}
