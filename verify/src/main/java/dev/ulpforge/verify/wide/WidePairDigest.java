package dev.ulpforge.verify.wide;

import java.util.Arrays;

import dev.ulpforge.codegen.compile.WidePairKernel;

/**
 * A digest of a kernel's results for as many fixed pairs of doubles, as {@link PairDigest} is one for floats.
 *
 * <p>Pair {@code i} has the inputs {@code i} and {@code i + 2^31} of {@link WideDigest} as x and y: of all magnitudes
 * if {@code i} is even, from 2^-16 to 2^16 if it is odd. With {@code b} for the bits of the result (7ff8000000000000
 * for every NaN) the digest is the sum of {@code m(b + m(i))} over all pairs, modulo 2^64.
 */
public final class WidePairDigest {
    private WidePairDigest() {}

    /** {@return the digest of a kernel's results: 16 hexadecimal digits} */
    public static String of(WidePairKernel kernel) {
        double[] x = new double[MixedResults.BLOCK];
        double[] y = new double[MixedResults.BLOCK];
        double[] z = new double[MixedResults.BLOCK];
        return MixedResults.digest(first -> {
            Arrays.setAll(x, i -> WideDigest.input(first + i));
            Arrays.setAll(y, i -> WideDigest.input(first + i + Integer.MIN_VALUE));
            kernel.apply(x, y, z);
            return i -> Double.doubleToLongBits(z[i]);
        });
    }
}
