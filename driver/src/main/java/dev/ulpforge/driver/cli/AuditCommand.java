package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.ulpforge.driver.audit.AccuracyPage;
import dev.ulpforge.driver.audit.AuditKey;
import dev.ulpforge.driver.audit.AuditRow;
import dev.ulpforge.driver.audit.AuditRows;
import dev.ulpforge.driver.audit.PeerClasses;
import dev.ulpforge.driver.audit.PeerLibrary;
import dev.ulpforge.driver.cluster.Workplace;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.worker.AuditTask;
import dev.ulpforge.driver.worker.AuditsTask;
import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.sweep.Platform;
import dev.ulpforge.worker.ExitCode;

/** {@code ulpforge audit}. */
@Command(name = "audit", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Measures how accurate the functions of Java's libraries are, at every float: the largest error with its input,",
        "how many results are correctly rounded, which special values are wrong, where results are out of order. Rows are",
        "saved as they come; those that are there already are not measured again, so an interrupted audit goes on." }, exitCodeListHeading = ExitStatus.HEADING, exitCodeList = {
                ExitStatus.OK, ExitStatus.BUG, ExitStatus.USAGE, ExitStatus.OUT_OF_MEMORY, ExitStatus.INTERRUPTED,
                ExitStatus.HUNG, ExitStatus.DIED }, footerHeading = Ulpforge.EXAMPLES, footer = {
                        "  ulpforge audit", "  ulpforge audit --functions sin --library math,lanewise:256",
                        "  ulpforge audit --library jafama --class-path jafama-2.3.2.jar" })
final class AuditCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofHours(12);

    private final Ulpforge ulpforge;

    @Option(names = "--functions", paramLabel = "LIST", split = ",", description = "Names of functions (default: all that the page has).")
    private List<String> functions = AccuracyPage.FUNCTIONS.stream().map(Function::toString).toList();
    @Option(names = "--library", paramLabel = "LIST", split = ",", defaultValue = "lanewise,math,strictmath", completionCandidates = ValueCandidates.Libraries.class, description = "lanewise, lanewise:256, lanewise:128 (vectors narrower than the machine's), math, strictmath, jafama, hipparchus, commons, or the name of a class with such functions (default: ${DEFAULT-VALUE}).")
    private List<String> libraries;
    @Option(names = "--class-path", paramLabel = "PATH", defaultValue = "", description = "The jars of libraries that are not the JDK's.")
    private String classPath;
    @Option(names = "--domain", paramLabel = "D", defaultValue = "", description = "The inputs, such as \"[-10, 10]\" (default: every float).")
    private String domain;
    @Option(names = "--rounded", paramLabel = "DIR", defaultValue = "", description = "Locks of correctly rounded kernels, such as those of the ready-made ones: where a library returns the same bits, nothing needs to be measured, so that an audit takes a tenth of the time. For functions without such a lock nothing changes (default: none).")
    private String rounded;
    @Option(names = "--threads", paramLabel = "N", description = "How many threads work (default: as many as processors).")
    private int threads = Runtime.getRuntime().availableProcessors();
    @Mixin
    private ClusterOption cluster;
    @Mixin
    private CheckpointOption checkpoint;
    @Option(names = "--out", paramLabel = "FILE", defaultValue = "accuracy.md", description = "The page; the rows lie beside it, in a file that ends with .txt (default: ${DEFAULT-VALUE}).")
    private String out;
    @Option(names = "--force", description = "Replace a page that Ulpforge did not make.")
    private boolean force;

    AuditCommand(Ulpforge ulpforge) {
        this.ulpforge = ulpforge;
    }

    @Override
    public Integer call() throws IOException {
        AuditArguments checked = AuditArguments.of(functions, libraries, classPath, domain, threads, rounded);
        AuditFiles files = AuditFiles.of(out, force);
        Workplace workplace = new Workplace(cluster.master(), checkpoint.file(ulpforge.console()));
        ulpforge.console().ending().accept(() -> Files.exists(files.rows())
                ? DriverMessage.AUDIT_INTERRUPTED.about(files.rows())
                : DriverMessage.INTERRUPTED.about());
        AuditRows rows = files.read();
        if (!rows.rows().isEmpty()) {
            files.write(rows);
        }
        if (workplace.equals(Workplace.HERE)) {
            oneByOne(checked, rows, files);
        } else {
            sideBySide(checked, rows, workplace, files);
        }
        ulpforge.console().out().println("page " + out);
        return ExitCode.OK.status();
    }

    private void oneByOne(AuditArguments checked, AuditRows before, AuditFiles files) throws IOException {
        AuditRows rows = before;
        for (Function function : checked.functions()) {
            for (Map.Entry<List<String>, List<PeerLibrary>> jvm : byFlags(checked.libraries()).entrySet()) {
                List<PeerLibrary> missing = missing(rows, function, jvm.getValue());
                if (!missing.isEmpty()) {
                    List<AuditRow> found = measured(new AuditTask(function, missing, domain, classPath,
                            VectorFlags.telling(jvm.getKey()), threads, checked.lock(function)), jvm.getKey());
                    rows = files.read().with(found);
                    files.write(rows);
                    found.forEach(row -> ulpforge.console().out().println(AccuracyPage.line(row)));
                }
            }
        }
    }

    private void sideBySide(AuditArguments checked, AuditRows rows, Workplace workplace, AuditFiles files)
            throws IOException {
        checked.libraries().stream().filter(library -> !VectorFlags.narrowedTo(library.width()).isEmpty()).findFirst()
                .ifPresent(narrow -> {
                    throw CommandException.usage(DriverMessage.BAD_LIBRARY.about(narrow.name(),
                            "vectors narrower than the machine's are audited without --master and --checkpoint"));
                });
        List<AuditTask> audits = checked.functions().stream()
                .map(fn -> new AuditTask(fn, missing(rows, fn, checked.libraries()), domain, classPath, List.of(),
                        threads, checked.lock(fn)))
                .filter(audit -> !audit.libraries().isEmpty()).toList();
        if (!audits.isEmpty()) {
            List<AuditRow> found = rows(cluster.words(new AuditsTask(audits, workplace).arguments().words()));
            files.write(rows.with(found));
            checkpoint.done();
            found.forEach(row -> ulpforge.console().out().println(AccuracyPage.line(row)));
        }
    }

    /** {@return the libraries by the flags of the JVM that they need} */
    private static Map<List<String>, List<PeerLibrary>> byFlags(List<PeerLibrary> libraries) {
        return libraries.stream().collect(Collectors.groupingBy(library -> VectorFlags.narrowedTo(library.width()),
                LinkedHashMap::new, Collectors.toList()));
    }

    private List<PeerLibrary> missing(AuditRows rows, Function function, List<PeerLibrary> wanted) {
        PeerClasses classes = new PeerClasses(classPath);
        return wanted.stream().filter(library -> !rows.has(new AuditKey(function.toString(), domain, library.name(),
                classes.version(library), Platform.processor(), Platform.jdk()))).toList();
    }

    private List<AuditRow> measured(AuditTask task, List<String> flags) {
        return rows(Stream.concat(flags.stream(), task.arguments().words().stream()).toList());
    }

    private List<AuditRow> rows(List<String> words) {
        return ResultLines.split(ulpforge.console().work(words, LIMIT)).stream().map(AuditRow::parse).toList();
    }
}
