package dev.ulpforge.search.timing;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.compile.NarrowPairKernel;
import dev.ulpforge.codegen.compile.PairKernel;
import dev.ulpforge.codegen.compile.WideKernel;
import dev.ulpforge.codegen.compile.WidePairKernel;

/**
 * The one call site for each kind of kernel from which contenders are timed. It is made megamorphic before the first of
 * them, so that C2 inlines none of them into it: each is timed as compiled by itself, whether it is the first of a
 * process or the hundredth.
 */
final class CallLoop {
    private static final int ENOUGH_FOR_C2 = 100_000;

    static {
        float[] one = new float[1];
        BulkKernel[] decoys = { (src, dst) -> dst[0] = 1, (src, dst) -> dst[0] = 2, (src, dst) -> dst[0] = 3,
                (src, dst) -> dst[0] = 4 };
        PairKernel[] pairs = { (x, y, dst) -> dst[0] = 1, (x, y, dst) -> dst[0] = 2, (x, y, dst) -> dst[0] = 3,
                (x, y, dst) -> dst[0] = 4 };
        short[] narrowOne = new short[1];
        NarrowPairKernel[] narrow = { (x, y, dst) -> dst[0] = 1, (x, y, dst) -> dst[0] = 2, (x, y, dst) -> dst[0] = 3,
                (x, y, dst) -> dst[0] = 4 };
        double[] wideOne = new double[1];
        WideKernel[] wide = { (src, dst) -> dst[0] = 1, (src, dst) -> dst[0] = 2, (src, dst) -> dst[0] = 3,
                (src, dst) -> dst[0] = 4 };
        WidePairKernel[] widePairs = { (x, y, dst) -> dst[0] = 1, (x, y, dst) -> dst[0] = 2, (x, y, dst) -> dst[0] = 3,
                (x, y, dst) -> dst[0] = 4 };
        for (int i = 0; i < ENOUGH_FOR_C2; i++) {
            nanos(decoys[i % decoys.length], one, one, 1);
            nanos(pairs[i % pairs.length], one, one, one, 1);
            nanos(narrow[i % narrow.length], narrowOne, narrowOne, narrowOne, 1);
            nanos(wide[i % wide.length], wideOne, wideOne, 1);
            nanos(widePairs[i % widePairs.length], wideOne, wideOne, wideOne, 1);
        }
    }

    private CallLoop() {}

    /** {@return the time of that many calls, in ns} */
    static long nanos(BulkKernel kernel, float[] src, float[] dst, int calls) {
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            kernel.apply(src, dst);
        }
        return System.nanoTime() - start;
    }

    /** {@return the time of that many calls of a kernel of two arguments, in ns} */
    static long nanos(PairKernel kernel, float[] x, float[] y, float[] dst, int calls) {
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            kernel.apply(x, y, dst);
        }
        return System.nanoTime() - start;
    }

    /** {@return the time of that many calls of a kernel of two doubles, in ns} */
    static long nanos(WidePairKernel kernel, double[] x, double[] y, double[] dst, int calls) {
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            kernel.apply(x, y, dst);
        }
        return System.nanoTime() - start;
    }

    /** {@return the time of that many calls of a kernel of two arguments of 16 bits, in ns} */
    static long nanos(NarrowPairKernel kernel, short[] x, short[] y, short[] dst, int calls) {
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            kernel.apply(x, y, dst);
        }
        return System.nanoTime() - start;
    }

    /** {@return the time of that many calls of a kernel of doubles, in ns} */
    static long nanos(WideKernel kernel, double[] src, double[] dst, int calls) {
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            kernel.apply(src, dst);
        }
        return System.nanoTime() - start;
    }
}
