package dev.ulpforge.search.scheme.exponential;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.Core;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Region;
import dev.ulpforge.search.scheme.Scheme;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.SpecialResults;
import dev.ulpforge.search.scheme.Variant;
import dev.ulpforge.search.scheme.Variants;
import dev.ulpforge.search.scheme.value.Evaluation;

/**
 * The schemes of an {@link ExponentialSum}: {@link SingleExponential} or {@link PairOfExponentials} by {@link
 * OffsetReduction}.
 */
public final class ExponentialSums {
    private static final Dimension.Flag SHORT = new Dimension.Flag("ends where sums of powers are rounded");
    private static final Dimension CORE = new Dimension.Choice(List.of("evolved", "polynomial"));
    private static final Dimension OPERATIONS = new Dimension.Count("operations", 1, 5);
    private static final Dimension EVEN_CORE = new Dimension.Choice(List.of("even evolved", "even polynomial"));
    private static final Dimension EVEN = new Dimension.Count("even operations", 1, 3);
    private static final Dimension ODD_CORE = new Dimension.Choice(List.of("odd evolved", "odd polynomial"));
    private static final Dimension ODD = new Dimension.Count("odd operations", 1, 3);
    private static final Dimension LINEAR = Dimension.Choice.of(PairOfExponentials.Linear.class);
    /** The offset with which {@code e^r - 1} ranges from -1/4 to 1/2, the best use of the binades of results. */
    static final double BALANCED = Math.log(4 / 3.0) / Math.log(2);
    private static final double LEAST_OFFSET = 0.2;
    /** The factor by which the error of a core may exceed the limit at arguments that a small domain does not reach. */
    private static final double USEFUL = 100;
    private final ExponentialSum sum;
    private final boolean keepsZeros;
    private final List<Double> offsets;
    private final Dimension.Choice offset;
    private final Core.Resolution plain;

    private ExponentialSums(ExponentialSum sum, SearchTarget target) {
        this.sum = sum;
        this.keepsZeros = SpecialResults.of(target).keepsZeros();
        this.offsets = offsets(crossing(sum));
        this.offset = new Dimension.Choice(
                offsets.stream().map(value -> String.format(Locale.ROOT, "offset %.3f", value)).toList());
        this.plain = new Core.Resolution(USEFUL * target.spec().maxUlp(), 1.0 / 64, 1.0 / 16);
    }

    /** {@return the nearest, the balanced, and another one if that is neither} */
    private static List<Double> offsets(double other) {
        boolean isNew = other > LEAST_OFFSET && other < OffsetReduction.NEAREST
                && Math.abs(other - BALANCED) > 2 * OffsetReduction.GRAIN;
        return isNew
                ? List.of(OffsetReduction.NEAREST, BALANCED, other)
                : List.of(OffsetReduction.NEAREST, BALANCED);
    }

    /**
     * {@return how far below its multiple, in periods, a reduced range may begin} That is where f crosses the last
     * power of two before its value at the first period; below it, cancellation makes ULPs half as large.
     */
    private static double crossing(ExponentialSum sum) {
        double period = Math.log(2) / sum.rate();
        double end = Math.abs(sum.at(period));
        double power = Math.scalb(1.0, Math.getExponent(Math.nextDown(end)));
        double low = 0;
        for (double step = 0.5; step > OffsetReduction.GRAIN / 4; step /= 2) {
            low = Math.abs(sum.at((low + step) * period)) < power ? low + step : low;
        }
        return 1 - low;
    }

    /** {@return the search among the variants, if the target function is such a sum} */
    public static Optional<SchemeSearch<?>> of(SearchTarget target) {
        return ExponentialSum.of(target.f(), new Random(target.seed())).map(sum -> new SchemeSearch<>(
                new ExponentialSums(sum, target).scheme(), target));
    }

    private Scheme<ReducedExponent> scheme() {
        return sum.isOneSided()
                ? new Scheme<>("one exponential", Variants.of(offset, SHORT, CORE, OPERATIONS).where(this::isSensible),
                        this::single, Scheme.Estimate.AS_MEASURED)
                : new Scheme<>("two exponentials",
                        Variants.of(offset, SHORT, LINEAR, EVEN_CORE, EVEN, ODD_CORE, ODD).where(this::isSensible)
                                .where(variant -> linear(variant).isFor(sum, reduction(variant, false))),
                        this::pair, Scheme.Estimate.AS_MEASURED);
    }

    /** Excludes useless variants: without a constant nothing is added to a single power of two. */
    private boolean isSensible(Variant variant) {
        return !variant.has(SHORT) || !sum.isOneSided() || sum.constant() != 0;
    }

    private static PairOfExponentials.Linear linear(Variant variant) {
        return PairOfExponentials.Linear.values()[variant.of(LINEAR)];
    }

    private OffsetReduction reduction(Variant variant, boolean folded) {
        return OffsetReduction.around(sum.rate(), offsets.get(variant.of(offset)), folded);
    }

    private float reach(OffsetReduction reduction, Variant variant) {
        return variant.has(SHORT) ? reduction.exactReach(sum) : reduction.reach(sum);
    }

    private Form<ReducedExponent> single(Variant variant) {
        OffsetReduction reduction = reduction(variant, false);
        float reach = reach(reduction, variant);
        SingleExponential exponential = new SingleExponential(sum, reduction, keepsZeros, reach);
        Core core = core(new ExponentialSeries(2, 1, sum.rate()), reduction.lower(), reduction.upper(),
                new CoreWeight(sum, reduction.period(), 2, false), variant.of(CORE), variant.of(OPERATIONS),
                OPERATIONS);
        return new Form<>(reduction, List.of(core), exponential, Region.upTo(reach), exponential,
                Optional.of(exponential));
    }

    private Form<ReducedExponent> pair(Variant variant) {
        OffsetReduction reduction = reduction(variant,
                sum.isEven() || sum.isOdd() && sum.rising() > 0 && keepsZeros);
        PairOfExponentials pair = new PairOfExponentials(sum, reduction, linear(variant));
        double square = Math.pow(Math.max(-reduction.lower(), reduction.upper()) * sum.rate(), 2);
        Core even = core(new ExponentialSeries(2, 2, 1), 0, square, new CoreWeight(sum, reduction.period(), 1, true),
                variant.of(EVEN_CORE), variant.of(EVEN), EVEN);
        Core odd = core(new ExponentialSeries(3, 2, 1), 0, square, new CoreWeight(sum, reduction.period(), 1.5, true),
                variant.of(ODD_CORE), variant.of(ODD), ODD);
        return new Form<>(reduction, List.of(even, odd), pair, Region.upTo(reach(reduction, variant)), pair);
    }

    private Core core(RealFunction f, double low, double high, CoreWeight weight, int kind, int operations,
            Dimension sizes) {
        Core.Resolution resolution = new Core.Resolution(plain.largest(), plain.smallest(), plain.step(),
                new Core.Errors.RelativeToResult(weight));
        return kind == 0
                ? new Core.Evolved(new Core.Front(f, low, high, sizes.greatest(), resolution), operations)
                : new Core.Polynomial(f, low, high, List.of(), operations + 1, Evaluation.HORNER, resolution);
    }
}
