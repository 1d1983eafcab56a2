package dev.ulpforge.jmh.sweep;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.OracleKernel;
import dev.ulpforge.verify.sweep.Platform;
import dev.ulpforge.verify.sweep.Sweep;
import dev.ulpforge.verify.sweep.Verdict;
import dev.ulpforge.verify.sweep.digest.Digest;

/**
 * The time of a sweep of all 2^32 inputs, function by function. The kernel is the ready-made one; if there is none, it
 * consists of the oracle's own values, rounded, with errors of up to about 1 ULP. The time of the kernel alone, with
 * the digest, is shown beside.
 */
final class SweepTable {

    private static final String FORMAT = "%-36s  %5s  %6s  %6s  %6s  %6s  %6s  %8s  %s%n";
    private static final double NEARLY_ONE = 1 + 0x1p-25;

    /** Compositions of the kind that users write. */
    static final List<String> COMPOSITIONS = List.of("x * 0.5 * (1 + erf(x / sqrt(2)))", "x / (1 + exp(-x))",
            "x * tanh(softplus(x))", "max(x, 0)", "x^1.5", "exp(-x^2 / 2) / sqrt(2 * pi)", "sin(x) / x", "1 / x");

    private final int threads;

    SweepTable(int threads) {
        this.threads = threads;
    }

    /** {@return all functions of one argument, then the compositions} */
    static List<String> everything() {
        return Stream.concat(Stream.of(Function.values()).filter(f -> f.arity() == 1).map(Function::toString),
                COMPOSITIONS.stream()).toList();
    }

    /** {@return the machine, and the heads of the columns} */
    static String head() {
        return String.format(Locale.ROOT, "%s, JDK %s%n", Platform.cpu(), Platform.jdk())
                + String.format(Locale.ROOT, FORMAT, "fn", "build", "sweep", "CPU", "kernel", "CPU", "G/s", "decision",
                        "of");
    }

    /** {@return the line of a function; takes about ten seconds} */
    String line(String fn) {
        Stopwatch build = new Stopwatch();
        Oracle oracle = Oracle.of(Expression.parse(fn), Domain.parse(""));
        double building = build.seconds();
        Optional<BulkKernel> readyMade = ReadyMadeKernels.of(fn);
        BulkKernel kernel = readyMade.orElseGet(() -> new OracleKernel(oracle, NEARLY_ONE));
        Stopwatch alone = new Stopwatch();
        Digest.of(kernel, new LocalExecutor(threads), Progress.SILENT);
        String kernelAlone = alone.toString();
        double kernelCpu = alone.cpu();
        Stopwatch sweep = new Stopwatch();
        Verdict verdict = new Sweep(oracle, new LocalExecutor(threads), Progress.SILENT).judge(kernel,
                Double.POSITIVE_INFINITY);
        double seconds = sweep.seconds();
        String undecided = verdict.findings().undecided() == 0 ? "exact" : verdict.findings().undecided() + " left";
        return String.format(Locale.ROOT, FORMAT, fn, text(building), text(seconds), text(sweep.cpu()), kernelAlone,
                text(kernelCpu),
                String.format(Locale.ROOT, "%.2f", 0x1p32 / seconds * 1e-9), undecided,
                readyMade.isPresent() ? "a lock" : "values");
    }

    private static String text(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }

    /** Time since it was made: by the clock, and of all processors. */
    private static final class Stopwatch {
        private final long start = System.nanoTime();
        private final double used = processors();

        double seconds() {
            return (System.nanoTime() - start) * 1e-9;
        }

        double cpu() {
            return processors() - used;
        }

        private static double processors() {
            return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                    ? os.getProcessCpuTime() * 1e-9
                    : Double.NaN;
        }

        @Override
        public String toString() {
            return text(seconds());
        }
    }
}
