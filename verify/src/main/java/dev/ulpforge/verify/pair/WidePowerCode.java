package dev.ulpforge.verify.pair;

import java.util.List;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * The operations of {@link WidePowProgram} from the logarithm on, in whose letters they are.
 *
 * @param high p
 * @param low  p'
 * @param exp  the coefficients of G
 */
record WidePowerCode(F64 high, F64 low, List<Double> exp) {
    static final double LN_2_HIGH = 0x1.62e42fefa39efp-1;
    static final double LN_2_LOW = 0x1.abc9e3b39803fp-56;
    private static final int FRACTION_BITS = 52;
    private static final double ROUNDER = 0x1.8p52;
    private static final double FAR = 1200;
    private static final double HALF = 0.5;

    /** {@return the exponent of a power} */
    static WidePowerCode of(F64 y, WideLogarithmCode log, List<Double> exp) {
        F64 p = y.times(log.high());
        return new WidePowerCode(p, y.fma(log.low(), y.fma(log.high(), p.negated())), exp);
    }

    /** {@return the power, if it and p are of usual size} */
    F64 usual() {
        F64 rounded = rounded();
        return rounded.bits().shiftedLeft(FRACTION_BITS).plus(fraction(rounded).bits()).asDouble();
    }

    /** {@return the power, of any size} */
    F64 any() {
        ProgramBuilder b = high.program();
        Mask isNear = high.abs().below(b.f64(FAR));
        WidePowerCode limited = new WidePowerCode(high.clamped(b.f64(-FAR), b.f64(FAR)), isNear.select(low, b.f64(0)),
                exp);
        F64 rounded = limited.rounded();
        F64 rounder = b.f64(ROUNDER);
        F64 n = rounded.minus(rounder);
        F64 first = n.times(b.f64(HALF)).plus(rounder).minus(rounder);
        return limited.fraction(rounded).times(first.toLong().powerOfTwo())
                .times(n.minus(first).toLong().powerOfTwo());
    }

    private F64 rounded() {
        return high.plus(high.program().f64(ROUNDER));
    }

    /** {@return 2^(f + p')} */
    private F64 fraction(F64 rounded) {
        ProgramBuilder b = high.program();
        F64 one = b.f64(1);
        F64 ln2 = b.f64(LN_2_HIGH);
        F64 f = high.minus(rounded.minus(b.f64(ROUNDER)));
        F64 u = ln2.times(f);
        F64 restOfU = b.f64(LN_2_LOW).fma(f, ln2.fma(f, u.negated()));
        F64 s = one.plus(u);
        F64 lost = u.minus(s.minus(one)).plus(restOfU);
        F64 square = f.times(f);
        F64 g = PairProgram.polynomial(exp, f);
        F64 near = square.fma(g, s);
        return s.plus(square.fma(g, ln2.times(low).fma(near, lost)));
    }
}
