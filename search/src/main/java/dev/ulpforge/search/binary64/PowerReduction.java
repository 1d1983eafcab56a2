package dev.ulpforge.search.binary64;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * The reduction {@code x = k period + r}, where an exponential doubles with so many periods (Cody and Waite, 1980).
 *
 * @param period the period
 * @param bits   the logarithm of their number, to the base 2
 */
record PowerReduction(SplitConstant period, int bits) {
    /** Adding it rounds to an integer in the low bits. */
    private static final double MAGIC = 0x1.8p52;
    /** The exponents of normal results, less one for a reduced argument at its end. */
    private static final int NORMAL = 1021;
    /** Below this power of two exponentials are 0. */
    private static final int LEAST = -1076;
    /** From this power of two on exponentials are infinite, and so are their halves. */
    private static final int GREATEST = 1026;
    /** Rounded multiples may be adjacent to the nearest one at the end of the reduced range. */
    private static final double SLIGHTLY = 1 + 0x1p-40;

    /** A period with which the exponential doubles. */
    PowerReduction(SplitConstant period) {
        this(period, 0);
    }

    /** {@return an upper bound of |r|} */
    double width() {
        return Math.abs(period.high()) / 2 * SLIGHTLY;
    }

    /** {@return a magnitude up to which the power of two and its product with the rest are normal} */
    double normal() {
        return Math.abs(Math.scalb(NORMAL * period.high(), bits));
    }

    /** {@return the reduced argument} */
    Reduced of(F64 x) {
        ProgramBuilder b = x.program();
        F64 shifted = x.fma(b.f64(1 / period.high()), b.f64(MAGIC));
        F64 k = shifted.minus(b.f64(MAGIC));
        F64 near = k.fma(b.f64(-period.high()), x);
        return new Reduced(bits, shifted, k, near, period.low() == 0 ? near : k.fma(b.f64(-period.low()), near));
    }

    /** {@return x, where it is within the arguments of finite results other than 0, otherwise their nearest end} */
    F64 clamped(F64 x) {
        ProgramBuilder b = x.program();
        double least = Math.scalb(LEAST * period.high(), bits);
        double greatest = Math.scalb(GREATEST * period.high(), bits);
        return x.clamped(b.f64(Math.min(least, greatest)), b.f64(Math.max(least, greatest)));
    }

    /**
     * A reduced argument.
     *
     * @param bits    the last bits of k, which are no part of the exponent
     * @param shifted k plus the magic constant
     * @param k       the integer
     * @param near    {@code x - k period.high}, exactly
     * @param r       {@code x - k period}
     */
    record Reduced(int bits, F64 shifted, F64 k, F64 near, F64 r) {

        /** {@return k, whose last bits are an index} */
        I32 index() {
            return shifted.bits().toInt();
        }

        /** {@return k in the place of an exponent, to be added to the bits of a number that is multiplied by 2^k} */
        I64 exponent() {
            return whole(shifted.bits()).shiftedLeft(Format.BINARY64.fractionBits());
        }

        private I64 whole(I64 periods) {
            return bits == 0 ? periods : periods.shiftedRight(bits);
        }

        /** {@return 2^n 2^k, which is normal} */
        F64 power(int n) {
            return exponent().plus(k.program().i64(Double.doubleToRawLongBits(Math.scalb(1.0, n)))).asDouble();
        }

        /** {@return 2^n 2^-k, which is normal} */
        F64 inversePower(int n) {
            return k.program().i64(Double.doubleToRawLongBits(Math.scalb(1.0, n))).minus(exponent()).asDouble();
        }

        /** {@return {@code 2^k y}, rounded once where that is subnormal} */
        F64 scaled(F64 y) {
            return scaled(y, whole(shifted.bits().minus(k.program().i64(Double.doubleToRawLongBits(MAGIC)))));
        }

        /** {@return {@code 2^(k - 1) y} likewise} */
        F64 halved(F64 y) {
            return scaled(y, shifted.bits().minus(k.program().i64(Double.doubleToRawLongBits(MAGIC) + 1)));
        }

        private static F64 scaled(F64 y, I64 n) {
            I64 half = n.shiftedRight(1);
            return y.times(half.powerOfTwo()).times(n.minus(half).powerOfTwo());
        }
    }
}
