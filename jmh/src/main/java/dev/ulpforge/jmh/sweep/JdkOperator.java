package dev.ulpforge.jmh.sweep;

import java.util.Locale;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.search.timing.Lanewise;

/** The mathematical operators that the JDK has for vectors of floats: the peers in the same JVM. */
public enum JdkOperator {
    EXP,
    LOG,
    LOG10,
    LOG1P,
    EXPM1,
    SIN,
    COS,
    TAN,
    ASIN,
    ACOS,
    ATAN,
    SINH,
    COSH,
    TANH,
    CBRT;

    /** Slower than any vector code, and faster than the interpreter and C1 by far, which allocate each vector. */
    private static final double COMPILED_NS = 8;
    private static final long PATIENCE_NS = 10_000_000_000L;
    private static final int WARM_CALLS = 500;
    private static final int WARM_LENGTH = 512;

    /** {@return the target function: the name as an expression spells it, such as {@code log1p}} */
    public String fn() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the operator applied to whole arrays, compiled} The interpreter, and C1, give other bits than C2, which
     * calls the vector library; so the loop has run until it is fast, or for ten seconds where it never is, for want of
     * such a library.
     */
    public BulkKernel kernel() {
        return warm(Lanewise.loop(Function.valueOf(name())).orElseThrow());
    }

    private static BulkKernel warm(BulkKernel kernel) {
        float[] x = new float[WARM_LENGTH];
        for (int i = 0; i < x.length; i++) {
            x[i] = i * 0x1p-9f;
        }
        float[] y = new float[WARM_LENGTH];
        long start = System.nanoTime();
        double perElement = Double.POSITIVE_INFINITY;
        while (perElement > COMPILED_NS && System.nanoTime() - start < PATIENCE_NS) {
            long before = System.nanoTime();
            for (int call = 0; call < WARM_CALLS; call++) {
                kernel.apply(x, y);
            }
            perElement = (double) (System.nanoTime() - before) / (WARM_CALLS * WARM_LENGTH);
        }
        return kernel;
    }
}
