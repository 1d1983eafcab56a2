package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.ulpforge.driver.bench.SpeedReport;
import dev.ulpforge.driver.forge.KernelSource;
import dev.ulpforge.driver.forge.OwnFile;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.page.KernelPage;
import dev.ulpforge.driver.page.ReportPage;
import dev.ulpforge.driver.page.SavedFront;
import dev.ulpforge.model.file.WholeFile;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.worker.ExitCode;

/** {@code ulpforge report DIR}. */
@Command(name = "report", mixinStandardHelpOptions = true, description = {
        "Prints a table of all locks in a directory: error, inputs checked, and speed beside that of the peers in the same run.",
        "A lock that does not hold is named below the table, and the exit status is that of its error.",
        "With --html also writes one page with charts: errors over the inputs, histograms, speed with vectors of each",
        "width, programs explained, sources, certificates. It needs no network." }, exitCodeListHeading = ExitStatus.HEADING, exitCodeList = {
                ExitStatus.OK, ExitStatus.BUG, ExitStatus.USAGE, ExitStatus.OUT_OF_MEMORY, ExitStatus.REFUTED,
                ExitStatus.INTERRUPTED, ExitStatus.HUNG,
                ExitStatus.DIED }, footerHeading = Ulpforge.EXAMPLES, footer = { "  ulpforge report ulpforge",
                        "  ulpforge report ulpforge --html report.html --no-bench",
                        "  ulpforge report ulpforge --html report.html --front exp2.tsv --front erf.tsv" })
final class ReportCommand implements Callable<Integer> {
    /** By the bytes of the JVM's flag, which takes less where the machine has less. */
    private static final SortedMap<Integer, String> WIDTHS = new TreeMap<>(
            Map.of(16, "vectors of 128 bits", 32, "vectors of up to 256 bits", 64, "vectors of up to 512 bits"))
            .descendingMap();

    private final Ulpforge ulpforge;

    @Parameters(paramLabel = "DIR", description = "The directory of the locks.")
    private String locks;
    @Option(names = "--sources", paramLabel = "DIR", description = "Where generated sources lie; they are looked for below it.")
    private String sources;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the page to this file.")
    private String html;
    @Option(names = "--front", paramLabel = "FILE", description = "Also show a front that ulpforge front has saved, with what --baselines has put beside it; may be given again.")
    private List<Path> fronts = List.of();
    @Option(names = "--no-bench", description = "Time nothing: no table, and a page that is the same on every machine.")
    private boolean noBench;
    @Option(names = "--force", description = "Replace a file that Ulpforge did not make.")
    private boolean force;

    ReportCommand(Ulpforge ulpforge) {
        this.ulpforge = ulpforge;
    }

    @Override
    public Integer call() {
        if (html == null && (noBench || force || !fronts.isEmpty())) {
            throw CommandException.usage(DriverMessage.BAD_OPTION.about(
                    noBench ? "--no-bench" : force ? "--force" : "--front",
                    "without --html", "name the page's file with --html"));
        }
        return (html == null ? table() : page()).status();
    }

    private ExitCode table() {
        List<Path> generated = generated();
        Told<SpeedReport.Entry> told = all(path -> new SpeedReport.Entry(path, Arguments.lock(path.toString()),
                Optional.empty(), BenchCommand.of(ulpforge.console(), path, List.of())));
        print(told.entries, told.broken, generated);
        return told.code;
    }

    private List<Path> generated() {
        return sources == null
                ? List.of()
                : LockFiles.files(Arguments.directory("--sources", sources), ".java");
    }

    private void print(List<SpeedReport.Entry> entries, List<SpeedReport.Broken> broken, List<Path> generated) {
        ulpforge.console().out().print(new SpeedReport(entries.stream().map(entry -> new SpeedReport.Entry(entry.path(),
                entry.lock(), generated.stream().filter(file -> KernelSource.isOf(entry.lock(), file)).findFirst(),
                entry.bench())).toList(), broken));
    }

    private ExitCode page() {
        Path file = Path.of(html).toAbsolutePath();
        Arguments.newDirectory("--html", file.getParent().toString());
        OwnFile.require(file, ReportPage.MARK, force);
        List<Path> generated = generated();
        List<SavedFront> saved = fronts.stream().map(SavedFront::read).toList();
        Told<KernelPage> told = all(path -> KernelPage.of(path, charted(path), speeds(path)));
        try {
            Files.createDirectories(file.getParent());
            WholeFile.write(file, new ReportPage(told.entries, told.broken, saved).text());
        } catch (IOException e) {
            throw CommandException.usage(DriverMessage.CANNOT_WRITE.about(file, e));
        }
        if (!noBench) {
            print(told.entries.stream().map(kernel -> new SpeedReport.Entry(kernel.path(), kernel.lock(),
                    Optional.empty(), kernel.speeds().getFirst().result())).toList(), told.broken, generated);
        }
        ulpforge.console().out().println("page    " + file);
        return told.code;
    }

    /** {@return the lock at a path, if the page has charts for its format} */
    private static LockFile charted(Path path) {
        LockFile lock = Arguments.lock(path.toString());
        if (lock.spec().format().isNarrow() && !lock.spec().signature().isOfPairs()) {
            throw CommandException.usage(DriverMessage.NARROW.about(lock.spec().fn(), lock.spec().format()));
        }
        return lock;
    }

    /** What could be said of locks, and of which nothing could. */
    private record Told<T>(List<T> entries, List<SpeedReport.Broken> broken, ExitCode code) {}

    private <T> Told<T> all(Function<Path, T> say) {
        List<T> entries = new ArrayList<>();
        List<SpeedReport.Broken> broken = new ArrayList<>();
        ExitCode code = ExitCode.OK;
        for (Path path : LockFiles.below(locks)) {
            try {
                entries.add(say.apply(path));
            } catch (CommandException failure) {
                if (failure.code() == ExitCode.INTERRUPTED) {
                    throw failure;
                }
                code = code == ExitCode.OK ? failure.code() : code;
                broken.add(new SpeedReport.Broken(path, failure.userMessage()));
            }
        }
        return new Told<>(entries, broken, code);
    }

    private List<KernelPage.Speed> speeds(Path path) {
        return noBench
                ? List.of()
                : WIDTHS.entrySet().stream().map(width -> new KernelPage.Speed(width.getValue(),
                        BenchCommand.of(ulpforge.console(), path, List.of("-XX:MaxVectorSize=" + width.getKey()))))
                        .toList();
    }
}
