package dev.ulpforge.driver.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.ulpforge.driver.bench.BenchResult;
import dev.ulpforge.driver.worker.BenchTask;
import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.worker.ExitCode;

/** {@code ulpforge bench LOCK}. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = {
        "Times a kernel against its peers in one run: the JDK's vector operator where there is one, Math, and a copy loop.",
        "Results are checked before anything is timed. Compare the ratios: times drift with the machine." }, exitCodeListHeading = ExitStatus.HEADING, exitCodeList = {
                ExitStatus.OK, ExitStatus.BUG, ExitStatus.USAGE, ExitStatus.OUT_OF_MEMORY, ExitStatus.REFUTED,
                ExitStatus.INTERRUPTED, ExitStatus.HUNG,
                ExitStatus.DIED }, footerHeading = Ulpforge.EXAMPLES, footer = {
                        "  ulpforge bench ulpforge/exp-0123456789ab.lock",
                        "  ulpforge bench --debug ulpforge/exp-0123456789ab.lock > exp.txt" })
final class BenchCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Ulpforge ulpforge;

    @Parameters(paramLabel = "LOCK", description = "A lock file.")
    private String lock;

    BenchCommand(Ulpforge ulpforge) {
        this.ulpforge = ulpforge;
    }

    @Override
    public Integer call() {
        LockFile read = Arguments.lock(lock);
        BenchResult result = of(ulpforge.console(), Path.of(lock), List.of());
        ulpforge.console().out().println(read.spec().fn() + ", " + result.inputs());
        ulpforge.console().out().print(result.table());
        return ExitCode.OK.status();
    }

    /** {@return the speed of a lock's kernel in a JVM with some flags} */
    static BenchResult of(Console console, Path lock, List<String> flags) {
        List<String> words = Stream.concat(flags.stream(), new BenchTask(lock).arguments().words().stream()).toList();
        return BenchResult.parse(ResultLines.split(console.work(words, LIMIT)));
    }
}
