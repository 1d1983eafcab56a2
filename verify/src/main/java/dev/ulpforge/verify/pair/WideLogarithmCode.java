package dev.ulpforge.verify.pair;

import java.util.List;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * The operations of {@link WidePowProgram} for the logarithm of base 2, in whose letters they are.
 *
 * @param high the larger part
 * @param low  the rest
 */
record WideLogarithmCode(F64 high, F64 low) {
    static final double SLOPE_HIGH = 0x1.71547652b82fep1;
    static final double SLOPE_LOW = 0x1.777d0ffda0d24p-55;
    static final double THIRD_HIGH = 0x1.5555555555555p-2;
    static final double THIRD_LOW = 0x1.5555555555555p-56;
    private static final long ONE = Double.doubleToRawLongBits(1);
    private static final long ROOT = Double.doubleToRawLongBits(0x1.6a09e667f3bcdp-1);
    private static final long FRACTION = Format.BINARY64.fraction();
    private static final int FRACTION_BITS = 52;
    private static final double INTEGERS = 0x1p52;

    /**
     * {@return the logarithm of a normal number above 0}
     *
     * @param further what is taken off its exponent besides
     * @param log     the coefficients of Q
     */
    static WideLogarithmCode of(F64 x, F64 further, List<Double> log) {
        ProgramBuilder b = x.program();
        I64 shifted = x.bits().plus(b.i64(ONE - ROOT));
        F64 k = shifted.shiftedRightUnsigned(FRACTION_BITS).or(b.i64(Double.doubleToRawLongBits(INTEGERS))).asDouble()
                .minus(further);
        return joined(k, shifted.and(b.i64(FRACTION)).plus(b.i64(ROOT)).asDouble(), log);
    }

    /** {@return what the exponent of a number has too much in the first place} */
    static double offset(int more) {
        return INTEGERS + Format.BINARY64.bias() + more;
    }

    private static WideLogarithmCode joined(F64 k, F64 m, List<Double> log) {
        ProgramBuilder b = m.program();
        F64 one = b.f64(1);
        F64 n = m.minus(one);
        F64 d = m.plus(one);
        F64 r = one.dividedBy(d);
        F64 s = n.times(r);
        F64 minus = s.negated();
        F64 restOfS = minus.fma(m.minus(d.minus(one)), minus.fma(d, n)).times(r);
        F64 z = s.times(s);
        F64 restOfZ = s.plus(s).fma(restOfS, s.fma(s, z.negated()));
        F64 third = b.f64(THIRD_HIGH);
        F64 q = PairProgram.polynomial(log, z);
        F64 h = z.fma(q, third);
        F64 restOfH = restOfZ.fma(b.f64(log.getFirst()), z.fma(q, third.minus(h)).plus(b.f64(THIRD_LOW)));
        F64 t = z.times(h);
        F64 restOfT = z.fma(restOfH, restOfZ.fma(h, z.fma(h, t.negated())));
        F64 slope = b.f64(SLOPE_HIGH);
        F64 a = slope.times(s);
        F64 restOfA = slope.fma(restOfS, b.f64(SLOPE_LOW).fma(s, slope.fma(s, a.negated())));
        F64 v = a.times(t);
        F64 restOfV = a.fma(restOfT, restOfA.fma(t, a.fma(t, v.negated())));
        F64 sum = k.plus(a);
        F64 high = sum.plus(v);
        F64 lost = a.minus(sum.minus(k)).plus(v.minus(high.minus(sum)));
        return new WideLogarithmCode(high, lost.plus(restOfA.plus(restOfV)));
    }
}
