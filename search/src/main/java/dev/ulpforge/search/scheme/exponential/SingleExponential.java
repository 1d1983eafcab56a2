package dev.ulpforge.search.scheme.exponential;

import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.kernel.ExponentialTemplate;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.ExponentialForm;
import dev.ulpforge.search.scheme.Reconstruction;
import dev.ulpforge.search.scheme.SlowPath;
import dev.ulpforge.search.scheme.SpecialResults;
import dev.ulpforge.search.scheme.value.FloatFloat;

/**
 * The reconstruction of {@code rising e^(rate x) + constant}. With {@code s = rising 2^n} the result is {@code s p + (s
 * + constant)}, where {@code p = rate r + r² q(r)} is {@code e^(rate r) - 1} and q the core. Near a zero at {@code n =
 * 0}, the sum in parentheses is 0 and the result inherits the small relative error of p.
 *
 * @param sum       the sum
 * @param reduction the range reduction
 * @param signed whether the result has the sign of x, zeros included
 * @param reach     the largest |x| on the fast path
 */
record SingleExponential(ExponentialSum sum, OffsetReduction reduction, boolean signed,
        float reach) implements Reconstruction<ReducedExponent>, SlowPath, ExponentialForm {
    /** The binary logarithm of the factor by which exponents are larger beyond the clamped range. */
    private static final int FAR = 9;

    @Override
    public F32 of(ReducedExponent in, Cores cores) {
        F32 s = in.scaledUp((float) sum.rising());
        F32 whole = sum.constant() == 0 ? s : s.plus(s.program().f32((float) sum.constant()));
        F32 y = s.fma(power(in.r(), Optional.empty(), cores), whole);
        return signed ? y.withSignOf(in.x()) : y;
    }

    private F32 power(F32 r, Optional<F32> residual, Cores cores) {
        return new ReducedPower(sum.rate()).of(r, residual, cores);
    }

    /** The exponential over its full range. */
    @Override
    public F32 of(F32 x, Cores cores, SpecialResults specials) {
        ScaledPower power = accurate(reduction.clamped(x), cores);
        F32 y = sum.constant() == 0 ? power.value() : power.plus(x.program().f32((float) sum.constant()));
        return y.unlessNaN(x);
    }

    private ScaledPower accurate(ReducedExponent in, Cores cores) {
        return new ScaledPower(factor(in.r()), power(in.r(), Optional.of(in.residual()), cores), in.n());
    }

    private F32 factor(F32 x) {
        return x.program().f32((float) sum.rising());
    }

    @Override
    public double constant() {
        return sum.constant();
    }

    @Override
    public F32 fastPath(FloatFloat x, boolean wide, Cores cores) {
        ReducedExponent in = reduction.of(x.high(), x);
        return wide
                ? new ScaledPower(factor(in.r()), power(in.r(), Optional.empty(), cores), in.n()).inHalves()
                : of(in, cores);
    }

    @Override
    public Mask serves(F32 x, boolean wide) {
        return x.abs().atMost(x.program().f32(wide ? 2 * reach : reach));
    }

    @Override
    public ExponentialTemplate.Scaled scaled(FloatFloat argument, Cores cores) {
        F32 x = argument.high();
        ProgramBuilder b = x.program();
        F32 clamped = reduction.clamp(x);
        ScaledPower power = accurate(reduction.of(x, new FloatFloat(clamped, argument.low())), cores);
        F32 infinity = b.f32(Float.POSITIVE_INFINITY);
        F32 limit = x.equalTo(b.f32((float) (Float.POSITIVE_INFINITY * sum.rate())))
                .select(power.factor().times(infinity), b.f32(0));
        I32 exponent = x.equalTo(clamped).select(power.n(), power.n().shiftedLeft(FAR));
        F32 significand = power.factor().fma(power.power(), power.factor());
        return new ExponentialTemplate.Scaled(x.abs().equalTo(infinity).select(limit, significand), exponent);
    }
}
