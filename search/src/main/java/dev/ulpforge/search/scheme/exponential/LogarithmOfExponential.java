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
 * The reconstruction of {@code ±c log(1 + e^(±kx)) = ±(max(±ckx, 0) + c log(1 + e))} with {@code e = e^-|kx|}, such as
 * a logarithm of {@code 1 + b^x} to the base b. With {@code e = s + s p}, s a power of two, {@code c log(1 + e) = d s +
 * (d s p + e q(e))}, q being the second core, of e less its middle, and d a float that makes it small; the largest two
 * terms are summed exactly.
 *
 * @param slope     the factor of x in {@code ±ckx}, a power of two or one negated
 * @param scale     the c, above 0
 * @param isNegated whether the result is negated
 * @param accuracy  how accurate p is
 * @param reduction the range reduction of |x|, of rate -|k|
 */
record LogarithmOfExponential(float slope, double scale, boolean isNegated, ReducedPower.Accuracy accuracy,
        OffsetReduction reduction) implements Reconstruction<ReducedExponent>, SlowPath {
    /** The share d/c if c is a power of two. */
    private static final double SHARE = 0.8125;
    /** The share else: with the former, estimates were a tenth of an ULP larger for c = log2(e) and log10(e). */
    private static final double OTHER_SHARE = 0.84375;
    /** Coefficients of powers of e less this are smaller, and so are their rounding errors. */
    private static final float MIDDLE = 0.25f;
    private static final double ULPS = 0x1p24;

    /** {@return by how many ULP at most a logarithm changes when q changes by 1, as a function of e less its middle} */
    static RealFunction perChange(double scale) {
        return RealFunction.ofDouble(v -> ULPS / (scale * chord(v + MIDDLE)));
    }

    /** {@return the second core, as a polynomial with so many coefficients} */
    static Core core(double scale, int coefficients, Core.Resolution resolution) {
        RealFunction q = RealFunction.ofDouble(v -> scale * chord(v + MIDDLE) - multipleOfPower(scale));
        return new Core.Polynomial(q, -MIDDLE, 1 - MIDDLE, List.of(), coefficients, Evaluation.HORNER, resolution);
    }

    /** {@return {@code log(1 + e)/e}} */
    private static double chord(double e) {
        return e == 0 ? 1 : Math.log1p(e) / e;
    }

    /** {@return the d} */
    private static float multipleOfPower(double scale) {
        return (float) (scale * (Math.scalb(1.0, Math.getExponent(scale)) == scale ? SHARE : OTHER_SHARE));
    }

    @Override
    public F32 of(ReducedExponent in, Cores cores) {
        ProgramBuilder b = in.x().program();
        F32 s = in.scaledUp(1);
        ReducedPower.Sum p = power().of(in, accuracy, cores);
        F32 head = s.times(p.head().orElse(p.rest()));
        Optional<F32> tail = p.head().map(_ -> s.times(p.rest()));
        F32 e = s.plus(tail.map(head::plus).orElse(head));
        float multiple = multipleOfPower(scale);
        F32 d = b.f32(multiple);
        F32 q = cores.at(1, e.minus(b.f32(MIDDLE)));
        F32 rest = head.fma(d, tail.map(small -> e.fma(q, small.times(d))).orElse(e.times(q)));
        F32 first = in.scaledUp(multiple);
        F32 above = argument(in.x()).bits().max(b.i32(0)).asFloat();
        F32 whole = above.plus(first);
        F32 larger = above.bits().max(first.bits()).asFloat();
        F32 smaller = above.bits().min(first.bits()).asFloat();
        return withSign(whole.plus(rest.plus(smaller.minus(whole.minus(larger)))));
    }

    private ReducedPower power() {
        return new ReducedPower(reduction.rate());
    }

    private F32 argument(F32 x) {
        return slope == 1 ? x : slope == -1 ? x.negated() : x.times(x.program().f32(slope));
    }

    private F32 withSign(F32 y) {
        return isNegated ? y.negated() : y;
    }

    /** Far from zero the result is {@code c e^(±kx)}, or x but for its factor. */
    @Override
    public F32 of(F32 x, Cores cores, SpecialResults specials) {
        ProgramBuilder b = x.program();
        F32 argument = argument(x);
        ReducedExponent in = reduction.clamped(x);
        F32 power = power().of(in.r(), Optional.of(rest(in)), cores);
        F32 exponential = new ScaledPower(b.f32((float) scale), power, in.n()).value();
        return withSign(b.f32(0).below(argument).select(argument, exponential)).unlessNaN(x);
    }

    /** {@return the residual of the reduced argument, with what the factor c lacks as a float, as a part of x} */
    private F32 rest(ReducedExponent in) {
        float lacking = (float) (Math.log(scale / (float) scale) / reduction.rate());
        return lacking == 0 ? in.residual() : in.residual().plus(in.x().program().f32(lacking));
    }
}
