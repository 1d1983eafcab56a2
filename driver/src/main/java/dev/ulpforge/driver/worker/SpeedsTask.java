package dev.ulpforge.driver.worker;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import dev.ulpforge.codegen.calibration.Calibration;
import dev.ulpforge.model.lock.ProgramSpeed;
import dev.ulpforge.model.lock.SpeedFile;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.search.timing.LockTiming;
import dev.ulpforge.verify.sweep.Platform;

/**
 * {@code speeds LOCK…}: what kernels and their peers take in this JVM, of one width; the result is a {@link
 * SpeedFile}'s lines.
 *
 * @param locks the locks
 */
public record SpeedsTask(List<Path> locks) implements Task {
    static final String VERB = "speeds";

    /** Copies. */
    public SpeedsTask {
        locks = List.copyOf(locks);
    }

    static SpeedsTask of(WorkerArguments arguments) {
        return new SpeedsTask(arguments.operands().stream().map(Path::of).toList());
    }

    /** {@return the arguments of the worker's command} */
    public WorkerArguments arguments() {
        return WorkerArguments.of(VERB, locks.toArray());
    }

    @Override
    public String run(Progress progress) {
        int width = Calibration.width();
        List<ProgramSpeed> measured = new ArrayList<>();
        for (Path path : locks) {
            LockTiming timing = BenchTask.timing(path);
            progress.at((double) measured.size() / locks.size(),
                    "timing " + timing.lock().spec().fn() + ", " + width + " bits");
            measured.add(BenchTask.timed(timing::speed));
        }
        String today = LocalDate.now().toString();
        return ResultLines.joined(new SpeedFile(Platform.processor(), Platform.jdk(), today, new TreeMap<>())
                .with(width, measured, today).text().lines().toList());
    }
}
