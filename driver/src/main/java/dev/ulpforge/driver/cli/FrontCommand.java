package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.ulpforge.driver.forge.OwnFile;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.worker.FrontOrder;
import dev.ulpforge.driver.worker.FrontTask;
import dev.ulpforge.search.core.front.Budget;
import dev.ulpforge.worker.ExitCode;

/** {@code ulpforge front EXPR --domain D}. */
@Command(name = "front", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Evolves programs from the empty one, on real numbers or in float arithmetic, and prints the front: the least",
        "error for each number of operations. An interrupted run goes on where it was when it is given again; given",
        "with a budget that is used up, it prints what it has." }, exitCodeListHeading = ExitStatus.HEADING, exitCodeList = {
                ExitStatus.OK,
                ExitStatus.BUG, ExitStatus.USAGE, ExitStatus.OUT_OF_MEMORY, ExitStatus.INTERRUPTED, ExitStatus.HUNG,
                ExitStatus.DIED }, footerHeading = Ulpforge.EXAMPLES, footer = {
                        "  ulpforge front \"exp2(x)\" --domain \"(0,1]\" --max-ops 12 --budget 30m",
                        "  ulpforge front \"erf(x)\" --domain \"(0,2]\" --ops add,sub,mul,div,fma \\",
                        "      --baselines --out erf.tsv" })
final class FrontCommand implements Callable<Integer> {
    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final String TSV = "tsv";

    private final Ulpforge ulpforge;

    @Mixin
    private SearchOptions search = new SearchOptions("10m");
    @Mixin
    private ClusterOption cluster;
    @Option(names = "--evaluations", paramLabel = "N", defaultValue = "", description = "Ends when so many programs are fitted; the outcome is then the same on every machine and cluster, if the budget suffices.")
    private String evaluations;
    @Option(names = "--islands", paramLabel = "N", defaultValue = "8", description = "How many populations evolve side by side, 2 to 4096; with a cluster, about as many as it has cores (default: ${DEFAULT-VALUE}). The outcome depends on it.")
    private String islands;
    @Option(names = "--domain", paramLabel = "D", required = true, description = "A bounded interval, such as (0,1] or [0,pi/2].")
    private String domain;
    @Option(names = "--ops", paramLabel = "LIST", defaultValue = "add,sub,mul,div", description = "What programs may use: add, sub, mul, div, fma (default: ${DEFAULT-VALUE}).")
    private String operations;
    @Option(names = "--max-ops", paramLabel = "N", defaultValue = "12", description = "The largest number of operations, 1 to 40 (default: ${DEFAULT-VALUE}).")
    private String maxOps;
    @Option(names = "--error", paramLabel = "KIND", defaultValue = "relative", completionCandidates = ValueCandidates.Errors.class, description = "relative or absolute, of programs on real numbers; or ulp, of programs in float arithmetic with float constants (default: ${DEFAULT-VALUE}).")
    private String error;
    @Option(names = "--cost", paramLabel = "COST", defaultValue = "count", completionCandidates = ValueCandidates.FrontCosts.class, description = "count: every operation costs 1; model: its measured time in vector code of this machine's width (default: ${DEFAULT-VALUE}).")
    private String cost;
    @Option(names = "--baselines", description = "Also shows the best classical approximations and what random search finds in the same time once more.")
    private boolean baselines;
    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", completionCandidates = ValueCandidates.Formats.class, description = "table, or tsv: operations, error and program, a line each, and nothing else (default: ${DEFAULT-VALUE}).")
    private String format;
    @Option(names = "--out", paramLabel = "FILE", defaultValue = "front.tsv", description = "Where the front is saved (default: ${DEFAULT-VALUE}).")
    private String out;
    @Option(names = "--force", description = "Replace files that Ulpforge did not make, and a checkpoint of another search.")
    private boolean force;

    FrontCommand(Ulpforge ulpforge) {
        this.ulpforge = ulpforge;
    }

    @Override
    public Integer call() {
        FrontArguments.check(search.expression(), domain, operations, maxOps, error, cost, format);
        long most = FrontArguments.evaluations(evaluations);
        int populations = FrontArguments.islands(islands);
        Path file = Arguments.newFile("--out", out);
        Path checkpoint = FrontTask.checkpoint(file);
        OwnFile.require(file, FrontTask.MARK, force);
        OwnFile.require(FrontTask.comparison(file), FrontTask.MARK, force || !baselines);
        OwnFile.require(checkpoint, Budget.CHECKPOINT_MARK, force);
        ulpforge.console().ending().accept(() -> Files.exists(checkpoint)
                ? DriverMessage.INTERRUPTED_MIDWAY.about(checkpoint)
                : DriverMessage.INTERRUPTED.about());
        FrontOrder order = new FrontOrder(search.expression(), domain, operations, maxOps, error, cost, search.seed(),
                search.budget(), most, populations, cluster.master(), file, baselines, force);
        String saved = ulpforge.console().work(cluster.words(order.arguments().words()),
                order.budget().multipliedBy(baselines ? 2 : 1).plus(GRACE));
        try {
            print(Path.of(saved));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitCode.OK.status();
    }

    /** {@return the lines after the mark} */
    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.startsWith(FrontTask.MARK)).toList();
    }

    private void print(Path saved) throws IOException {
        PrintStream out = ulpforge.console().out();
        if (format.equals(TSV)) {
            lines(saved).forEach(out::println);
            return;
        }
        out.printf(Locale.ROOT, "%s on %s, %s error%n%4s  %-11s  %s%n", search.expression(), domain, error, "ops",
                "error",
                "program");
        for (String line : lines(saved)) {
            String[] columns = line.split("\t", -1);
            out.printf(Locale.ROOT, "%4s  %-11s  %s%n", columns[0], columns[1], columns[2]);
        }
        if (baselines) {
            out.println();
            for (String line : lines(FrontTask.comparison(saved))) {
                String[] columns = line.split("\t", -1);
                out.printf(Locale.ROOT, "%7s  %-10s  %-10s  %-10s  %s%n", (Object[]) columns);
            }
        }
    }
}
