package dev.ulpforge.jmh.cost;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import dev.ulpforge.codegen.calibration.Calibration;
import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.jmh.sweep.ReadyMadeKernels;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.search.timing.PairedTiming;
import dev.ulpforge.search.timing.TimedKernel;
import dev.ulpforge.search.timing.TimingPlan;
import dev.ulpforge.search.timing.TypicalInputs;
import dev.ulpforge.verify.sweep.Platform;

/** Measures what the ready-made kernels take in this JVM, and prints it as {@link KernelTimes} for one width. */
public final class KernelTimer {
    private static final int ELEMENTS = 4096;
    private static final long SEED = 1;

    private KernelTimer() {}

    /** Takes some twenty seconds. On a busy machine the medians drift. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(Locale.ROOT, "%s%n%ncpu %s%njdk %s%ndate %s%n%n[%d]%n", KernelTimes.TITLE, Platform.cpu(),
                Platform.jdk(),
                LocalDate.now(), Calibration.width());
        ReadyMadeKernels.locks().forEach(lock -> out.printf(Locale.ROOT, "%s %.4f%n", lock.spec().fn(), nanos(lock)));
    }

    /** {@return the median time in ns per float, on typical inputs} */
    static double nanos(LockFile lock) {
        float[] inputs = TypicalInputs.of(lock.spec().fn(), lock.spec().domain()).draw(ELEMENTS, SEED);
        TimedKernel kernel = TimedKernel.unchecked("kernel", CompiledKernel.of(lock.program()));
        return new PairedTiming(inputs, TimingPlan.FINALISTS).time(List.of(kernel)).getFirst().nanos();
    }
}
