package dev.ulpforge.search.scheme.exponential;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.Core;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Region;
import dev.ulpforge.search.scheme.Scheme;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.Variant;
import dev.ulpforge.search.scheme.Variants;
import dev.ulpforge.search.scheme.value.Evaluation;
import dev.ulpforge.search.scheme.value.Reciprocal;

/**
 * The schemes of functions that are simple in an {@link ExponentialSum}: {@code 1/f(x)} or {@code x/f(x)} is one with a
 * constant, by {@link QuotientByExponential}, or {@code e^(f(x)/c)} is {@code 1 + e^kx}, by {@link
 * LogarithmOfExponential}. Without tables they are fast with vectors of every width.
 */
public final class ExponentialComposites {
    private static final Dimension OFFSET = new Dimension.Choice(List.of("nearest", "balanced"));
    private static final List<Double> OFFSETS = List.of(OffsetReduction.NEAREST, ExponentialSums.BALANCED);
    private static final Dimension CORE = new Dimension.Choice(List.of("evolved", "polynomial"));
    private static final Dimension OPERATIONS = new Dimension.Count("operations", 2, 5);
    private static final Dimension LOGARITHM = new Dimension.Count("coefficients of the logarithm", 6, 12);
    private static final Dimension ACCURACY = Dimension.Choice.of(ReducedPower.Accuracy.class);
    private static final Dimension.Flag CORRECTED = new Dimension.Flag("quotient corrected");
    private static final Dimension.Flag ITERATED = new Dimension.Flag("reciprocal iterated");
    /** All inputs are up to 0.1 ULP worse than the sample: a sigmoid was at .96 where it saw .86. */
    private static final Scheme.Estimate ESTIMATE = new Scheme.Estimate(1, 0.1);
    /** A quotient of x was refuted where the sample of the untuned program showed .87. */
    private static final Scheme.Estimate TIMES_X = new Scheme.Estimate(1, 0.14);
    /** In place of 0, where a quotient of two zeros has no value. */
    private static final double TINY = 0x1p-200;
    private static final int LARGEST_EXPONENT = 20;
    private static final int DIGITS = 30;
    /** A slope within this many ulps of a power of two is taken to be that. */
    private static final int SNAP = 8;
    /** The factor by which the error of a core may exceed the bound. */
    private static final double USEFUL = 100;
    private final SearchTarget target;

    private ExponentialComposites(SearchTarget target) {
        this.target = target;
    }

    /** {@return the search among quotients, if the target function is one} */
    public static Optional<SchemeSearch<?>> quotient(SearchTarget target) {
        return quotient(target, false).or(() -> quotient(target, true));
    }

    private static Optional<SchemeSearch<?>> quotient(SearchTarget target, boolean isTimesX) {
        RealFunction divisor = (x, digits) -> {
            double at = x == 0 && isTimesX ? TINY : x;
            BigDecimal numerator = isTimesX ? new BigDecimal(at) : BigDecimal.ONE;
            return numerator.divide(target.f().at(at, digits), new MathContext(digits));
        };
        return ExponentialSum.of(divisor, new Random(target.seed())).filter(ExponentialComposites::isDivisor)
                .map(sum -> new SchemeSearch<>(new Scheme<>("quotient by an exponential",
                        Variants.of(OFFSET, CORE, OPERATIONS, ACCURACY, CORRECTED, ITERATED).where(
                                variant -> isSensible(sum, variant)),
                        variant -> new ExponentialComposites(target).quotient(sum, isTimesX, variant),
                        isTimesX ? TIMES_X : ESTIMATE),
                        target));
    }

    /** Excludes accurate divisors of quotients that are not corrected. */
    private static boolean isSensible(ExponentialSum sum, Variant variant) {
        ReducedPower.Accuracy accuracy = accuracy(variant);
        return accuracy.isFor(reduction(sum, variant))
                && (variant.has(CORRECTED) || accuracy == ReducedPower.Accuracy.ROUNDED);
    }

    private static OffsetReduction reduction(ExponentialSum sum, Variant variant) {
        return OffsetReduction.around(sum.rate(), OFFSETS.get(variant.of(OFFSET)), false);
    }

    private static ReducedPower.Accuracy accuracy(Variant variant) {
        return ReducedPower.Accuracy.values()[variant.of(ACCURACY)];
    }

    private static boolean isDivisor(ExponentialSum sum) {
        return sum.isOneSided() && isSimple(sum.rising()) && isSimple(sum.constant());
    }

    /** {@return whether a number is a positive float not far from 1} */
    private static boolean isSimple(double value) {
        return value > 0 && (float) value == value && Math.abs(Math.getExponent(value)) <= LARGEST_EXPONENT;
    }

    /**
     * {@return the search among logarithms, if the target function is one} If {@code f(x) = c log(1 + e^kx)}, then
     * {@code 2^(f(x)/f(0)) = 1 + e^kx}.
     */
    public static Optional<SchemeSearch<?>> logarithm(SearchTarget target) {
        Expression fn = target.fn();
        Expression middle = fn.of(Expression.parse("0"));
        RealFunction sum = new RealExpression(
                new Expression.Call(Function.EXP2, new Expression.Quotient(fn, middle)));
        return ExponentialSum.of(sum, new Random(target.seed()))
                .filter(found -> found.isOneSided() && found.rising() == 1 && found.constant() == 1)
                .flatMap(found -> logarithm(target, found.rate(),
                        new RealExpression(middle).at(0, DIGITS).doubleValue() / Math.log(2)));
    }

    private static Optional<SchemeSearch<?>> logarithm(SearchTarget target, double rate, double factor) {
        double slope = Math.abs(factor) * rate;
        double exact = Math.copySign(Math.scalb(1.0, (int) Math.rint(Math.log(Math.abs(slope)) / Math.log(2))), slope);
        ExponentialSum falling = new ExponentialSum(-Math.abs(rate), Math.abs(exact / rate), 0, 0);
        boolean isExact = Math.abs(slope - exact) <= SNAP * Math.ulp(exact);
        return !isExact || Math.abs(Math.getExponent(rate)) > LARGEST_EXPONENT
                ? Optional.empty()
                : Optional.of(new SchemeSearch<>(new Scheme<>("logarithm of an exponential",
                        Variants.of(OFFSET, CORE, OPERATIONS, ACCURACY, LOGARITHM).where(
                                variant -> accuracy(variant).isFor(reduction(falling, variant))),
                        variant -> new ExponentialComposites(target)
                                .logarithm((float) exact, factor < 0, falling, variant),
                        ESTIMATE), target));
    }

    private Form<ReducedExponent> quotient(ExponentialSum sum, boolean isTimesX, Variant variant) {
        OffsetReduction reduction = reduction(sum, variant);
        QuotientByExponential quotient = new QuotientByExponential(sum, reduction, isTimesX, accuracy(variant),
                variant.has(CORRECTED),
                variant.has(ITERATED) ? Reciprocal.ITERATED : Reciprocal.DIVIDED);
        return new Form<>(reduction, List.of(power(sum, reduction, variant)), quotient,
                Region.upTo(reduction.reach(sum)), quotient);
    }

    private Form<ReducedExponent> logarithm(float slope, boolean isNegated, ExponentialSum falling,
            Variant variant) {
        double scale = falling.rising();
        OffsetReduction reduction = OffsetReduction.around(falling.rate(), OFFSETS.get(variant.of(OFFSET)), true);
        LogarithmOfExponential logarithm = new LogarithmOfExponential(slope, scale, isNegated, accuracy(variant),
                reduction);
        Core terms = LogarithmOfExponential.core(scale, variant.of(LOGARITHM),
                resolution(LogarithmOfExponential.perChange(scale)));
        return new Form<>(reduction, List.of(power(falling, reduction, variant), terms), logarithm,
                Region.upTo(reduction.reach(falling)), logarithm);
    }

    private Core power(ExponentialSum sum, OffsetReduction reduction, Variant variant) {
        RealFunction f = new ExponentialSeries(2, 1, sum.rate());
        Core.Resolution resolution = resolution(new CoreWeight(sum, reduction.period(), 2, false));
        int operations = variant.of(OPERATIONS);
        return variant.of(CORE) == 0
                ? new Core.Evolved(new Core.Front(f, reduction.lower(), reduction.upper(), OPERATIONS.greatest(),
                        resolution), operations)
                : new Core.Polynomial(f, reduction.lower(), reduction.upper(), List.of(), operations + 1,
                        Evaluation.HORNER, resolution);
    }

    private Core.Resolution resolution(RealFunction weight) {
        return new Core.Resolution(USEFUL * target.spec().maxUlp(), 1.0 / 64, 1.0 / 16,
                new Core.Errors.RelativeToResult(weight));
    }
}
