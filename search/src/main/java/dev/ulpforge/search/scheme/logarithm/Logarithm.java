package dev.ulpforge.search.scheme.logarithm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.scheme.Core;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Scheme;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.Variant;
import dev.ulpforge.search.scheme.Variants;
import dev.ulpforge.search.scheme.value.Evaluation;
import dev.ulpforge.search.scheme.value.Reciprocal;

/**
 * The scheme of functions with a {@link LogarithmicEquation}, of x or an {@link InnerFunction} of it: {@code g(u) = (e
 * step + T) + slope r + r² p(r)} by {@link Binades}.
 */
public final class Logarithm {
    private static final Dimension TABLE_BITS = new Dimension.Count("bits of table", 0, 5);
    private static final Dimension AROUND_ONE = new Dimension.Count("intervals around 1", 1, 3);
    private static final Dimension TERMS = new Dimension.Count("coefficients", 1, 9);
    private static final Dimension.Flag FUSED = new Dimension.Flag("fused");
    private static final Dimension.Flag ROUNDED = new Dimension.Flag("argument rounded");
    private static final Dimension ORDER = Dimension.Choice.of(Evaluation.class);
    private static final Dimension RECIPROCAL = Dimension.Choice.of(Reciprocal.class);
    static final Variants VARIANTS = Variants.of(TABLE_BITS, AROUND_ONE, TERMS, FUSED, ROUNDED, ORDER, RECIPROCAL)
            .where(variant -> variant.of(AROUND_ONE) == 1
                    || 2 * variant.of(AROUND_ONE) < 1 << variant.of(TABLE_BITS))
            .where(variant -> variant.of(TERMS) > 2 || variant.of(ORDER) == 0);
    /** How much larger the error on all inputs usually is than on a sample, tuned or not. */
    private static final Scheme.Estimate ESTIMATE = new Scheme.Estimate(1, 0.015);
    /** Half an ULP of a result as a part of it, at the least. */
    private static final double HALF_ULP = 0x1p-25;
    private final InnerFunction inner;
    private final LogarithmicEquation equation;
    private final RealFunction core;
    private final double ulp;
    private final Map<SignificandIntervals, LogarithmTable> tables = new ConcurrentHashMap<>();

    private Logarithm(InnerFunction inner, LogarithmicEquation equation, double ulp) {
        this.inner = inner;
        this.equation = equation;
        this.core = RealFunction.ofDouble(r -> equation.slope() * Math.log1p(r));
        this.ulp = ulp;
    }

    /** {@return the search among the scheme's variants, if the goal's function is such a one} */
    public static Optional<SchemeSearch<?>> of(Goal goal) {
        return Arrays.stream(InnerFunction.values()).flatMap(inner -> of(inner, goal).stream())
                .map(logarithm -> logarithm.search(goal)).<SchemeSearch<?>>map(found -> found).findFirst();
    }

    /** {@return the scheme for an inner function, if the goal's function is a logarithm of that} */
    static Optional<Logarithm> of(InnerFunction inner, Goal goal) {
        return LogarithmicEquation.of(inner.function(goal.fn()), new Random(goal.seed()))
                .map(equation -> new Logarithm(inner, equation, goal.spec().maxUlp()));
    }

    /** {@return the search among the variants} */
    SchemeSearch<Binades.Reduced> search(Goal goal) {
        return new SchemeSearch<>(new Scheme<>("logarithm", VARIANTS
                .where(variant -> inner.isRounded() || !variant.has(ROUNDED))
                .where(variant -> inner == InnerFunction.QUOTIENT || variant.of(RECIPROCAL) == 0), this::form, ESTIMATE), goal);
    }

    /** {@return the equation} */
    LogarithmicEquation equation() {
        return equation;
    }

    private Form<Binades.Reduced> form(Variant variant) {
        LogarithmTable exact = tables.computeIfAbsent(
                new SignificandIntervals(variant.of(TABLE_BITS), variant.of(AROUND_ONE)),
                intervals -> LogarithmTable.exact(equation, intervals));
        LogarithmTable table = variant.has(FUSED) ? exact.withoutFactor() : exact;
        Binades binades = Binades.of(inner, table, !variant.has(ROUNDED),
                Reciprocal.values()[variant.of(RECIPROCAL)]);
        LogarithmSum sum = new LogarithmSum(inner, equation.slope(), table.factor(), variant.has(FUSED));
        return new Form<>(binades, List.of(core(exact, variant)), sum, binades.fast(),
                new BeyondBinades(binades.unshifted(), sum, (float) (equation.step() * Double.POSITIVE_INFINITY)));
    }

    private Core core(LogarithmTable table, Variant variant) {
        return new Core.Polynomial(core, table.leastReduced(), table.greatestReduced(), List.of(0.0, equation.slope()),
                variant.of(TERMS), Evaluation.values()[variant.of(ORDER)],
                new Core.Resolution(4 * ulp * HALF_ULP, 0.04 * HALF_ULP, HALF_ULP / 8,
                        new Core.Errors.RelativeToResult(new LeastResult(table, equation))));
    }
}
