package dev.ulpforge.verify.pair;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * The results of {@code pow} for arguments of any kind, from the magnitude for finite ones (C99 F.9.4.4).
 *
 * @param x the base
 * @param y the exponent
 */
public record PowSpecials(F32 x, F32 y) {
    /** From here on all floats are even integers. */
    private static final float EVEN = 0x1p24f;

    /** {@return the results} @param magnitude those for finite arguments, without a sign */
    public F32 of(F32 magnitude) {
        ProgramBuilder b = x.program();
        F32 infinity = b.f32(Float.POSITIVE_INFINITY);
        F32 zero = b.f32(0);
        F32 base = x.abs();
        F32 exponent = y.abs();
        I32 integer = y.toInt();
        Mask isSmallInteger = integer.toFloat().equalTo(y).and(exponent.below(b.f32(EVEN)));
        Mask isOdd = isSmallInteger.and(integer.and(b.i32(1)).equalTo(b.i32(1)));
        Mask isZero = base.equalTo(zero);
        Mask isFalling = y.below(zero);
        F32 edge = isZero.select(isFalling.select(infinity, zero), isFalling.select(zero, infinity));
        F32 unsigned = isZero.or(base.equalTo(infinity)).select(edge, magnitude);
        F32 signed = isOdd.select(unsigned.flippedBy(x), unsigned);
        Mask isFraction = isSmallInteger.or(b.f32(EVEN).atMost(exponent)).not();
        Mask isUndefined = x.below(zero).and(base.below(infinity)).and(isFraction).or(x.isNaN()).or(y.isNaN());
        F32 one = b.f32(1);
        Mask isOne = x.equalTo(one).or(y.equalTo(zero)).or(base.equalTo(one).and(exponent.equalTo(infinity)));
        return isOne.select(one, isUndefined.select(b.f32(Float.NaN), signed));
    }
}
