package dev.ulpforge.driver.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.ulpforge.driver.bench.Report;
import dev.ulpforge.driver.forge.KernelSource;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.worker.ExitCode;

/** {@code ulpforge report DIR}. */
@Command(name = "report", mixinStandardHelpOptions = true, description = {
        "Prints a table of all locks in a directory: error, inputs checked, and speed beside that of the peers in the same run." })
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
                : LockFiles.files(UserText.directory("--sources", sources), ".java");
        Report report = new Report(LockFiles.below(locks).stream().map(path -> entry(path, generated)).toList());
        ulpforge.console().out().print(report);
        return ExitCode.OK.status();
    }

    private Report.Entry entry(Path path, List<Path> generated) {
        LockFile lock = UserText.lock(path.toString());
        Optional<Path> source = generated.stream().filter(file -> KernelSource.isOf(lock, file)).findFirst();
        return new Report.Entry(path, lock, source, BenchCommand.of(ulpforge.console(), path));
    }
}
