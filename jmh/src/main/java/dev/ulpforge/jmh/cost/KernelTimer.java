package dev.ulpforge.jmh.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.ulpforge.codegen.calibration.Calibration;
import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.jmh.sweep.ReadyMadeKernels;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.ProgramSpeed;
import dev.ulpforge.model.lock.SpeedFile;
import dev.ulpforge.search.timing.JdkBaselines;
import dev.ulpforge.search.timing.PairedTiming;
import dev.ulpforge.search.timing.TimedKernel;
import dev.ulpforge.search.timing.Timing;
import dev.ulpforge.search.timing.TimingPlan;
import dev.ulpforge.search.timing.TypicalInputs;
import dev.ulpforge.verify.sweep.Platform;

/** Measures what the ready-made kernels and their peers take in this JVM, and puts it into a file of speeds. */
public final class KernelTimer {
    private static final int ELEMENTS = 4096;
    private static final long SEED = 1;

    private KernelTimer() {}

    /**
     * Takes about a minute; on a busy machine the medians drift. What the file has of other widths and kernels stays,
     * and what it has of programs that are in no lock any more goes.
     *
     * @param arguments the file, and then the functions that are measured; all if there are none
     */
    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments[0]);
        List<String> functions = List.of(arguments).subList(1, arguments.length);
        SpeedFile before = Files.exists(path)
                ? SpeedFile.parse(Files.readString(path))
                : new SpeedFile(Platform.cpu(), Platform.jdk(), "", new TreeMap<>());
        List<ProgramSpeed> measured = new ArrayList<>();
        for (LockFile lock : ReadyMadeKernels.all()) {
            if (functions.isEmpty() || functions.contains(lock.spec().fn().toString())) {
                measured.add(speed(lock));
            }
        }
        Set<String> programs = ReadyMadeKernels.all().stream().map(lock -> ProgramSpeed.key(lock.program()))
                .collect(Collectors.toSet());
        Files.writeString(path, before.with(Calibration.width(), measured, LocalDate.now().toString()).of(programs)
                .text());
    }

    private static ProgramSpeed speed(LockFile lock) {
        List<TimedKernel> contenders = new ArrayList<>(List.of(kernel(lock)));
        JdkBaselines.of(lock.spec().fn()).stream().filter(peer -> !peer.name().equals(JdkBaselines.COPY))
                .forEach(contenders::add);
        return new ProgramSpeed(ProgramSpeed.key(lock.program()), lock.spec().fn().toString(),
                time(lock, contenders).stream().map(each -> new ProgramSpeed.Time(each.nanos(), each.name())).toList());
    }

    /** {@return the median time of a kernel in ns per float, on typical inputs} */
    static double nanos(LockFile lock) {
        return time(lock, List.of(kernel(lock))).getFirst().nanos();
    }

    private static TimedKernel kernel(LockFile lock) {
        return TimedKernel.unchecked("Ulpforge", CompiledKernel.of(lock.program()));
    }

    private static List<Timing> time(LockFile lock, List<TimedKernel> contenders) {
        float[] inputs = TypicalInputs.of(lock.spec().fn(), lock.spec().domain()).draw(ELEMENTS, SEED);
        return new PairedTiming(inputs, TimingPlan.FINALISTS).time(contenders);
    }
}
