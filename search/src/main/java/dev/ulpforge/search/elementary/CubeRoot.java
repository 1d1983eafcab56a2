package dev.ulpforge.search.elementary;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * Cube roots: {@code x = 2^(3k) m} with m from 1/2 to 4, and w near {@code m^(-1/3)}, made better by {@code w (1 + h/3
 * + 2h²/9)} with {@code h = 1 - m w³}, twice.
 */
final class CubeRoot {
    private static final int FRACTION = 52;
    private static final double INTEGERS = 0x1p52;
    private static final double ROUNDING = 0x1.8p52;
    private static final int BIAS = 1023;
    /** Two steps of third order make it far less than a double's rounding. */
    private static final double ESTIMATE = 0x1p-7;
    private static final double THIRD = 1.0 / 3;

    private CubeRoot() {}

    /** {@return the cube root; the sign of the result is that of x} */
    static F64 of(F64 x) {
        ProgramBuilder b = x.program();
        I64 bits = ArgumentLimits.size(x).bits();
        F64 e = bits.shiftedRightUnsigned(FRACTION).or(b.i64(Double.doubleToRawLongBits(INTEGERS))).asDouble()
                .minus(b.f64(INTEGERS + BIAS));
        F64 sum = e.fma(b.f64(THIRD), b.f64(ROUNDING + BIAS));
        F64 k = sum.minus(b.f64(ROUNDING + BIAS));
        I64 rest = k.fma(b.f64(-3), e).plus(b.f64(ROUNDING + BIAS)).bits().shiftedLeft(FRACTION);
        I64 fraction = bits.and(b.i64((1L << FRACTION) - 1));
        F64 m = fraction.or(rest).asDouble();
        F64 w = better(better(new Approximation.Ratio("1 / cbrt(x)").near(0.5, 4, ESTIMATE, 3).at(m), m), m);
        F64 root = w.times(w).times(m);
        return ArgumentLimits.flipped(root.times(sum.bits().shiftedLeft(FRACTION).asDouble()), x);
    }

    private static F64 better(F64 w, F64 m) {
        ProgramBuilder b = w.program();
        F64 h = w.times(w).fma(w.times(m).negated(), b.f64(1));
        return w.times(h).fma(h.fma(b.f64(2.0 / 9), b.f64(THIRD)), w);
    }
}
