package dev.ulpforge.driver.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.worker.ExitCode;

/** {@code ulpforge verify LOCK}. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = {
        "Re-checks a lock on this JVM and CPU: the kernel's results for all 2^32 inputs must have the certified digest.",
        "What differs is said exactly, and the exit status is then 11." })
final class VerifyCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofHours(2);
    /** Where vectors are no wider than these many bytes, the JVM ignores the flag. */
    private static final List<Integer> VECTOR_BYTES = List.of(16, 32);

    private final Ulpforge ulpforge;

    @Parameters(paramLabel = "LOCK", description = "A lock file.")
    private String lock;
    @Option(names = "--exhaustive", description = "Also run the proof again: every input against the oracle.")
    private boolean exhaustive;

    @Option(names = "--everywhere", description = {
            "Also with vectors of 128 and 256 bits, and, for a sample of inputs, in the bytecode interpreter (-Xint)." })
    private boolean everywhere;

    VerifyCommand(Ulpforge ulpforge) {
        this.ulpforge = ulpforge;
    }

    @Override
    public Integer call() {
        LockFile read = UserText.lock(lock);
        List<String> findings = new ArrayList<>(findings(List.of()));
        if (everywhere) {
            VECTOR_BYTES.forEach(bytes -> findings.addAll(findings(List.of("-XX:MaxVectorSize=" + bytes))));
            findings.addAll(work(List.of("-Xint", "verify", Path.of(lock).toString(), "--sample")));
        }
        ulpforge.console().out().println(read.spec().fn() + ", at most " + read.spec().maxUlp() + " ULP: verified");
        findings.forEach(line -> ulpforge.console().out().println("  " + line));
        return ExitCode.OK.status();
    }

    private List<String> findings(List<String> flags) {
        List<String> arguments = new ArrayList<>(flags);
        arguments.addAll(List.of("verify", Path.of(lock).toString()));
        if (exhaustive) {
            arguments.add("--exhaustive");
        }
        return work(arguments);
    }

    private List<String> work(List<String> arguments) {
        return ResultLines.split(ulpforge.console().work(arguments, LIMIT));
    }
}
