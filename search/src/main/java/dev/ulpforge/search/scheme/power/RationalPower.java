package dev.ulpforge.search.scheme.power;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.Core;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Reconstruction;
import dev.ulpforge.search.scheme.Scheme;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.Variant;
import dev.ulpforge.search.scheme.Variants;
import dev.ulpforge.search.scheme.value.Evaluation;

/**
 * The scheme of functions with a {@link PowerEquation}: {@code t (1 + h)^q} with the t and h of {@link RootReduction},
 * either {@code t + t h p(h)} or {@code t p(h)}.
 */
public final class RationalPower {
    private static final Dimension JOINED = new Dimension.Choice(List.of("fused", "multiplied"));
    private static final Dimension TERMS = new Dimension.Count("coefficients", 2, 9);
    /** How much larger the error on all inputs typically is than on a sample, tuned or not. */
    private static final Scheme.Estimate ESTIMATE = new Scheme.Estimate(1, 0.05);
    private static final int SIGNIFICAND = 24;
    private static final int LEAST_ZEROS = 10;
    /** The smallest possible ratio of one ULP of a result to the result. */
    private static final double ULP = 0x1p-24;
    /** This power of 2 scales large numbers down. */
    private static final int SCALE = 24;
    /** The bits of a subnormal float are an int that is greater by two to this power. */
    private static final int SMALL = Format.BINARY32.fractionBits() - Format.BINARY32.minExponent();
    private final PowerEquation equation;
    private final RootReduction reduction;
    private final double[] range;
    private final RealFunction core;
    private final Core.Resolution resolution;

    private RationalPower(PowerEquation equation, SearchTarget target) {
        int highest = equation.factors() == 0 ? equation.k() : Math.max(equation.rootPower(), equation.j());
        InitialApproximation first = InitialApproximation.best(equation.k(),
                Math.max(LEAST_ZEROS, SIGNIFICAND - SIGNIFICAND / highest));
        this.equation = equation;
        this.reduction = new RootReduction(equation, first);
        this.range = first.range();
        this.core = (h, digits) -> equation.factors() == 0
                ? target.f().at(1 + h, digits)
                : target.f().at(1 + h, digits).divide(new BigDecimal(1 + h), new MathContext(digits));
        this.resolution = Core.Resolution.relative(target.spec().maxUlp() * ULP, 0.005 * ULP, ULP / 16);
    }

    /** {@return the search among the scheme's variants, if the target function has this form} */
    public static Optional<SchemeSearch<?>> of(SearchTarget target) {
        return PowerEquation.of(target.f(), new Random(target.seed())).map(equation -> new SchemeSearch<>(new Scheme<>(
                String.format(Locale.ROOT, "power %d/%d", equation.j(), equation.k()), Variants.of(JOINED, TERMS),
                new RationalPower(equation, target)::form, ESTIMATE), target));
    }

    private Form<RootReduction.Reduced> form(Variant variant) {
        boolean fused = variant.of(JOINED) == 0;
        List<Double> fixed = fused ? List.of(1.0) : List.of();
        Core polynomial = new Core.Polynomial(core, range[0], range[1], fixed, variant.of(TERMS), Evaluation.HORNER,
                resolution);
        Reconstruction<RootReduction.Reduced> result = fused ? RationalPower::fused : RationalPower::multiplied;
        return new Form<>(reduction, List.of(polynomial), result, reduction.fast(),
                (x, cores, specials) -> specials.orAtZeroAndInfinity(scaled(x, cores, result), x));
    }

    private static F32 fused(RootReduction.Reduced in, Cores cores) {
        return in.t().times(in.h()).fma(cores.at(in.h()), in.t());
    }

    private static F32 multiplied(RootReduction.Reduced in, Cores cores) {
        return in.t().times(cores.at(in.h()));
    }

    /**
     * The result at any finite nonzero number: a power of 2^k scales its magnitude into the normal range, one of 2^j
     * scales the result back. Subnormal numbers become ints first: operations on them flush the pipelines of CPUs.
     */
    private F32 scaled(F32 x, Cores cores, Reconstruction<RootReduction.Reduced> result) {
        ProgramBuilder b = x.program();
        Mask small = x.abs().below(b.f32(Float.MIN_NORMAL));
        Mask large = b.f32(0x1p100f).below(x.abs());
        int up = Math.ceilDiv(SMALL, equation.k());
        int down = -Math.ceilDiv(SCALE, equation.k());
        F32 normal = small.select(x.abs().bits().toFloat().withSignOf(x), x);
        F32 usual = normal.times(factor(small, up * equation.k() - SMALL, large, down * equation.k()));
        F32 y = result.of(reduction.of(usual), cores)
                .times(factor(small, -up * equation.j(), large, -down * equation.j()));
        return equation.parity() == Parity.UNDEFINED ? x.below(b.f32(0)).select(b.f32(Float.NaN), y) : y;
    }

    /** {@return two to one exponent for small numbers, to the other for large ones, 1 for the rest} */
    private static F32 factor(Mask small, int ofSmall, Mask large, int ofLarge) {
        ProgramBuilder b = small.program();
        F32 rest = large.select(b.f32(Math.scalb(1f, ofLarge)), b.f32(1));
        return small.select(b.f32(Math.scalb(1f, ofSmall)), rest);
    }
}
