package dev.ulpforge.search.scheme.logarithm;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Reconstruction;

/**
 * The reconstruction {@code s factor + slope r + r² p(r)}, with the slope as a sum of two floats.
 *
 * @param inner the function whose logarithm is taken
 * @param slope  the derivative of g at 1
 * @param factor the factor that makes s exact; 1 where s is rounded
 * @param fused  whether {@code r (slope + r p(r))} is added in one operation, which rounds s, or {@code s factor} to it
 */
record LogarithmSum(InnerFunction inner, double slope, float factor,
        boolean fused) implements Reconstruction<Binades.Reduced> {

    @Override
    public F32 of(Binades.Reduced in, Cores cores) {
        F32 r = in.r();
        F32 q = cores.at(r);
        F32 y = in.low().map(low -> withLow(r, low, in.s(), q)).orElseGet(() -> sum(r, in.s(), q));
        return inner.signed(y, in.x());
    }

    private float first() {
        return (float) slope;
    }

    private float second() {
        return (float) (slope - first());
    }

    /** Adds the second term of the slope where it costs nothing. */
    private F32 sum(F32 r, F32 s, F32 q) {
        if (fused) {
            return r.fma(r.fma(q, r.program().f32(first())), s);
        }
        return withFactor(s, first() == 1
                ? r.times(r).fma(q, r)
                : sloping(r, r.times(r.fma(q, r.program().f32(second())))));
    }

    /** Adds the low part of r where terms are small. */
    private F32 withLow(F32 r, F32 low, F32 s, F32 q) {
        F32 t = second() == 0 ? r.times(q) : r.fma(q, r.program().f32(second()));
        F32 small = r.fma(t, first() == 1 ? low : low.times(r.program().f32(first())));
        return fused ? r.fma(r.program().f32(first()), s.plus(small)) : withFactor(s, sloping(r, small));
    }

    private F32 sloping(F32 r, F32 small) {
        return first() == 1 ? r.plus(small) : r.fma(r.program().f32(first()), small);
    }

    private F32 withFactor(F32 s, F32 y) {
        return factor == 1 ? s.plus(y) : s.fma(y.program().f32(factor), y);
    }
}
