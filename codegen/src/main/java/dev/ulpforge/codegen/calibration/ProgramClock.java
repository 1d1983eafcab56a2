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
import java.util.stream.Collectors;

import com.sun.management.ThreadMXBean;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.codegen.compile.TunableKernel;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;

/** Times programs on arrays in L1. */
final class ProgramClock implements ToDoubleFunction<Program> {
    private static final int LENGTH = 2048;
    private static final int CALLS = 4;
    private static final int AT_ONCE = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    /** Scalar code never allocates, so only its speed shows when it is compiled. */
    private static final Duration SCALAR = Duration.ofSeconds(3);
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
     * @param programs the programs to be timed, in that order
     * @param each     the time for which each compiled program is timed
     * @param progress hears what share is done
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
            next.stream().collect(Collectors.partitioningBy(ProgramClock::hasTables)).forEach(this::compile);
            compiled += next.size();
        }
        Runnable call = calls.get(program);
        if (compiledByC2.add(program)) {
            awaitCompilation(call);
        }
        progress.accept((programs.indexOf(program) + 1.0) / programs.size());
        return nanos(call);
    }

    private static boolean hasTables(Program program) {
        return program.ops().stream().anyMatch(Op.Lookup.class::isInstance);
    }

    /**
     * As a user gets them where there are tables, which are constants there; otherwise in a form that javac is faster
     * with.
     */
    private void compile(boolean haveTables, List<Program> some) {
        if (haveTables) {
            List<BulkKernel> kernels = CompiledKernel.of(some);
            for (int i = 0; i < some.size(); i++) {
                BulkKernel kernel = kernels.get(i);
                calls.put(some.get(i), () -> kernel.apply(src, dst));
            }
        } else {
            List<TunableKernel> kernels = CompiledKernel.tunable(some);
            for (int i = 0; i < some.size(); i++) {
                TunableKernel kernel = kernels.get(i);
                float[] constants = constants(some.get(i));
                int[][] none = new int[constants.length][];
                calls.put(some.get(i), () -> kernel.apply(src, dst, constants, none));
            }
        }
    }

    private static float[] constants(Program program) {
        float[] constants = new float[program.ops().size()];
        for (int at = 0; at < constants.length; at++) {
            constants[at] = program.ops().get(at) instanceof Op.FloatConst(float value) ? value : 0;
        }
        return constants;
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
