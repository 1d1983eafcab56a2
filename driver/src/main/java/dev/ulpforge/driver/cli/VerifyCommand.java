package dev.ulpforge.driver.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.ulpforge.codegen.fork.ExitCode;
import dev.ulpforge.codegen.lock.LockFile;
import dev.ulpforge.driver.worker.ResultLines;

/** {@code ulpforge verify LOCK}. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = {
        "Re-checks a lock on this JVM and CPU: the kernel's results for all 2^32 inputs must have the certified digest.",
        "What differs is said exactly, and the exit status is then 11." })
final class VerifyCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofHours(2);

    private final Ulpforge ulpforge;

    @Parameters(paramLabel = "LOCK", description = "A lock file.")
    private String lock;
    @Option(names = "--exhaustive", description = "Also run the proof again: every input against the oracle.")
    private boolean exhaustive;

    VerifyCommand(Ulpforge ulpforge) {
        this.ulpforge = ulpforge;
    }

    @Override
    public Integer call() {
        LockFile read = UserText.lock(lock);
        List<String> arguments = new ArrayList<>(List.of("verify", Path.of(lock).toString()));
        if (exhaustive) {
            arguments.add("--exhaustive");
        }
        String result = ulpforge.console().work(arguments, LIMIT);
        ulpforge.console().out().println(read.spec().fn() + ", at most " + read.spec().maxUlp() + " ULP: verified");
        ResultLines.split(result).forEach(line -> ulpforge.console().out().println("  " + line));
        return ExitCode.OK.status();
    }
}
