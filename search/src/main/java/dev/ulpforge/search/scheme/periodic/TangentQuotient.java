package dev.ulpforge.search.scheme.periodic;

import java.util.List;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.Core;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Reconstruction;
import dev.ulpforge.search.scheme.Scheme;
import dev.ulpforge.search.scheme.Variant;
import dev.ulpforge.search.scheme.Variants;
import dev.ulpforge.search.scheme.value.Evaluation;
import dev.ulpforge.search.scheme.value.Reciprocal;

/**
 * The scheme of any {@link TangentEquation}: {@code a tan(θ + ωr) = a (S + C t)/(C - S t)}, {@code t = ω (r + r z
 * p(z))}, {@code z = r²}, at breakpoints θ with {@code tan θ = S/C}. Numerator and denominator are sums of two floats
 * each, and the quotient is corrected by its remainder.
 *
 * @param equation the equation
 * @param ratio    {@code tan(ωr)/(ωr)} as a function of {@code r²}
 */
record TangentQuotient(TangentEquation equation, RealFunction ratio) {
    private static final Dimension BITS = new Dimension.Count("bits of table", 2, 4);
    private static final Dimension TERMS = new Dimension.Count("coefficients", 1, 6);
    private static final Dimension.Flag DIVISOR = new Dimension.Flag("divisor compensated");
    private static final Dimension RECIPROCAL = Dimension.Choice.of(Reciprocal.class);
    private static final Core.Resolution RESOLUTION = new Core.Resolution(0x1p-21, 0x1p-28, 0x1p-28);

    /** {@return the scheme} */
    static Scheme<PeriodRemainder> of(TangentEquation equation) {
        double omega = equation.omega();
        // near 0 the quotient of two doubles is good enough
        RealFunction ratio = RealFunction.ofDouble(
                z -> z == 0 ? 1 : Math.tan(omega * Math.sqrt(z)) / (omega * Math.sqrt(z)));
        return new Scheme<>("tangent by a quotient of sums", Variants.of(BITS, TERMS, DIVISOR, RECIPROCAL),
                new TangentQuotient(equation, ratio)::form, Scheme.Estimate.AS_MEASURED);
    }

    private Form<PeriodRemainder> form(Variant variant) {
        TangentFractions fractions = new TangentFractions(1 << variant.of(BITS));
        PeriodGrid grid = PeriodGrid.of(equation.period(), fractions.n(), 0);
        PeriodReduction reduction = new PeriodReduction(new CodyWaite(grid, true), true, List.of());
        Core core = new Core.Polynomial(ratio, 0, Math.pow(grid.halfWidth(), 2), List.of(1.0), variant.of(TERMS),
                Evaluation.HORNER, RESOLUTION);
        Reconstruction<PeriodRemainder> result = (in, cores) -> result(in, cores, fractions,
                variant.has(DIVISOR), Reciprocal.values()[variant.of(RECIPROCAL)]);
        return new Form<>(reduction, List.of(core), result, reduction.fast(), reduction.slow(result));
    }

    /** {@code -1/D} takes the place of a negation, so that everything before the last line computes -f. */
    private F32 result(PeriodRemainder in, Cores cores, TangentFractions fractions, boolean careful,
            Reciprocal reciprocal) {
        F32 r = in.r();
        F32 z = r.times(r);
        F32 small = in.times(z.times(cores.at(z)));
        double a = equation.amplitude();
        double omega = equation.omega();
        F32 top = in.entry(fractions.numerators(a));
        F32 topSlope = in.entry(fractions.denominators(a * omega));
        F32 bottom = in.entry(fractions.denominators(1));
        F32 bottomSlope = in.entry(fractions.numerators(-omega));
        F32 numerator = topSlope.fma(r, top);
        F32 numeratorError = error(topSlope, r, top, numerator, small);
        F32 denominator = bottomSlope.fma(r, bottom);
        F32 denominatorError = error(bottomSlope, r, bottom, denominator, small);
        F32 divisor = denominator.plus(denominatorError);
        F32 inverse = reciprocal.of(Reciprocal.Sign.MINUS, divisor);
        F32 quotient = numerator.times(inverse);
        F32 first = quotient.fma(divisor, numerator).plus(numeratorError);
        F32 remainder = careful
                ? quotient.fma(denominator.minus(divisor).plus(denominatorError), first)
                : first;
        return in.signedFromMinus(remainder.fma(inverse, quotient));
    }

    /** {@return {@code slope (r + small) + value} minus {@code slope r + value} as rounded} */
    private static F32 error(F32 slope, F32 r, F32 value, F32 rounded, F32 small) {
        return slope.fma(small, slope.fma(r, value.minus(rounded)));
    }
}
