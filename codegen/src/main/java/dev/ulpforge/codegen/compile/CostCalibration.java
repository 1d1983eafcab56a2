package dev.ulpforge.codegen.compile;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;

import dev.ulpforge.codegen.compile.CostProbe.Chain;
import dev.ulpforge.model.ir.CostModel;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;

/**
 * Measures a {@link CostModel} on this machine and JVM: the time of compiled programs with many operations of a kind.
 */
public final class CostCalibration {
    private static final int LENGTH = 2048;
    private static final int CALLS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Program COPY = ProgramText.parse("v0 = input\nreturn v0\n");

    private CostCalibration() {}

    /**
     * {@return the cost model of this machine} Takes as long as C2 needs for thirty programs, some seconds. On a busy
     * machine some costs come out too high.
     *
     * @param each how long each program is timed once it is compiled, 20 ms for instance
     */
    public static CostModel measure(Duration each) {
        List<CostProbe> probes = CostProbe.all();
        List<BulkKernel> kernels = CompiledKernel
                .of(Stream.concat(
                        Stream.of(COPY, CostProbe.frame(Chain.FLOATS), CostProbe.frame(Chain.DOUBLES)),
                        probes.stream().map(CostProbe::program)).toList());
        double base = nanos(kernels.get(0), each);
        Map<Chain, Double> frames = Map.of(Chain.FLOATS, nanos(kernels.get(1), each), Chain.DOUBLES,
                nanos(kernels.get(2), each));
        Map<String, Double> costs = new HashMap<>();
        for (int i = 0; i < probes.size(); i++) {
            CostProbe probe = probes.get(i);
            double step = (nanos(kernels.get(i + 3), each) - frames.get(probe.chain())) / probe.steps();
            double own = (step - probe.others().stream().mapToDouble(costs::get).sum()) / probe.operations();
            probe.kinds().forEach(kind -> costs.put(kind, Math.max(0, own)));
        }
        return new CostModel(base, costs);
    }

    /** {@return the least time of a kernel for one of the elements of arrays in L1, in ns} */
    private static double nanos(BulkKernel kernel, Duration each) {
        float[] src = new float[LENGTH];
        float[] dst = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            src[i] = 1 + i / (float) LENGTH;
        }
        awaitCompilation(() -> kernel.apply(src, dst));
        long end = System.nanoTime() + each.toNanos();
        long least = Long.MAX_VALUE;
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                kernel.apply(src, dst);
            }
            least = Math.min(least, System.nanoTime() - start);
        }
        return (double) least / CALLS / LENGTH;
    }

    /** Calls until no vector is allocated any more, which is when C2 has compiled the loop. */
    private static void awaitCompilation(Runnable call) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long before;
        do {
            before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CALLS; i++) {
                call.run();
            }
        } while (THREADS.getCurrentThreadAllocatedBytes() - before > LENGTH && System.nanoTime() < end);
    }
}
