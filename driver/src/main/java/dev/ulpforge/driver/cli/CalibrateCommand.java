package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.ulpforge.driver.forge.OwnFile;
import dev.ulpforge.model.cost.CostFile;
import dev.ulpforge.model.cost.CostTable;
import dev.ulpforge.model.file.WholeFile;
import dev.ulpforge.worker.ExitCode;

/** {@code ulpforge calibrate --out FILE}. */
@Command(name = "calibrate", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Measures what operations cost on this machine with vectors of each of its widths, and writes a file that",
        "forge --cost takes. It takes about a minute, in which nothing else should run." }, exitCodeListHeading = ExitStatus.HEADING, exitCodeList = {
                ExitStatus.OK, ExitStatus.BUG, ExitStatus.USAGE, ExitStatus.OUT_OF_MEMORY, ExitStatus.INTERRUPTED,
                ExitStatus.HUNG, ExitStatus.DIED }, footerHeading = Ulpforge.EXAMPLES, footer = {
                        "  ulpforge calibrate --out here.costs", "  ulpforge calibrate --out here.costs --budget 60s",
                        "  ulpforge forge exp --max-ulp 1 --cost here.costs --out ulpforge" })
final class CalibrateCommand implements Callable<Integer> {
    private static final int WIDTHS = 3;

    private final Ulpforge ulpforge;

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "here.costs", description = "Where the costs are written (default: ${DEFAULT-VALUE}).")
    private String out;
    @Option(names = "--budget", paramLabel = "T", defaultValue = "10s", description = "How long to time programs at most, beside what C2 needs to compile them; on a quiet machine less will do (default: ${DEFAULT-VALUE}).")
    private String budget;
    @Option(names = "--force", description = "Replace a file that Ulpforge did not make.")
    private boolean force;

    CalibrateCommand(Ulpforge ulpforge) {
        this.ulpforge = ulpforge;
    }

    @Override
    public Integer call() throws IOException {
        Path file = Arguments.newFile("--out", out);
        OwnFile.require(file, CostFile.TITLE, force);
        MachineCosts costs = new MachineCosts(ulpforge.console(), Arguments.budget(budget).dividedBy(WIDTHS));
        CostFile widest = costs.measured(List.of());
        Map<Integer, CostTable> tables = new TreeMap<>(widest.tables());
        StringBuilder flags = new StringBuilder(widest.source());
        for (int width = tables.keySet().iterator().next() / 2; VectorFlags.areKnown(width); width /= 2) {
            List<String> narrowed = VectorFlags.narrowedTo(width);
            CostTable table = costs.measured(narrowed).tables().get(width);
            if (table != null) {
                tables.put(width, table);
                flags.append("; ").append(width).append(" bits with ").append(String.join(" ", narrowed));
            }
        }
        WholeFile.write(file, widest.with(tables, flags.toString()).text());
        ulpforge.console().out().printf(Locale.ROOT, "%s: vectors of %s bits%ncosts %s%n", widest.cpu(),
                tables.keySet(), out);
        return ExitCode.OK.status();
    }
}
