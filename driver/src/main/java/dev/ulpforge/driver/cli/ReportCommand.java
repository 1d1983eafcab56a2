package dev.ulpforge.driver.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.ulpforge.driver.bench.SpeedReport;
import dev.ulpforge.driver.forge.KernelSource;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.worker.ExitCode;

/** {@code ulpforge report DIR}. */
@Command(name = "report", mixinStandardHelpOptions = true, description = {
        "Prints a table of all locks in a directory: error, inputs checked, and speed beside that of the peers in the same run.",
        "A lock that does not hold is named below the table, and the exit status is then that of its error." })
final class ReportCommand implements Callable<Integer> {
    private final Ulpforge ulpforge;

    @Parameters(paramLabel = "DIR", description = "The directory of the locks.")
    private String locks;
    @Option(names = "--sources", paramLabel = "DIR", description = "Where generated sources lie; they are looked for below it.")
    private String sources;

    ReportCommand(Ulpforge ulpforge) {
        this.ulpforge = ulpforge;
    }

    @Override
    public Integer call() {
        List<Path> generated = sources == null
                ? List.of()
                : LockFiles.files(Arguments.directory("--sources", sources), ".java");
        List<SpeedReport.Entry> entries = new ArrayList<>();
        List<SpeedReport.Broken> broken = new ArrayList<>();
        ExitCode code = ExitCode.OK;
        for (Path path : LockFiles.below(locks)) {
            try {
                entries.add(entry(path, generated));
            } catch (CommandException failure) {
                if (failure.code() == ExitCode.INTERRUPTED) {
                    throw failure;
                }
                code = code == ExitCode.OK ? failure.code() : code;
                broken.add(new SpeedReport.Broken(path, failure.userMessage()));
            }
        }
        ulpforge.console().out().print(new SpeedReport(entries, broken));
        return code.status();
    }

    private SpeedReport.Entry entry(Path path, List<Path> generated) {
        LockFile lock = Arguments.lock(path.toString());
        Optional<Path> source = generated.stream().filter(file -> KernelSource.isOf(lock, file)).findFirst();
        return new SpeedReport.Entry(path, lock, source, BenchCommand.of(ulpforge.console(), path));
    }
}
