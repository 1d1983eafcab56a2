package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.ulpforge.driver.bench.BenchResult;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.page.SpeedChart;
import dev.ulpforge.driver.worker.BenchTask;
import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.model.file.WholeFile;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.SpeedFile;
import dev.ulpforge.model.spec.Signature;
import dev.ulpforge.verify.sweep.Platform;
import dev.ulpforge.worker.ExitCode;

/** {@code ulpforge bench LOCK}, and {@code ulpforge bench DIR --speeds FILE}. */
@Command(name = "bench", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Times a kernel against its peers in one run: the JDK's vector operator where there is one, Math, and a copy loop.",
        "Results are checked before anything is timed. Compare the ratios: times drift with the machine.",
        "With --speeds, times one kernel or all of a directory, with vectors of each of the machine's widths, and writes",
        "a file of speeds. One that lies beside the locks is where the documentation of generated methods has times from." }, exitCodeListHeading = ExitStatus.HEADING, exitCodeList = {
                ExitStatus.OK, ExitStatus.BUG, ExitStatus.USAGE, ExitStatus.OUT_OF_MEMORY, ExitStatus.REFUTED,
                ExitStatus.INTERRUPTED, ExitStatus.HUNG,
                ExitStatus.DIED }, footerHeading = Ulpforge.EXAMPLES, footer = {
                        "  ulpforge bench ulpforge/exp-0123456789ab.lock",
                        "  ulpforge bench --debug ulpforge/exp-0123456789ab.lock > exp.txt",
                        "  ulpforge bench ulpforge --speeds ulpforge/my-laptop.speeds",
                        "  ulpforge bench ulpforge --speeds ulpforge/my-laptop.speeds --chart speed.svg" })
final class BenchCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Ulpforge ulpforge;

    @Parameters(paramLabel = "LOCK", description = "A lock file; with --speeds also a directory of locks.")
    private String lock;

    @Option(names = "--speeds", paramLabel = "FILE", description = "Write times to this file, whose name ends in .speeds. What it has of other programs of a directory stays.")
    private String speeds;
    @Option(names = "--chart", paramLabel = "SVG", description = "Draw how many times as fast as its peers each program of the file is, into this SVG file.")
    private String chart;
    @Option(names = "--cpu", paramLabel = "WORDS", description = "This machine in a line, for the file (default: what the operating system calls it).")
    private String cpu;
    @Option(names = "--force", description = "Replace the file instead of adding to it, whatever it is.")
    private boolean force;

    BenchCommand(Ulpforge ulpforge) {
        this.ulpforge = ulpforge;
    }

    @Override
    public Integer call() {
        if (speeds != null) {
            return written(Arguments.newFile("--speeds", speeds)).status();
        }
        if (cpu != null || force || chart != null) {
            throw CommandException.usage(DriverMessage.BAD_OPTION.about(
                    force ? "--force" : cpu != null ? "--cpu" : "--chart", "without --speeds",
                    "name the file of speeds with --speeds"));
        }
        LockFile read = Arguments.lock(lock);
        BenchResult result = of(ulpforge.console(), Path.of(lock), List.of());
        ulpforge.console().out().println(read.spec().fn() + ", " + result.inputs());
        ulpforge.console().out().print(result.table());
        return ExitCode.OK.status();
    }

    private ExitCode written(Path file) {
        if (!file.toString().endsWith(SpeedFile.ENDING)) {
            throw CommandException.usage(DriverMessage.BAD_OPTION.about("--speeds", speeds,
                    "the name of a file of speeds ends in " + SpeedFile.ENDING));
        }
        Optional<Path> drawing = Optional.ofNullable(chart).map(name -> Arguments.newFile("--chart", name));
        String machine = cpu == null ? Platform.processor() : cpu.strip();
        SpeedFile before = MachineSpeeds.before(file, machine, Platform.jdk(), force);
        boolean isDirectory = Files.isDirectory(Arguments.path(lock));
        List<Path> locks = (isDirectory ? LockFiles.below(lock) : List.of(Path.of(lock))).stream()
                .filter(path -> isTimed(Arguments.lock(path.toString())) || !isDirectory).toList();
        SpeedFile measured = new MachineSpeeds(ulpforge.console(), locks).measured();
        SpeedFile all = MachineSpeeds.merged(before, measured, isDirectory);
        write(file, all.text());
        drawing.ifPresent(svg -> write(svg, new SpeedChart(all).svg()));
        ulpforge.console().out().printf(Locale.ROOT, "%s: %d programs with vectors of %s bits%nspeeds  %s%n", machine,
                locks.size(), measured.speeds().keySet(), file);
        return ExitCode.OK;
    }

    /** {@return whether kernels of this kind have peers} Of a folder, others are left out. */
    private static boolean isTimed(LockFile lock) {
        return lock.spec().signature().equals(Signature.FLOAT);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            WholeFile.write(file, text);
        } catch (IOException e) {
            throw CommandException.usage(DriverMessage.CANNOT_WRITE.about(file, e));
        }
    }

    /** {@return the speed of a lock's kernel in a JVM with some flags} */
    static BenchResult of(Console console, Path lock, List<String> flags) {
        List<String> words = Stream.concat(flags.stream(), new BenchTask(lock).arguments().words().stream()).toList();
        return BenchResult.parse(ResultLines.split(console.work(words, LIMIT)));
    }
}
