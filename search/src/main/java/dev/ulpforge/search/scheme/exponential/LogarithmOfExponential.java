package dev.ulpforge.search.scheme.exponential;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.Core;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Reconstruction;
import dev.ulpforge.search.scheme.SlowPath;
import dev.ulpforge.search.scheme.SpecialResults;
import dev.ulpforge.search.scheme.value.Evaluation;

/**
 * The reconstruction of {@code ±log(1 + e^(±x)) = ±(max(±x, 0) + log(1 + e))} with {@code e = e^-|x|}. With {@code e =
 * s + s p}, s a power of two, {@code log(1 + e) = c s + (c s p + e q(e))}, q being the second core, of e less its
 * middle, and c a short number that makes it small; the largest two terms are summed exactly.
 *
 * @param rate      1 or -1, the factor of x
 * @param isNegated whether the result is negated
 * @param accuracy  how accurate p is
 * @param reduction the range reduction of |x|, of rate -1
 */
record LogarithmOfExponential(int rate, boolean isNegated, ReducedPower.Accuracy accuracy,
        OffsetReduction reduction) implements Reconstruction<ReducedExponent>, SlowPath {
    /** The c. */
    private static final float SLOPE = 0.8125f;
    /** Coefficients of powers of e less this are smaller, and so are their rounding errors. */
    private static final float MIDDLE = 0.25f;
    private static final double ULPS = 0x1p24;
    /** By how many ULP at most a logarithm changes when q changes by 1, as a function of e less its middle. */
    static final RealFunction PER_CHANGE = RealFunction.ofDouble(v -> ULPS / slope(v + MIDDLE));
    private static final RealFunction Q = RealFunction.ofDouble(v -> slope(v + MIDDLE) - SLOPE);
    private static final ReducedPower POWER = new ReducedPower(-1);

    /** {@return the second core, as a polynomial with so many coefficients} */
    static Core core(int coefficients, Core.Resolution resolution) {
        return new Core.Polynomial(Q, -MIDDLE, 1 - MIDDLE, List.of(), coefficients, Evaluation.HORNER, resolution);
    }

    /** {@return {@code log(1 + e)/e}} */
    private static double slope(double e) {
        return e == 0 ? 1 : Math.log1p(e) / e;
    }

    @Override
    public F32 of(ReducedExponent in, Cores cores) {
        ProgramBuilder b = in.x().program();
        F32 s = in.scaledUp(1);
        ReducedPower.Sum p = POWER.of(in, accuracy, cores);
        F32 head = s.times(p.head().orElse(p.rest()));
        Optional<F32> tail = p.head().map(_ -> s.times(p.rest()));
        F32 e = s.plus(tail.map(head::plus).orElse(head));
        F32 slope = b.f32(SLOPE);
        F32 q = cores.at(1, e.minus(b.f32(MIDDLE)));
        F32 rest = head.fma(slope, tail.map(small -> e.fma(q, small.times(slope))).orElse(e.times(q)));
        F32 first = in.scaledUp(SLOPE);
        F32 above = argument(in.x()).bits().max(b.i32(0)).asFloat();
        F32 whole = above.plus(first);
        F32 larger = above.bits().max(first.bits()).asFloat();
        F32 smaller = above.bits().min(first.bits()).asFloat();
        return withSign(whole.plus(rest.plus(smaller.minus(whole.minus(larger)))));
    }

    private F32 argument(F32 x) {
        return rate == 1 ? x : x.negated();
    }

    private F32 withSign(F32 y) {
        return isNegated ? y.negated() : y;
    }

    /** Far from zero the result is an exponential or the argument. */
    @Override
    public F32 of(F32 x, Cores cores, SpecialResults specials) {
        F32 argument = argument(x);
        ReducedExponent in = reduction.clamped(x);
        F32 power = POWER.of(in.r(), Optional.of(in.residual()), cores);
        F32 exponential = new ScaledPower(x.program().f32(1), power, in.n()).value();
        return withSign(x.program().f32(0).below(argument).select(argument, exponential)).unlessNaN(x);
    }
}
