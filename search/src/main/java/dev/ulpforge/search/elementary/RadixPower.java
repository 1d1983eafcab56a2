package dev.ulpforge.search.elementary;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.number.DoubleDouble;

/**
 * Powers of a base: {@code x = n log 2 + r} with an integer n, so that {@code b^x = 2^n b^r}. For a float x the
 * remainder is exact up to the low part of log 2: both x and the product are multiples of 2^-54, and the difference is
 * below 1. 2^n comes from the bits of the sum that rounds n.
 *
 * @param base the base
 * @param growth {@code (b^r - 1) / r}
 */
record RadixPower(Radix base, Approximation growth) {
    private static final int FRACTION = 52;
    private static final double INTEGERS = 0x1.8p52;
    private static final int BIAS = 1023;
    /** Larger powers of two overflow in every use of them as floats; smaller ones vanish. */
    private static final double MOST = 1000;
    /** Ranges are a little wider than exact arithmetic asks for. */
    private static final double WIDER = 1 + 0x1p-20;
    private static final int FIRST_DEGREE = 8;

    /** {@return powers of a base} */
    static RadixPower of(Radix base) {
        double half = base.ofTwo().hi() / 2 * WIDER;
        return new RadixPower(base, new Approximation.Ratio(base.power() + " - 1", 1)
                .near(-half, half, Approximation.NEGLIGIBLE, FIRST_DEGREE));
    }

    /** {@code b^x = power * (1 + rest)}. */
    private record Parts(F64 power, F64 rest) {}

    /** A reduced argument: {@code x = n log 2 + rest}, and {@code 2^(n + bias - 1023)}. */
    record Reduced(F64 power, F64 rest) {}

    /** {@return the reduced argument} It is at most 1000 log 2 in magnitude. */
    static Reduced reduced(F64 x, Radix base, int bias) {
        ProgramBuilder b = x.program();
        DoubleDouble two = base.ofTwo();
        F64 magic = b.f64(INTEGERS + bias);
        F64 sum = two.hi() == 1 ? x.plus(magic) : x.fma(b.f64(1 / two.hi()), magic);
        F64 n = sum.minus(magic);
        F64 rest = n.fma(b.f64(-two.hi()), x);
        return new Reduced(sum.bits().shiftedLeft(FRACTION).asDouble(),
                two.lo() == 0 ? rest : n.fma(b.f64(-two.lo()), rest));
    }

    private Parts parts(F64 x) {
        Reduced in = reduced(ArgumentLimits.clamped(x, -MOST * base.ofTwo().hi(), MOST * base.ofTwo().hi()), base,
                BIAS);
        return new Parts(in.power, in.rest.times(growth.at(in.rest)));
    }

    /** {@return {@code b^x}} */
    F64 of(F64 x) {
        Parts parts = parts(x);
        return parts.rest.fma(parts.power, parts.power);
    }

    /** {@return {@code b^x - 1}, as accurate relatively; +0 at both zeros} */
    F64 lessOne(F64 x) {
        Parts parts = parts(x);
        return parts.rest.fma(parts.power, parts.power.minus(x.program().f64(1)));
    }
}
