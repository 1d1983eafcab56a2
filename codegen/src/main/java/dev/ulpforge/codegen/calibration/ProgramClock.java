package dev.ulpforge.codegen.calibration;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;

import com.sun.management.ThreadMXBean;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.codegen.compile.TunableKernel;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;

/** Times programs on arrays in L1. */
final class ProgramClock implements ToDoubleFunction<Program> {
    private static final int LENGTH = 2048;
    private static final int CALLS = 4;
    private static final int AT_ONCE = 64;
    private static final int REPEATED = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** What goes element by element never allocates, so that only time tells when it is compiled. */
    private static final Duration SCALAR = Duration.ofSeconds(1);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<Program> programs;
    private final Duration each;
    private final DoubleConsumer progress;
    private final Map<Program, Runnable> calls = new HashMap<>();
    private final float[] src = new float[LENGTH];
    private final float[] dst = new float[LENGTH];
    private final Set<Program> compiledByC2 = new HashSet<>();
    private int compiled;

    /**
     * A clock for some programs.
     *
     * @param programs what it will be asked for, in that order
     * @param each     how long each is timed once it is compiled
     * @param progress is told which share is done
     */
    ProgramClock(List<Program> programs, Duration each, DoubleConsumer progress) {
        this.programs = programs.stream().distinct().toList();
        this.each = each;
        this.progress = progress;
        for (int i = 0; i < LENGTH; i++) {
            src[i] = 1 + i / (float) LENGTH;
        }
    }

    /** {@return the least time for one of the elements, in ns} A program may be asked for again, beside others. */
    @Override
    public double applyAsDouble(Program program) {
        while (!calls.containsKey(program)) {
            List<Program> next = programs.subList(compiled, Math.min(programs.size(), compiled + AT_ONCE));
            List<TunableKernel> kernels = CompiledKernel.tunable(next);
            for (int i = 0; i < next.size(); i++) {
                calls.put(next.get(i), call(next.get(i), kernels.get(i)));
            }
            compiled += next.size();
        }
        Runnable call = calls.get(program);
        if (compiledByC2.add(program)) {
            awaitCompilation(call);
        }
        progress.accept((programs.indexOf(program) + 1.0) / programs.size());
        return nanos(call);
    }

    private Runnable call(Program program, TunableKernel kernel) {
        int size = program.ops().size();
        float[] floats = new float[size];
        int[][] tables = new int[size][];
        for (int at = 0; at < size; at++) {
            if (program.ops().get(at) instanceof Op.FloatConst(float value)) {
                floats[at] = value;
            } else if (program.ops().get(at) instanceof Op.Lookup lookup) {
                tables[at] = new int[REPEATED];
                for (int i = 0; i < REPEATED; i++) {
                    tables[at][i] = lookup.table().get(i % lookup.table().size());
                }
            }
        }
        return () -> kernel.apply(src, dst, floats, tables);
    }

    private double nanos(Runnable call) {
        long end = System.nanoTime() + each.toNanos();
        long least = Long.MAX_VALUE;
        do {
            long start = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                call.run();
            }
            least = Math.min(least, System.nanoTime() - start);
        } while (System.nanoTime() < end);
        return (double) least / CALLS / LENGTH;
    }

    /** Calls until no vector is allocated any more, which is when C2 has compiled the loop. */
    private static void awaitCompilation(Runnable call) {
        long start = System.nanoTime();
        boolean isVector = false;
        long allocated;
        long passed;
        do {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            call.run();
            allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
            passed = System.nanoTime() - start;
            isVector |= allocated > LENGTH;
        } while (passed < (isVector ? PATIENCE : SCALAR).toNanos() && (!isVector || allocated > LENGTH));
    }
}
