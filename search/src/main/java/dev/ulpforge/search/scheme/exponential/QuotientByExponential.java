package dev.ulpforge.search.scheme.exponential;

import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Reconstruction;
import dev.ulpforge.search.scheme.SlowPath;
import dev.ulpforge.search.scheme.SpecialResults;
import dev.ulpforge.search.scheme.value.FloatFloat;
import dev.ulpforge.search.scheme.value.Reciprocal;

/**
 * The reconstruction of {@code 1/(rising e^(rate x) + constant)}, or of x times that, with a positive factor and a
 * positive constant. With {@code s = rising 2^n} the divisor is {@code (s + constant) + s p}, p being
 * {@code e^(rate r)} less 1; its two terms are known almost exactly, and so is the remainder by which a rounded
 * quotient is corrected.
 *
 * @param sum         the divisor
 * @param reduction   the range reduction
 * @param isTimesX    whether x is divided
 * @param accuracy    how accurate p is
 * @param isCorrected whether the quotient is corrected
 * @param reciprocal  how the reciprocal of the divisor is computed
 */
record QuotientByExponential(ExponentialSum sum, OffsetReduction reduction, boolean isTimesX,
        ReducedPower.Accuracy accuracy,
        boolean isCorrected, Reciprocal reciprocal) implements Reconstruction<ReducedExponent>, SlowPath {
    /** A power of two with this exponent is nothing beside a number that is not far from 1. */
    private static final int NEGLIGIBLE = -100;

    @Override
    public F32 of(ReducedExponent in, Cores cores) {
        ProgramBuilder b = in.x().program();
        ReducedPower.Sum p = new ReducedPower(sum.rate()).of(in, accuracy, cores);
        F32 minus = b.f32((float) -sum.constant());
        return withSign(quotient(numerator(in.x()), in.scaledUp((float) -sum.rising()), minus, p), in.x());
    }

    private F32 numerator(F32 x) {
        return isTimesX ? x : x.program().f32(1);
    }

    private F32 withSign(F32 y, F32 x) {
        return isTimesX ? y.withSignOf(x) : y;
    }

    /** {@return {@code numerator / -((s + c) + s p)}} Both s and c are negative, which makes remainders differences. */
    private F32 quotient(F32 numerator, F32 s, F32 c, ReducedPower.Sum p) {
        F32 whole = s.plus(c);
        if (!isCorrected) {
            return ofInverse(numerator, reciprocal.of(Reciprocal.Sign.MINUS, s.fma(p.rest(), whole)));
        }
        Optional<F32> middle = p.head().map(s::times);
        F32 larger = s.bits().max(c.bits()).asFloat();
        F32 smaller = s.bits().min(c.bits()).asFloat();
        F32 rest = s.fma(p.rest(), smaller.minus(whole.minus(larger)));
        F32 inverse = reciprocal.of(Reciprocal.Sign.MINUS, whole.plus(middle.map(rest::plus).orElse(rest)));
        F32 y = ofInverse(numerator, inverse);
        F32 remainder = y.fma(whole, numerator);
        return inverse.fma(y.fma(rest, middle.map(more -> y.fma(more, remainder)).orElse(remainder)), y);
    }

    private F32 ofInverse(F32 numerator, F32 inverse) {
        return isTimesX ? numerator.times(inverse) : inverse;
    }

    /** Where the exponential is large, divides both terms by its power of two, and the result in the end. */
    @Override
    public F32 of(F32 x, Cores cores, SpecialResults specials) {
        ProgramBuilder b = x.program();
        F32 within = reduction.clamp(x);
        ReducedExponent in = reduction.of(x, FloatFloat.exact(within));
        F32 p = new ReducedPower(sum.rate()).of(in.r(), Optional.of(in.residual()), cores);
        I32 held = in.n().max(b.i32(0));
        F32 s = b.f32((float) -sum.rising()).times(power(in.n().minus(held)));
        F32 c = b.f32((float) -sum.constant()).times(power(b.i32(0).minus(held)));
        F32 y = quotient(numerator(within), s, c, new ReducedPower.Sum(Optional.empty(), p));
        I32 half = held.shiftedRight(1);
        F32 scaled = y.times(b.i32(0).minus(half).powerOfTwo()).times(half.minus(held).powerOfTwo());
        F32 all = isTimesX
                ? in.n().below(b.i32(NEGLIGIBLE)).select(x.dividedBy(b.f32((float) sum.constant())), scaled)
                : scaled;
        return withSign(all, x).unlessNaN(x);
    }

    private static F32 power(I32 exponent) {
        return exponent.max(exponent.program().i32(NEGLIGIBLE)).powerOfTwo();
    }
}
