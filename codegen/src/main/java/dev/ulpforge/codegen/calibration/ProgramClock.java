package dev.ulpforge.codegen.calibration;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;

import com.sun.management.ThreadMXBean;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.ir.Program;

/** Times programs on arrays in L1, in the form that a user gets. */
final class ProgramClock implements ToDoubleFunction<Program> {
    private static final int LENGTH = 2048;
    /** Enough for a loop to be compiled, which depends on the number of calls too. */
    private static final int SHORT = 512;
    private static final int BURST = 16;
    private static final int BURSTS = 40;
    /** The time after which a slow program has had its turn, in ns. */
    private static final long LONGEST = 2_000_000;
    private static final int LEAST_ROUNDS = 5;
    /** Two rounds that differ by less have found the least time. */
    private static final double AGREE = 0.005;
    private static final double COMPILED = 0.8;
    /** Classes of more kernels would keep javac longer. */
    private static final int AT_ONCE = 24;
    /** How long a kernel runs at most, other threads and C2 not counted, until it is compiled. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Scalar code, and vectors that stay boxed, are compiled after as many calls. */
    private static final int CALLS = 2000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<Program, BulkKernel> kernels = new ConcurrentHashMap<>();
    private final Map<Program, Double> nanos = new ConcurrentHashMap<>();

    private ProgramClock() {}

    /**
     * {@return a clock that has timed some programs} C2 compiles them on all of the machine's processors.
     *
     * @param programs the programs to be timed
     * @param time     the time for which they are timed at most; less if two rounds agree for each
     * @param progress hears what share is done
     */
    static ProgramClock of(List<Program> programs, Duration time, DoubleConsumer progress) {
        List<Program> all = programs.stream().distinct().toList();
        ProgramClock clock = new ProgramClock();
        clock.compile(all, progress);
        clock.time(all, time, progress);
        return clock;
    }

    private void compile(List<Program> all, DoubleConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<CompletableFuture<Void>> tasks = new ArrayList<>();
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<Program> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
                tasks.add(CompletableFuture.runAsync(() -> {
                    List<BulkKernel> compiled = CompiledKernel.of(some);
                    for (int i = 0; i < some.size(); i++) {
                        awaitCompilation(compiled.get(i));
                        kernels.put(some.get(i), compiled.get(i));
                        synchronized (progress) {
                            progress.accept(COMPILED * done.incrementAndGet() / all.size());
                        }
                    }
                }, workers));
            }
            CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new)).join();
        }
    }

    /** Programs take turns, so that what disturbs the machine for a while disturbs a round of each. */
    private void time(List<Program> all, Duration time, DoubleConsumer progress) {
        double[] least = new double[all.size()];
        double[] second = new double[all.size()];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(second, Double.POSITIVE_INFINITY);
        float[] src = inputs(LENGTH);
        float[] dst = new float[LENGTH];
        long start = System.nanoTime();
        boolean agree = false;
        for (int round = 0; round == 0 || !agree && System.nanoTime() - start < time.toNanos(); round++) {
            agree = round >= LEAST_ROUNDS;
            for (int i = 0; i < least.length; i++) {
                double taken = burst(kernels.get(all.get(i)), src, dst);
                second[i] = Math.min(second[i], Math.max(least[i], taken));
                least[i] = Math.min(least[i], taken);
                agree &= second[i] <= (1 + AGREE) * least[i];
            }
            double share = Math.min(1, (double) (System.nanoTime() - start) / time.toNanos());
            progress.accept(COMPILED + (1 - COMPILED) * share);
        }
        for (int i = 0; i < least.length; i++) {
            nanos.put(all.get(i), least[i]);
        }
    }

    /** {@return the least time of some short bursts for one element, in ns} */
    private static double burst(BulkKernel kernel, float[] src, float[] dst) {
        long least = Long.MAX_VALUE;
        long all = 0;
        for (int k = 0; k < BURSTS && all < LONGEST; k++) {
            long start = System.nanoTime();
            for (int i = 0; i < BURST; i++) {
                kernel.apply(src, dst);
            }
            long taken = System.nanoTime() - start;
            least = Math.min(least, taken);
            all += taken;
        }
        return (double) least / BURST / src.length;
    }

    /** {@return the time for one element, in ns} A program may be asked for again. */
    @Override
    public double applyAsDouble(Program program) {
        return nanos.get(program);
    }

    private static float[] inputs(int length) {
        float[] src = new float[length];
        for (int i = 0; i < length; i++) {
            src[i] = 1 + i / (float) length;
        }
        return src;
    }

    /** Calls until no vector is allocated any more, which is when C2 has compiled the loop. */
    private static void awaitCompilation(BulkKernel kernel) {
        float[] src = inputs(SHORT);
        float[] dst = new float[SHORT];
        long start = THREADS.getCurrentThreadCpuTime();
        boolean isVector = false;
        long allocated = 0;
        for (int call = 0; call < CALLS && (!isVector || allocated > SHORT)
                && THREADS.getCurrentThreadCpuTime() - start < PATIENCE.toNanos(); call++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            kernel.apply(src, dst);
            allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
            isVector |= allocated > SHORT;
        }
    }
}
