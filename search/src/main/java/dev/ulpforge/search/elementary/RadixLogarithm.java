package dev.ulpforge.search.elementary;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.number.DoubleDouble;

/**
 * Logarithms of doubles: {@code x = 2^e m} with m from sqrt(1/2) to sqrt(2), and {@code log m = log(m c) - log c} with
 * one of eight numbers c, of which one is 1, so that near 1 the result is as accurate relatively. {@code s = m c - 1}
 * is exact if m is a float.
 *
 * @param base   the base
 * @param centre the eight numbers c
 * @param bend   {@code (log(1 + s) - s slope) / s²}
 */
record RadixLogarithm(Radix base, SignificandCells centre, Approximation bend) {
    private static final int FRACTION = 52;
    private static final double INTEGERS = 0x1p52;
    private static final int BIAS = 1023;
    private static final long FRACTION_BITS = (1L << FRACTION) - 1;
    /** Of smaller arguments the exponent e of {@code 1 + x} is 0. */
    private static final double NEAR = 0.25;
    private static final int FIRST_DEGREE = 7;

    /** {@return logarithms to a base} */
    static RadixLogarithm of(Radix base) {
        SignificandCells centre = SignificandCells.of();
        return new RadixLogarithm(base, centre, new Approximation.Ratio(base.bend(), 2).near(centre.least(),
                centre.greatest(), Approximation.NEGLIGIBLE, FIRST_DEGREE));
    }

    /** {@code x = 2^e m} with m in a cell. */
    private record Parts(F64 e, F64 m, I32 cell) {}

    private static Parts parts(F64 x) {
        ProgramBuilder b = x.program();
        I64 offset = x.bits().plus(b.i64(((long) BIAS << FRACTION) - SignificandCells.LEAST));
        F64 e = offset.shiftedRightUnsigned(FRACTION).or(b.i64(Double.doubleToRawLongBits(INTEGERS))).asDouble()
                .minus(b.f64(INTEGERS + BIAS));
        F64 m = offset.and(b.i64(FRACTION_BITS)).plus(b.i64(SignificandCells.LEAST)).asDouble();
        return new Parts(e, m, offset.shiftedRightUnsigned(FRACTION - SignificandCells.BITS).toInt());
    }

    /** {@return the logarithm of a positive finite double that is not subnormal} */
    F64 of(F64 x) {
        ProgramBuilder b = x.program();
        Parts parts = parts(x);
        return joined(parts, parts.m.fma(parts.cell.gather(centre.inverses()), b.f64(-1)));
    }

    /** {@return the same, NaN where x is negative or zero} */
    F64 ofChecked(F64 x) {
        return ArgumentLimits.isAbove(x, 0).select(of(x), x.program().f64(Double.NaN));
    }

    /**
     * {@return the logarithm of {@code 1 + x}, where x is finite and above -1}, as accurate relatively near 0, where
     * the rounding error of the sum counts
     */
    F64 ofOneAnd(F64 x) {
        ProgramBuilder b = x.program();
        F64 one = b.f64(1);
        F64 sum = x.plus(one);
        Mask isNear = ArgumentLimits.size(x).below(b.f64(NEAR));
        F64 error = isNear.select(one.minus(sum).plus(x), b.f64(0));
        Parts parts = parts(sum);
        F64 c = parts.cell.gather(centre.inverses());
        return joined(parts, error.fma(c, parts.m.fma(c, b.f64(-1))));
    }

    /** {@return the same, NaN where x is not above -1} */
    F64 ofOneAndChecked(F64 x) {
        return ArgumentLimits.isAbove(x, -1).select(ofOneAnd(x), x.program().f64(Double.NaN));
    }

    private F64 joined(Parts parts, F64 s) {
        ProgramBuilder b = s.program();
        DoubleDouble slope = base.slope();
        F64 small = slope.hi() == 1
                ? s.times(s).fma(bend.at(s), s)
                : s.fma(b.f64(slope.hi()), s.times(s.fma(bend.at(s), b.f64(slope.lo()))));
        F64 whole = parts.cell.gather(centre.logarithms(base)).plus(small);
        return base.ofTwo().hi() == 1 ? parts.e.plus(whole) : parts.e.fma(b.f64(base.ofTwo().hi()), whole);
    }
}
