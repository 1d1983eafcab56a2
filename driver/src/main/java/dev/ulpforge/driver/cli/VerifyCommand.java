package dev.ulpforge.driver.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.ulpforge.driver.cluster.Workplace;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.driver.worker.VerifyTask;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.worker.ExitCode;

/** {@code ulpforge verify LOCK|DIR}. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = {
        "Checks a lock, or every lock below a directory, on this JVM and CPU: the kernel's results for all 2^32 inputs",
        "must have the certified digest, and a million of them must be within the bound of the oracle's values. The",
        "bound for every input is proven again by --exhaustive only. What differs is said exactly." }, exitCodeListHeading = ExitStatus.HEADING, exitCodeList = {
                ExitStatus.OK, ExitStatus.BUG, ExitStatus.USAGE, ExitStatus.OUT_OF_MEMORY, ExitStatus.REFUTED,
                ExitStatus.INTERRUPTED, ExitStatus.HUNG,
                ExitStatus.DIED }, footerHeading = Ulpforge.EXAMPLES, footer = {
                        "  ulpforge verify ulpforge/exp-0123456789ab.lock --exhaustive", "  ulpforge verify ulpforge",
                        "  ulpforge verify ulpforge --everywhere --json > verified.json" })
final class VerifyCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofHours(2);
    /** If vectors are no wider than this many bytes, the JVM ignores the flag. */
    private static final List<Integer> VECTOR_BYTES = List.of(16, 32);

    private final Ulpforge ulpforge;

    @Parameters(paramLabel = "LOCK", description = "A lock file, or a directory of them.")
    private String place;
    @Option(names = "--exhaustive", description = "Also run the proof again: every input against the oracle.")
    private boolean exhaustive;

    @Option(names = "--everywhere", description = {
            "Also with vectors of 128 and 256 bits, and, for a sample of inputs, in the bytecode interpreter (-Xint)." })
    private boolean everywhere;

    @Option(names = "--renew", description = "Compute the samples of a lock that holds anew, and write it in today's format.")
    private boolean renew;

    @Mixin
    private ClusterOption cluster;

    @Mixin
    private CheckpointOption checkpoint;

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    VerifyCommand(Ulpforge ulpforge) {
        this.ulpforge = ulpforge;
    }

    @Override
    public Integer call() {
        boolean isOne = !Files.isDirectory(Arguments.path(place));
        List<LockResult> results = new ArrayList<>();
        for (Path lock : isOne ? List.of(Path.of(place)) : LockFiles.below(place)) {
            LockResult result = result(lock);
            results.add(result);
            if (!json && (!isOne || result instanceof LockResult.Verified)) {
                ulpforge.console().out().print(result.text());
            }
        }
        if (json) {
            ulpforge.console().out().println(results.stream().map(LockResult::json)
                    .collect(Collectors.joining(",\n  ", "{\"locks\": [\n  ", "\n]}")));
        } else if (isOne && results.getFirst() instanceof LockResult.Failed failed) {
            throw new CommandException(failed.code(), failed.message());
        } else if (!isOne) {
            summary(results);
        }
        if (code(results) == ExitCode.OK) {
            checkpoint.done();
        }
        return code(results).status();
    }

    /**
     * {@return the status of the first lock that does not hold, of the first that could not be checked if all others
     * do}
     */
    private static ExitCode code(List<LockResult> results) {
        List<ExitCode> codes = results.stream().map(LockResult::code).filter(code -> code != ExitCode.OK).toList();
        return codes.isEmpty() ? ExitCode.OK : codes.contains(ExitCode.REFUTED) ? ExitCode.REFUTED : codes.getFirst();
    }

    private void summary(List<LockResult> results) {
        PrintStream out = ulpforge.console().out();
        long failed = results.stream().filter(LockResult.Failed.class::isInstance).count();
        out.println(results.size() + (results.size() == 1 ? " lock, " : " locks, ")
                + (failed == 0 ? "all verified" : failed + " not verified"));
    }

    private LockResult result(Path lock) {
        try {
            LockFile read = Arguments.lock(lock.toString());
            List<String> findings = new ArrayList<>(findings(lock, List.of()));
            if (everywhere) {
                VECTOR_BYTES.forEach(bytes -> findings.addAll(findings(lock, List.of("-XX:MaxVectorSize=" + bytes))));
                findings.addAll(work(List.of("-Xint"), new VerifyTask(lock, false, false, true, Workplace.HERE)));
            }
            return new LockResult.Verified(lock, read.spec(), findings);
        } catch (CommandException failure) {
            if (failure.code() == ExitCode.INTERRUPTED) {
                throw failure;
            }
            return new LockResult.Failed(lock, failure.code(), failure.userMessage());
        }
    }

    private List<String> findings(Path lock, List<String> flags) {
        return work(flags, new VerifyTask(lock, exhaustive, renew && flags.isEmpty(), false,
                new Workplace(cluster.master(), checkpoint.file(ulpforge.console()))));
    }

    private List<String> work(List<String> flags, VerifyTask task) {
        List<String> words = cluster.words(Stream.concat(flags.stream(), task.arguments().words().stream()).toList());
        return ResultLines.split(ulpforge.console().work(words, LIMIT));
    }
}
