package dev.ulpforge.search.scheme.logarithm;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.search.scheme.value.FloatFloat;
import dev.ulpforge.search.scheme.value.HalfReciprocal;
import dev.ulpforge.search.scheme.value.Reciprocal;

/** The excess {@code u - 1} of an {@link InnerFunction}, whose relative error is that of g(u) near u = 1. */
final class ExcessOverOne {

    private ExcessOverOne() {}

    /** {@return {@code 2a/(1 - a)}} Its low part holds the errors of the difference and of the quotient. */
    static FloatFloat ofQuotient(F32 a, Reciprocal reciprocal) {
        F32 one = a.program().f32(1);
        F32 below = one.minus(a);
        F32 lost = one.minus(below).minus(a);
        F32 twice = a.plus(a);
        F32 inverse = reciprocal.of(Reciprocal.Sign.PLUS, below);
        F32 high = twice.times(inverse);
        F32 minus = high.negated();
        F32 remainder = minus.fma(lost, minus.fma(below, twice));
        return FloatFloat.of(high, remainder.times(inverse));
    }

    /** {@return {@code v + s}} with {@code v = x - 1} and {@code s = sqrt(v^2 + 2v)}, which is not less than v */
    static FloatFloat ofRoot(F32 x) {
        F32 v = x.minus(x.program().f32(1));
        F32 twice = v.plus(v);
        F32 square = v.fma(v, twice);
        F32 lost = v.fma(v, twice.minus(square));
        F32 s = square.sqrt();
        F32 residue = s.negated().fma(s, square).plus(lost);
        F32 high = v.plus(s);
        F32 lower = s.minus(high).plus(v);
        return FloatFloat.of(high, residue.fma(HalfReciprocal.bits(s).asFloat(), lower));
    }
}
