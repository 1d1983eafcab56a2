package dev.ulpforge.search.scheme.logarithm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.SearchTarget;
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
public final class Logarithms {
    static final List<SignificandIntervals> TABLES = IntStream.rangeClosed(0, 5).boxed()
            .flatMap(bits -> IntStream.rangeClosed(1, 3).filter(merged -> merged == 1 || 2 * merged < 1 << bits)
                    .mapToObj(merged -> new SignificandIntervals(bits, merged)))
            .toList();
    private static final Dimension TABLE = new Dimension.Choice(TABLES.stream()
            .map(table -> "table of " + table.size() + " (" + table.merged() + " around 1)").toList());
    private static final Dimension TERMS = new Dimension.Count("coefficients", 1, 9);
    private static final Dimension.Flag FUSED = new Dimension.Flag("fused");
    private static final Dimension ORDER = Dimension.Choice.of(Evaluation.class);
    private static final Dimension.Flag ROUNDED = new Dimension.Flag("argument rounded");
    private static final Dimension.Flag ITERATED = new Dimension.Flag("reciprocal iterated");
    /** How much larger the error on all inputs typically is than on a sample, tuned or not. */
    private static final Scheme.Estimate ESTIMATE = new Scheme.Estimate(1, 0.015);
    /** The smallest possible ratio of half an ULP of a result to the result. */
    private static final double HALF_ULP = 0x1p-25;
    private final InnerFunction inner;
    private final LogarithmicEquation equation;
    private final RealFunction core;
    private final double ulp;
    private final Map<SignificandIntervals, LogarithmTable> tables = new ConcurrentHashMap<>();

    private Logarithms(InnerFunction inner, LogarithmicEquation equation, double ulp) {
        this.inner = inner;
        this.equation = equation;
        this.core = RealFunction.ofDouble(r -> equation.slope() * Math.log1p(r));
        this.ulp = ulp;
    }

    /** {@return the search among the scheme's variants, if the target function has this form} */
    public static Optional<SchemeSearch<?>> of(SearchTarget target) {
        return Arrays.stream(InnerFunction.values()).flatMap(inner -> of(inner, target).stream())
                .map(logarithm -> logarithm.search(target)).<SchemeSearch<?>>map(found -> found).findFirst();
    }

    /** {@return the scheme for an inner function, if the target function is a logarithm of it} */
    static Optional<Logarithms> of(InnerFunction inner, SearchTarget target) {
        return LogarithmicEquation.of(inner.function(target.fn()), new Random(target.seed()))
                .map(equation -> new Logarithms(inner, equation, target.spec().maxUlp()));
    }

    /** {@return the search among the variants} */
    SchemeSearch<Binades.Reduced> search(SearchTarget target) {
        Variants variants = switch (inner) {
            case X, ONE_PLUS_X -> Variants.of(TABLE, TERMS, FUSED, ORDER);
            case COSINE -> Variants.of(TABLE, TERMS, FUSED, ORDER, ROUNDED);
            case QUOTIENT -> Variants.of(TABLE, TERMS, FUSED, ORDER, ROUNDED, ITERATED);
        };
        return new SchemeSearch<>(new Scheme<>("logarithm",
                variants.where(variant -> variant.of(TERMS) > 2 || variant.of(ORDER) == 0), this::form, ESTIMATE),
                target);
    }

    /** {@return the equation} */
    LogarithmicEquation equation() {
        return equation;
    }

    private Form<Binades.Reduced> form(Variant variant) {
        LogarithmTable exact = tables.computeIfAbsent(TABLES.get(variant.of(TABLE)),
                intervals -> LogarithmTable.exact(equation, intervals));
        LogarithmTable table = variant.has(FUSED) ? exact.withoutFactor() : exact;
        Binades binades = Binades.of(inner, table, !variant.has(ROUNDED),
                variant.has(ITERATED) ? Reciprocal.ITERATED : Reciprocal.DIVIDED);
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
