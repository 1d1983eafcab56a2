package dev.ulpforge.codegen.calibration;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
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
    private static final int CALLS = 4;
    /** Classes of more kernels would keep javac longer. */
    private static final int AT_ONCE = 24;
    /** How long a kernel runs at most, other threads and C2 not counted, until it is compiled. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** Scalar code never allocates; it is compiled after half of this (measured on an Intel Xeon, JDK 25). */
    private static final Duration SCALAR = Duration.ofSeconds(1);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<Program, BulkKernel> kernels;
    private final Duration each;
    private final float[] src = new float[LENGTH];

    private ProgramClock(Map<Program, BulkKernel> kernels, Duration each) {
        this.kernels = kernels;
        this.each = each;
        for (int i = 0; i < LENGTH; i++) {
            src[i] = 1 + i / (float) LENGTH;
        }
    }

    /**
     * {@return a clock for some programs, which C2 has compiled on all of the machine's processors}
     *
     * @param programs the programs to be timed
     * @param each     the time for which each is timed
     * @param progress hears what share is compiled
     */
    static ProgramClock of(List<Program> programs, Duration each, DoubleConsumer progress) {
        List<Program> all = programs.stream().distinct().toList();
        Map<Program, BulkKernel> kernels = new ConcurrentHashMap<>();
        ProgramClock clock = new ProgramClock(kernels, each);
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<CompletableFuture<Void>> tasks = new ArrayList<>();
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<Program> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
                tasks.add(CompletableFuture.runAsync(() -> {
                    List<BulkKernel> compiled = CompiledKernel.of(some);
                    for (int i = 0; i < some.size(); i++) {
                        clock.awaitCompilation(compiled.get(i));
                        kernels.put(some.get(i), compiled.get(i));
                        synchronized (progress) {
                            progress.accept(done.incrementAndGet() / (double) all.size());
                        }
                    }
                }, workers));
            }
            CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new)).join();
        }
        return clock;
    }

    /** {@return the least time for one of the elements, in ns} A program may be asked for again, beside others. */
    @Override
    public double applyAsDouble(Program program) {
        BulkKernel kernel = kernels.get(program);
        float[] dst = new float[LENGTH];
        long end = System.nanoTime() + each.toNanos();
        long least = Long.MAX_VALUE;
        do {
            long start = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                kernel.apply(src, dst);
            }
            least = Math.min(least, System.nanoTime() - start);
        } while (System.nanoTime() < end);
        return (double) least / CALLS / LENGTH;
    }

    /** Calls until no vector is allocated any more, which is when C2 has compiled the loop. */
    private void awaitCompilation(BulkKernel kernel) {
        float[] dst = new float[LENGTH];
        long start = THREADS.getCurrentThreadCpuTime();
        boolean isVector = false;
        long allocated;
        long passed;
        do {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            kernel.apply(src, dst);
            allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
            passed = THREADS.getCurrentThreadCpuTime() - start;
            isVector |= allocated > LENGTH;
        } while (passed < (isVector ? PATIENCE : SCALAR).toNanos() && (!isVector || allocated > LENGTH));
    }
}
