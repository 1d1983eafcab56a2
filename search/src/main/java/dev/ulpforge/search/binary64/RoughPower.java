package dev.ulpforge.search.binary64;

import java.util.function.LongToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * A guess of {@code x^(-1/n)} from the bits N of x as an integer, {@code C - N/n} as bits again: it is right at powers
 * of two but for a common factor, and linear in x between them (Blinn, Floating-point tricks, 1997).
 *
 * @param n     2 or 3
 * @param magic C, so that {@code 1 - x y^n} is as small as possible
 * @param most  an upper bound of {@code |1 - x y^n|} for the guesses y
 */
record RoughPower(int n, long magic, double most) {
    private static final Format FORMAT = Format.BINARY64;
    /**
     * Of an integer that is divided by 3, as a double, the bits down to sixteenths of a binade are enough; and then
     * guesses are the same over intervals on which an error is proven at once.
     */
    private static final int DROPPED = Format.BINARY64.fractionBits() - 4;
    /** Exponent and fraction of a positive number, shifted so far, are the fraction of one from 1 to 2. */
    private static final int EXPONENT = 11;
    private static final int SAMPLES = 1 << 12;
    private static final double SAFE = 1 + 0x1p-8;

    /** {@return the guess for n} */
    static RoughPower of(int n) {
        long least = 0;
        long greatest = 1L << FORMAT.fractionBits();
        long base = FORMAT.bits(1) + FORMAT.bits(1) / n;
        while (greatest - least > 1) {
            long middle = least + greatest >>> 1;
            double[] ends = ends(n, base - middle);
            if (ends[0] + ends[1] > 0) {
                greatest = middle;
            } else {
                least = middle;
            }
        }
        long magic = base - least;
        double[] ends = ends(n, magic);
        return new RoughPower(n, magic, Math.max(-ends[0], ends[1]) * SAFE);
    }

    /** {@return the least and the greatest of {@code 1 - x y^n}, nearly} */
    private static double[] ends(int n, long magic) {
        long one = FORMAT.bits(1);
        LongToDoubleFunction error = bits -> {
            double y = Double.longBitsToDouble(magic - (n == 2 ? bits : bits & -1L << DROPPED) / n);
            return 1 - FORMAT.value(bits) * (n == 2 ? y * y : y * y * y);
        };
        double[] errors = LongStream.range(0, (long) n * SAMPLES)
                .map(i -> one + i * ((1L << FORMAT.fractionBits()) / SAMPLES)).mapToDouble(error).toArray();
        return new double[]{ DoubleStream.of(errors).min().orElseThrow(),
                DoubleStream.of(errors).max().orElseThrow() };
    }

    /** {@return {@code 2^shift x^(-1/n)}, roughly, for a positive normal number; finite for 0} */
    F64 of(F64 x, int shift) {
        ProgramBuilder b = x.program();
        long c = magic + ((long) shift << FORMAT.fractionBits());
        return n == 2
                ? b.i64(c).minus(x.bits().shiftedRightUnsigned(1)).asDouble()
                : third(x, c);
    }

    /** With {@code D = 1 + N/2^63} it is {@code 2 + C/2^62 - (D - 1) 2/3}, whose fraction is that of the bits. */
    private F64 third(F64 x, long c) {
        ProgramBuilder b = x.program();
        F64 above = x.bits().and(b.i64(-1L << DROPPED)).shiftedRightUnsigned(EXPONENT).or(b.i64(FORMAT.bits(1)))
                .asDouble();
        F64 divided = above.fma(b.f64(-2.0 / 3), b.f64(2 + Math.scalb((double) c, -62) + 2.0 / 3));
        return divided.bits().shiftedLeft(EXPONENT).asDouble();
    }
}
