package dev.ulpforge.jmh.cold;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.SplittableRandom;

/** The first calls in this JVM, timed. */
public final class ColdStart {
    private static final long SEED = 1;
    private static final double GREATEST = 10;

    private ColdStart() {}

    /**
     * Prints the time of all calls in ns, the loading of classes included, then what of it was processor time of the
     * calling thread, which depends less on what else runs.
     *
     * @param arguments {@code ulpforge}, {@code lanewise} or {@code math}; a function; the length of the array; the
     *                  number of calls
     */
    public static void main(String[] arguments) {
        float[] src = inputs(Integer.parseInt(arguments[2]));
        float[] dst = new float[src.length];
        ColdLoop loop = ColdLoop.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        int calls = Integer.parseInt(arguments[3]);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        for (int call = 0; call < calls; call++) {
            apply(arguments[0], loop, src, dst);
        }
        long passed = System.nanoTime() - start;
        System.out.println(passed + " " + (threads.getCurrentThreadCpuTime() - cpu));
    }

    private static void apply(String contender, ColdLoop loop, float[] src, float[] dst) {
        switch (contender) {
            case "ulpforge" -> loop.ulpforge(src, dst);
            case "lanewise" -> loop.lanewise(src, dst);
            case "math" -> loop.math(src, dst);
            default -> throw new IllegalArgumentException(contender);
        }
    }

    /** {@return inputs in (0, 10)} */
    static float[] inputs(int length) {
        SplittableRandom random = new SplittableRandom(SEED);
        float[] inputs = new float[length];
        for (int i = 0; i < length; i++) {
            inputs[i] = (float) random.nextDouble(GREATEST);
        }
        return inputs;
    }
}
