package dev.ulpforge.verify.wide;

import dev.ulpforge.codegen.compile.PairKernel;
import dev.ulpforge.model.format.Format;

/**
 * A digest of a kernel's results for {@value #PAIRS} fixed pairs of floats, as {@link WideDigest} is one for doubles.
 *
 * <p>Pair {@code i} has the lower and the upper half of the bits {@code m(i)} as x and y if {@code i} is even. If it is
 * odd, their exponents are limited to those from 2^-16 to 2^15. With {@code b} for the bits of the result (7fc00000 for
 * every NaN) the digest is the sum of {@code m(b + m(i))} over all pairs, modulo 2^64.
 */
public final class PairDigest {
    /** The number of pairs. */
    public static final int PAIRS = MixedResults.INPUTS;
    private static final int TYPICAL = 16;
    private static final int EXPONENTS = 31;

    private PairDigest() {}

    /** {@return the digest of a kernel's results: 16 hexadecimal digits} */
    public static String of(PairKernel kernel) {
        float[] x = new float[MixedResults.BLOCK];
        float[] y = new float[MixedResults.BLOCK];
        float[] z = new float[MixedResults.BLOCK];
        return MixedResults.digest(first -> {
            for (int i = 0; i < x.length; i++) {
                long bits = MixedResults.mixed(first + i);
                x[i] = argument((int) bits, i);
                y[i] = argument((int) (bits >>> Integer.SIZE), i);
            }
            kernel.apply(x, y, z);
            return i -> Float.floatToIntBits(z[i]);
        });
    }

    private static float argument(int bits, int number) {
        Format format = Format.BINARY32;
        int exponent = format.bias() - TYPICAL + (bits >>> format.fractionBits() & EXPONENTS);
        return Float.intBitsToFloat((number & 1) == 0
                ? bits
                : bits & ~(int) format.infinity() | exponent << format.fractionBits());
    }
}
