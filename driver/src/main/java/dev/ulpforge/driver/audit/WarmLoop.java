package dev.ulpforge.driver.audit;

import dev.ulpforge.codegen.compile.BulkKernel;

/**
 * Waits until a loop of the JDK's vector operators is compiled. The interpreter, and C1, give other bits than C2, which
 * calls the vector library.
 */
final class WarmLoop {
    /** Slower than any vector code, and faster than the interpreter and C1 by far, which allocate each vector. */
    private static final double COMPILED_NS = 8;
    private static final long PATIENCE_NS = 10_000_000_000L;
    private static final int CALLS = 500;
    private static final int LENGTH = 512;

    private WarmLoop() {}

    /**
     * {@return the same loop, once it is fast} It is called for ten seconds where it never is, for want of a vector
     * library.
     */
    static BulkKernel of(BulkKernel loop) {
        float[] x = new float[LENGTH];
        for (int i = 0; i < x.length; i++) {
            x[i] = i * 0x1p-9f;
        }
        float[] y = new float[LENGTH];
        long start = System.nanoTime();
        double perElement = Double.POSITIVE_INFINITY;
        while (perElement > COMPILED_NS && System.nanoTime() - start < PATIENCE_NS) {
            long before = System.nanoTime();
            for (int call = 0; call < CALLS; call++) {
                loop.apply(x, y);
            }
            perElement = (double) (System.nanoTime() - before) / (CALLS * LENGTH);
        }
        return loop;
    }
}
