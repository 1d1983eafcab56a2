package dev.ulpforge.search.scheme.exponential;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Reconstruction;
import dev.ulpforge.search.scheme.SlowPath;
import dev.ulpforge.search.scheme.SpecialResults;

/**
 * The reconstruction of {@code rising e^(rate x) + falling e^(-rate x) + constant}. With {@code u, v = rising 2^n ±
 * falling 2^-n} and {@code t = rate r} the result is {@code (u + constant) + (u (cosh t - 1) + v sinh t)}; the cores
 * approximate {@code (cosh t - 1)/t²} and {@code (sinh t - t)/t³} as functions of {@code t²}.
 *
 * @param sum       the sum
 * @param reduction the range reduction, of |x| for an even or odd function
 * @param linear    how {@code v sinh t} is summed
 */
record PairOfExponentials(ExponentialSum sum, OffsetReduction reduction,
        Linear linear) implements Reconstruction<ReducedExponent>, SlowPath {

    /** How {@code v sinh t} is summed, from cheap to accurate. */
    enum Linear {
        /** As {@code v} times the rounded {@code sinh t}. */
        ROUNDED,
        /** As {@code v t} plus a small correction, rounded once with the sum, for one more operation. */
        FUSED,
        /**
         * As {@link #FUSED}, and without the rounding error of {@code t} itself, for two more operations where the
         * period has two floats.
         */
        EXACT;

        /** {@return whether this differs from the other ways for such a sum} */
        boolean isFor(ExponentialSum sum, OffsetReduction reduction) {
            return this != EXACT || sum.rate() == 1 && !reduction.isExact();
        }
    }

    /** {@code cosh t - 1} over t², {@code sinh t - t} over t³, t, t² and t³. */
    private record Parts(F32 even, F32 odd, F32 t, F32 square, F32 cube) {}

    @Override
    public F32 of(ReducedExponent in, Cores cores) {
        F32 up = in.scaledUp((float) sum.rising());
        F32 down = in.scaledDown((float) sum.falling());
        F32 u = up.plus(down);
        F32 v = up.minus(down);
        Parts parts = parts(in, cores);
        F32 square = u.times(parts.square());
        return withSign(isSplit()
                ? up.plus(withOdd(v, in, parts, square.fma(parts.even(), down)))
                : withConstant(u).plus(withOdd(v, in, parts, square.times(parts.even()))), in.x());
    }

    /**
     * Whether {@code falling 2^-n} is added to the small terms rather than to {@code rising 2^n}, where both are
     * positive and n is not negative: u alone would be one bit too long for a float at some n.
     */
    private boolean isSplit() {
        return sum.isEven() && sum.constant() == 0;
    }

    private F32 withSign(F32 y, F32 x) {
        return reduction.folded() && sum.isOdd() ? y.withSignOf(x) : y;
    }

    private F32 withConstant(F32 y) {
        return sum.constant() == 0 ? y : y.plus(y.program().f32((float) sum.constant()));
    }

    private F32 withOdd(F32 v, ReducedExponent in, Parts parts, F32 y) {
        return switch (linear) {
            case ROUNDED -> v.fma(parts.cube().fma(parts.odd(), parts.t()), y);
            case FUSED -> v.fma(parts.t(), withCube(v, parts, y));
            case EXACT -> v.fma(in.exact(), withCube(v, parts, v.fma(in.lowPart().orElseThrow(), y)));
        };
    }

    private static F32 withCube(F32 v, Parts parts, F32 y) {
        return v.times(parts.cube()).fma(parts.odd(), y);
    }

    private Parts parts(ReducedExponent in, Cores cores) {
        float rate = (float) sum.rate();
        F32 t = rate == 1 ? in.r() : in.r().times(in.r().program().f32(rate));
        F32 square = t.times(t);
        return new Parts(cores.at(0, square), cores.at(1, square), t, square, t.times(square));
    }

    /** Computes both exponentials over their full range, and adds the smaller one to the small terms of the other. */
    @Override
    public F32 of(F32 x, Cores cores, SpecialResults specials) {
        ProgramBuilder b = x.program();
        ReducedExponent in = reduction.clamped(x);
        Parts parts = parts(in, cores);
        F32 even = parts.square().times(parts.even());
        F32 odd = parts.cube().fma(parts.odd(), in.residual().times(b.f32((float) sum.rate())));
        I32 n = in.n();
        ScaledPower rising = new ScaledPower(b.f32((float) sum.rising()), parts.t().plus(even.plus(odd)), n);
        ScaledPower falling = new ScaledPower(b.f32((float) sum.falling()), even.minus(odd).minus(parts.t()),
                b.i32(0).minus(n));
        if (reduction.folded()) {
            return withSign(sum(rising, falling), x).unlessNaN(x);
        }
        Mask isUp = b.i32(0).atMost(n);
        return sum(rising.where(isUp, falling), falling.where(isUp, rising)).unlessNaN(x);
    }

    private F32 sum(ScaledPower large, ScaledPower small) {
        return large.plus(withConstant(small.value()));
    }
}
