package dev.ulpforge.verify.pair;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;

/** As {@link PowSpecials}, on doubles. */
record WidePowSpecials(F64 x, F64 y) {
    /** From here on all doubles are integers. */
    private static final double INTEGERS = 0x1p52;
    private static final double HALF = 0.5;

    F64 of(F64 magnitude) {
        ProgramBuilder b = x.program();
        F64 infinity = b.f64(Double.POSITIVE_INFINITY);
        F64 zero = b.f64(0);
        F64 one = b.f64(1);
        F64 base = x.abs();
        F64 exponent = y.abs();
        Mask isInteger = isInteger(exponent);
        Mask isOdd = isInteger.and(isInteger(exponent.times(b.f64(HALF))).not());
        Mask isZero = base.equalTo(zero);
        Mask isFalling = y.below(zero);
        F64 edge = isZero.select(isFalling.select(infinity, zero), isFalling.select(zero, infinity));
        F64 unsigned = isZero.or(base.equalTo(infinity)).select(edge, magnitude);
        F64 signed = isOdd.select(unsigned.flippedBy(x), unsigned);
        Mask isNumber = x.equalTo(x).and(y.equalTo(y));
        Mask isDefined = isInteger.or(x.below(zero).and(base.below(infinity)).not()).and(isNumber);
        Mask isOne = x.equalTo(one).or(y.equalTo(zero)).or(base.equalTo(one).and(exponent.equalTo(infinity)));
        return isOne.select(one, isDefined.select(signed, b.f64(Double.NaN)));
    }

    private static Mask isInteger(F64 magnitude) {
        F64 integers = magnitude.program().f64(INTEGERS);
        return integers.atMost(magnitude).or(magnitude.plus(integers).minus(integers).equalTo(magnitude));
    }
}
