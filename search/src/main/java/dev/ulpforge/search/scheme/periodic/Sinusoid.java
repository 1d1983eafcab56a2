package dev.ulpforge.search.scheme.periodic;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.Core;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Reconstruction;
import dev.ulpforge.search.scheme.Scheme;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.Variant;
import dev.ulpforge.search.scheme.Variants;
import dev.ulpforge.search.scheme.value.Evaluation;

/**
 * The scheme of a {@link SinusoidEquation}: {@link AngleAddition} at {@link SineBreakpoints}.
 *
 * @param breakpoints the breakpoints to choose from
 * @param choice      the choice
 */
public record Sinusoid(List<SineBreakpoints> breakpoints, Dimension.Choice choice) {
    private static final Dimension SINE = new Dimension.Count("coefficients of the sine", 1, 5);
    private static final Dimension.Flag LONGER = new Dimension.Flag("cosine longer");
    private static final Dimension.Flag ARGUMENT = new Dimension.Flag("argument compensated");
    private static final Dimension.Flag COSINE = new Dimension.Flag("cosine compensated");
    private static final Dimension COSINE_TERMS = new Dimension.Count("coefficients of the cosine", 2, 5);
    private static final Dimension TERM = Dimension.Choice.of(AngleAddition.Compensated.class);
    private static final double LARGEST = 0x1p-21;
    private static final double SMALLEST = 0x1p-28;
    private static final double STEP = 0x1p-28;

    /** {@return the search among the scheme's variants, if the target function is a sinusoid} */
    public static Optional<SchemeSearch<?>> of(SearchTarget target) {
        return SinusoidEquation.of(target.f(), new Random(target.seed()))
                .map(equation -> new SchemeSearch<>(of(SineBreakpoints.of(equation)).scheme(), target));
    }

    /**
     * {@return the search among {@link Quadrants}, if the target is an odd or even sinusoid with rounded remainders}
     */
    public static Optional<SchemeSearch<?>> byQuadrants(SearchTarget target) {
        return SinusoidEquation.of(target.f(), new Random(target.seed()))
                .filter(equation -> equation.isOdd() || equation.isEven()).map(Quadrants::quarters)
                .filter(points -> !points.grid().isFloat())
                .map(points -> new SchemeSearch<>(new Scheme<>("quadrants", Variants.of(SINE, COSINE_TERMS, COSINE),
                        variant -> form(points, variant), Scheme.Estimate.AS_MEASURED), target));
    }

    private static Form<PeriodRemainder> form(SineBreakpoints points, Variant variant) {
        SinusoidEquation equation = points.equation();
        Quadrants result = new Quadrants(points, variant.has(COSINE));
        PeriodReduction reduction = new PeriodReduction(new CodyWaite(points.grid(), true, result.ahead()), true,
                List.of());
        double slope = 1 + points.slopeCorrection();
        double r = points.grid().halfWidth();
        Core sine = core(points, new SinusoidSeries(equation.omega(), 1, slope), slope, variant.of(SINE),
                r * equation.omega());
        Core cosine = core(points, new SinusoidSeries(equation.omega(), 0, -result.factor()), -result.factor(),
                variant.of(COSINE_TERMS), 1 / equation.amplitude());
        return new Form<>(reduction, List.of(sine, cosine), result, reduction.fast(), reduction.slow(result));
    }

    private static Sinusoid of(List<SineBreakpoints> breakpoints) {
        return new Sinusoid(breakpoints,
                new Dimension.Choice(breakpoints.stream().map(SineBreakpoints::toString).toList()));
    }

    private Scheme<PeriodRemainder> scheme() {
        return new Scheme<>("angle addition",
                Variants.of(choice, SINE, LONGER, ARGUMENT, TERM).where(this::isSensible), this::form,
                Scheme.Estimate.AS_MEASURED);
    }

    private boolean isSensible(Variant variant) {
        SineBreakpoints points = breakpoints.get(variant.of(choice));
        boolean hasError = variant.has(ARGUMENT);
        return !(hasError && points.grid().isFloat()) && !(variant.has(LONGER) && points.areZeros())
                && switch (AngleAddition.Compensated.values()[variant.of(TERM)]) {
                    case NOTHING_ELSE -> true;
                    case SQUARE -> hasError && points.areExtreme() && !points.areZeros();
                    case SUM, SUM_AND_TABLE -> !points.areExtreme();
                };
    }

    private Form<PeriodRemainder> form(Variant variant) {
        SineBreakpoints points = breakpoints.get(variant.of(choice));
        SinusoidEquation equation = points.equation();
        PeriodReduction reduction = new PeriodReduction(new CodyWaite(points.grid(), variant.has(ARGUMENT)),
                equation.isOdd() || equation.isEven(), List.of());
        double slope = 1 + points.slopeCorrection();
        int terms = variant.of(SINE);
        double r = points.grid().halfWidth();
        Core sine = core(points, new SinusoidSeries(equation.omega(), 1, slope), slope, terms, r * equation.omega());
        Core cosine = core(points, new SinusoidSeries(equation.omega(), 0, 1), 1,
                variant.has(LONGER) ? terms + 1 : terms,
                1);
        Reconstruction<PeriodRemainder> result = new AngleAddition(points, variant.has(ARGUMENT),
                AngleAddition.Compensated.values()[variant.of(TERM)]);
        return new Form<>(reduction, points.areZeros() ? List.of(sine) : List.of(sine, cosine), result,
                reduction.fast(), reduction.slow(result));
    }

    private static Core core(SineBreakpoints points, SinusoidSeries series, double first, int terms, double scale) {
        double step = STEP / scale / points.equation().amplitude();
        return new Core.Polynomial(series, 0, Math.pow(points.grid().halfWidth(), 2), List.of(first), terms,
                Evaluation.HORNER, new Core.Resolution(LARGEST, SMALLEST, step));
    }
}
