package dev.ulpforge.verify.wide;

import java.util.Arrays;

import dev.ulpforge.codegen.compile.WideKernel;
import dev.ulpforge.model.format.Format;

/**
 * A digest of a kernel's results for {@value #INPUTS} fixed inputs, inside of its domain or not. Its definition never
 * changes.
 *
 * <p>Inputs are numbered from 0. The bits of input {@code i} are, with {@code m(i)} for the finalizer of SplitMix64 of
 * {@code i}: if {@code i} is even, all bits of {@code m(i)}, so that every exponent occurs; if it is odd, those of
 * {@code m(i)} but for the exponent, which is {@code 1023 - 16 + (m(i) >>> 52 & 31)}, so that half of the inputs are
 * from 2^-16 to 2^16 in magnitude. With {@code b} for the bits of the result (7ff8000000000000 for every NaN), the
 * digest is the sum of {@code m(b + m(i))} over all inputs, modulo 2^64. The sum has no order, so the digest depends
 * neither on threads nor on the width of vectors; a different result for one input always changes it.
 */
public final class WideDigest {
    /** The number of inputs. */
    public static final int INPUTS = MixedResults.INPUTS;
    private static final int TYPICAL = 16;
    private static final int EXPONENTS = 31;

    private WideDigest() {}

    /** {@return the digest of a kernel's results: 16 hexadecimal digits} */
    public static String of(WideKernel kernel) {
        double[] x = new double[MixedResults.BLOCK];
        double[] y = new double[MixedResults.BLOCK];
        return MixedResults.digest(first -> {
            Arrays.setAll(x, i -> input(first + i));
            kernel.apply(x, y);
            return i -> Double.doubleToLongBits(y[i]);
        });
    }

    /** {@return an input by its number} */
    public static double input(int number) {
        long bits = MixedResults.mixed(number);
        Format format = Format.BINARY64;
        long exponent = format.bias() - TYPICAL + (bits >>> format.fractionBits() & EXPONENTS);
        return Double.longBitsToDouble(
                (number & 1) == 0 ? bits : bits & ~format.infinity() | exponent << format.fractionBits());
    }
}
