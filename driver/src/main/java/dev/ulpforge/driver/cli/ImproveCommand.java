package dev.ulpforge.driver.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.worker.ImproveTask;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.worker.ExitCode;
import dev.ulpforge.worker.WorkerCommand;

/** {@code ulpforge improve LOCK|DIR}. */
@Command(name = "improve", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Makes the program of a lock, or of every lock below a directory, cheaper by evolution: operations are dropped,",
        "fused, rewired and reordered, and constants moved. What is cheaper by the cost tables and proven on every input",
        "replaces the lock at once. An interrupted command loses nothing; another seed goes on from there." }, exitCodeListHeading = ExitStatus.HEADING, exitCodeList = {
                ExitStatus.OK, ExitStatus.BUG, ExitStatus.USAGE, ExitStatus.OUT_OF_MEMORY, ExitStatus.REFUTED,
                ExitStatus.INTERRUPTED, ExitStatus.HUNG,
                ExitStatus.DIED }, footerHeading = Ulpforge.EXAMPLES, footer = {
                        "  ulpforge improve ulpforge/exp-0123456789ab.lock",
                        "  ulpforge improve ulpforge --seed 2 --budget 5m",
                        "  ulpforge improve ulpforge --cost intel:512" })
final class ImproveCommand implements Callable<Integer> {
    /** A proof may be under way when the budget is spent. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final Ulpforge ulpforge;

    @Parameters(paramLabel = "LOCK", description = "A lock file, or a directory of them; those of floats with one argument are improved.")
    private String place;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "The seed of the changes (default: ${DEFAULT-VALUE}).")
    private String seed;
    @Option(names = "--budget", paramLabel = "T", defaultValue = "60s", description = "How long to search, for each lock: 60s, 30m, 2h (default: ${DEFAULT-VALUE}).")
    private String budget;
    @Option(names = "--cost", paramLabel = "COST", defaultValue = "", completionCandidates = ValueCandidates.Cpus.class, description = "For which CPUs programs are to be fast, as for forge. By default that of intel and amd which does worse counts, all widths alike.")
    private String cost;

    ImproveCommand(Ulpforge ulpforge) {
        this.ulpforge = ulpforge;
    }

    @Override
    public Integer call() {
        long first = Arguments.seed(seed);
        Duration time = Arguments.budget(budget);
        String cpus = Arguments.cost(cost);
        boolean isOne = !Files.isDirectory(Arguments.path(place));
        ulpforge.console().ending().accept(() -> DriverMessage.INTERRUPTED_MIDWAY.about(place));
        for (Path path : isOne ? List.of(Path.of(place)) : LockFiles.below(place)) {
            if (isOne || ImproveTask.canImprove(Arguments.lock(path.toString()))) {
                improve(new ImproveTask(path, first, time, cpus));
            }
        }
        return ExitCode.OK.status();
    }

    private void improve(ImproveTask task) {
        LockFile before = Arguments.lock(task.path().toString());
        double share = Double.parseDouble(ulpforge.console().work(
                Stream.concat(Stream.of(WorkerCommand.SEARCH_FLAG), task.arguments().words().stream()).toList(),
                task.budget().plus(GRACE)));
        LockFile after = Arguments.lock(task.path().toString());
        ulpforge.console().out().printf(Locale.ROOT, "%s: %s%nlock   %s%n", before.spec().fn(),
                share == 1
                        ? "no cheaper program was found"
                        : String.format(Locale.ROOT, "%.1f %% of the estimated cost, max %s ULP", 100 * share,
                                after.proof().maxUlp()),
                task.path());
    }
}
