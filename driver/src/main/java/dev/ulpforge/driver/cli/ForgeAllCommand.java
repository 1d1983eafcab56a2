package dev.ulpforge.driver.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.project.DeclaredKernels;
import dev.ulpforge.driver.worker.ForgeAllTask;
import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.worker.ExitCode;
import dev.ulpforge.worker.SearchOrder;

/** {@code ulpforge forge-all ulpforge.toml --out DIR}. */
@Command(name = "forge-all", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Forges all kernels that a file declares, as forge does, side by side: each search has one thread, of this",
        "machine or of a cluster. Locks are written as they come, and those that hold are not searched for again: an",
        "interrupted run goes on. Then the sources are written of all classes whose kernels all have locks." }, exitCodeListHeading = ExitStatus.HEADING, exitCodeList = {
                ExitStatus.OK, ExitStatus.BUG, ExitStatus.USAGE, ExitStatus.OUT_OF_MEMORY, ExitStatus.MISSED,
                ExitStatus.INTERRUPTED, ExitStatus.HUNG,
                ExitStatus.DIED }, footerHeading = Ulpforge.EXAMPLES, footer = {
                        "  ulpforge forge-all ulpforge.toml --out ulpforge",
                        "  ulpforge forge-all ulpforge.toml --out ulpforge --budget 10m \\",
                        "      --master spark://host:7077" })
final class ForgeAllCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofDays(7);

    private final Ulpforge ulpforge;

    @Parameters(paramLabel = "FILE", description = "The file with a table [[kernel]] for each kernel, such as ulpforge.toml.")
    private String file;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "The seed of each search (default: ${DEFAULT-VALUE}).")
    private String seed;
    @Option(names = "--budget", paramLabel = "T", defaultValue = "60s", description = "How long to search for each: 60s, 30m, 2h (default: ${DEFAULT-VALUE}).")
    private String budget;
    @Option(names = "--cost", paramLabel = "COST", defaultValue = "", completionCandidates = ValueCandidates.Cpus.class, description = "For which CPUs programs are to be fast, as of forge.")
    private String cost;
    @Mixin
    private ClusterOption cluster;
    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where locks and sources are written.")
    private String out;

    ForgeAllCommand(Ulpforge ulpforge) {
        this.ulpforge = ulpforge;
    }

    @Override
    public Integer call() {
        Path toml = Arguments.path(file);
        if (!Files.exists(toml)) {
            throw CommandException.usage(DriverMessage.BAD_TOML.about(toml, "there is no such file"));
        }
        Path directory = Arguments.newDirectory("--out", out);
        DeclaredKernels kernels = DeclaredKernels.read(toml, new LockStore(directory));
        List<SearchOrder> orders = orders(kernels.missing(), directory);
        ulpforge.console().out().println((kernels.size() - orders.size()) + " of " + kernels.size() + " have locks");
        ulpforge.console().ending().accept(() -> DriverMessage.INTERRUPTED_MIDWAY.about(directory));
        List<String> lines = orders.isEmpty()
                ? List.of()
                : ResultLines.split(ulpforge.console().work(cluster.words(
                        ForgeAllTask.of(directory, cluster.master(), orders).arguments().words()), LIMIT));
        lines.forEach(line -> ulpforge.console().out().println(line.startsWith(ForgeAllTask.FAILED)
                ? line
                : "lock   " + line));
        kernels.writeBelow(directory).forEach(source -> ulpforge.console().out().println("source " + source));
        return (kernels.missing().isEmpty() ? ExitCode.OK : ExitCode.MISSED).status();
    }

    private List<SearchOrder> orders(List<KernelSpec> specs, Path directory) {
        long start = Arguments.seed(seed);
        Duration time = Arguments.budget(budget);
        String cpus = Arguments.cost(cost);
        return specs.stream().map(spec -> new SearchOrder(spec.fn().toString(), spec.demandLine(),
                spec.domain().toString(), start, time, 1, cpus, directory)).toList();
    }
}
