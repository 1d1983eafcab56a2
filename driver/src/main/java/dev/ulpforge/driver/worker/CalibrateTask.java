package dev.ulpforge.driver.worker;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.ulpforge.codegen.calibration.Calibration;
import dev.ulpforge.model.cost.CostFile;
import dev.ulpforge.model.cost.CostTable;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.verify.sweep.Platform;

/**
 * {@code calibrate --time MILLISECONDS}: the costs of operations in this JVM, of one width; the result is a {@link
 * CostFile}'s lines.
 *
 * @param time how long programs are timed at most, beside what C2 needs to compile them
 */
record CalibrateTask(Duration time) implements Task {
    static final String VERB = "calibrate";
    private static final String TIME = "--time";
    private static final Map<String, String> MAKERS = Map.of("intel", "intel", "amd", "amd", "apple", "apple",
            "aarch64",
            "arm");

    static CalibrateTask of(WorkerArguments arguments) {
        return new CalibrateTask(arguments.option(TIME, words -> Duration.ofMillis(Long.parseLong(words))));
    }

    @Override
    public String run(Progress progress) {
        return ResultLines.joined(measured(time, progress).text().lines().toList());
    }

    /** {@return the costs of this machine in this JVM} */
    static CostFile measured(Duration time, Progress progress) {
        String cpu = Platform.cpu();
        String text = "measuring operations, " + Calibration.width() + " bits";
        CostTable table = Calibration.measure(time, share -> progress.at(share, text));
        return new CostFile(cpu, maker(cpu), Platform.jdk(), LocalDate.now().toString(),
                "ulpforge calibrate",
                Map.of(Calibration.width(), table));
    }

    private static String maker(String cpu) {
        String name = cpu.toLowerCase(Locale.ROOT);
        return List.of("intel", "amd", "apple", "aarch64").stream().filter(name::contains).findFirst().map(MAKERS::get)
                .orElse("other");
    }
}
