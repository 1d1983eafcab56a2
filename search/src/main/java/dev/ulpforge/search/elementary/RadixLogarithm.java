package dev.ulpforge.search.elementary;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.number.DoubleDouble;

/**
 * Logarithms of doubles: {@code x = 2^e m} with m from sqrt(1/2) to sqrt(2), and {@code s = m - 1} is exact, so that
 * near 1 the result is as accurate relatively.
 *
 * @param base the base
 * @param bend {@code (log(1 + s) - s slope) / s²}
 */
record RadixLogarithm(Radix base, Approximation bend) {
    private static final int FRACTION = 52;
    private static final double INTEGERS = 0x1p52;
    private static final int BIAS = 1023;
    private static final long LEAST = Double.doubleToRawLongBits(0x1.6a09ep-1);
    private static final long FRACTION_BITS = (1L << FRACTION) - 1;
    /** Of smaller arguments the exponent e of {@code 1 + x} is 0. */
    private static final double NEAR = 0.25;
    private static final int FIRST_DEGREE = 15;

    /** {@return logarithms to a base} */
    static RadixLogarithm of(Radix base) {
        double least = Double.longBitsToDouble(LEAST);
        return new RadixLogarithm(base, new Approximation.Ratio(base.bend(), 2).near(least - 1,
                2 * least - 1, Approximation.NEGLIGIBLE, FIRST_DEGREE));
    }

    /** {@code x = 2^e (1 + s)}. */
    private record Parts(F64 e, F64 s) {}

    private static Parts parts(F64 x) {
        ProgramBuilder b = x.program();
        I64 offset = x.bits().plus(b.i64(((long) BIAS << FRACTION) - LEAST));
        F64 e = offset.shiftedRightUnsigned(FRACTION).or(b.i64(Double.doubleToRawLongBits(INTEGERS))).asDouble()
                .minus(b.f64(INTEGERS + BIAS));
        F64 m = offset.and(b.i64(FRACTION_BITS)).plus(b.i64(LEAST)).asDouble();
        return new Parts(e, m.minus(b.f64(1)));
    }

    /** {@return the logarithm of a positive finite double that is not subnormal} NaN where x is negative or zero. */
    F64 of(F64 x) {
        Parts parts = parts(x);
        return ArgumentLimits.isAbove(x, 0).select(joined(parts.e, parts.s), x.program().f64(Double.NaN));
    }

    /** {@return the logarithm of {@code 1 + x}, where x is finite and above -1}, as accurate relatively near 0 */
    F64 ofOneAnd(F64 x) {
        Parts parts = parts(x.plus(x.program().f64(1)));
        return joined(parts.e, ArgumentLimits.size(x).below(x.program().f64(NEAR)).select(x, parts.s));
    }

    /** {@return the same, NaN where x is not above -1} */
    F64 ofOneAndChecked(F64 x) {
        return ArgumentLimits.isAbove(x, -1).select(ofOneAnd(x), x.program().f64(Double.NaN));
    }

    private F64 joined(F64 e, F64 s) {
        ProgramBuilder b = e.program();
        DoubleDouble slope = base.slope();
        F64 small = slope.hi() == 1
                ? s.times(s).fma(bend.at(s), s)
                : s.fma(b.f64(slope.hi()), s.times(s.fma(bend.at(s), b.f64(slope.lo()))));
        return base.ofTwo().hi() == 1 ? e.plus(small) : e.fma(b.f64(base.ofTwo().hi()), small);
    }
}
