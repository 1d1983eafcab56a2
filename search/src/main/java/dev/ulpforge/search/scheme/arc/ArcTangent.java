package dev.ulpforge.search.scheme.arc;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.AffineEquation;
import dev.ulpforge.search.scheme.Core;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Reconstruction;
import dev.ulpforge.search.scheme.Region;
import dev.ulpforge.search.scheme.Scheme;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.SlowPath;
import dev.ulpforge.search.scheme.Variant;
import dev.ulpforge.search.scheme.Variants;
import dev.ulpforge.search.scheme.value.Evaluation;

/**
 * The scheme of {@code f(x) = m atan(x)}: {@code ±m (atan(c) + r + r z p(z))}, {@code z = r²}, by {@link
 * TangentDifference}.
 */
public final class ArcTangent {
    private static final Dimension TABLE_BITS = new Dimension.Count("bits of table", 4, 5);
    private static final Dimension BINADE_BITS = new Dimension.Count("of them in a binade", 0, 3);
    private static final Dimension TERMS = new Dimension.Count("coefficients", 1, 5);
    private static final Dimension ORDER = Dimension.Choice.of(Evaluation.class);
    /** Whether all inputs pay for a clamp and a selection, or else infinities and NaN take a slow path. */
    private static final Dimension.Flag CLAMPED = new Dimension.Flag("clamped");
    private static final RealFunction ATAN = RealExpression.of("atan");
    /** {@code atan(r)/r} as a function of {@code r²}. */
    private static final RealFunction RATIO = RealFunction
            .ofDouble(z -> z == 0 ? 1 : Math.atan(Math.sqrt(z)) / Math.sqrt(z));
    /** Near the borders of wide segments a few inputs are much worse than the sample: 1.10 ULP where it showed 0.83. */
    private static final Scheme.Estimate ESTIMATE = new Scheme.Estimate(1, 0.3);
    private static final Core.Resolution RESOLUTION = new Core.Resolution(0x1p-21, 0x1p-28, 0x1p-27);

    private ArcTangent() {}

    /** {@return the search among the scheme's variants, if the target function has this form} */
    public static Optional<SchemeSearch<?>> of(SearchTarget target) {
        return AffineEquation.of(target.f(), ATAN, 8, new Random(target.seed())).filter(AffineEquation::isOdd)
                .map(equation -> new SchemeSearch<>(new Scheme<>("tangent difference",
                        Variants.of(TABLE_BITS, BINADE_BITS, TERMS, CLAMPED, ORDER)
                                .where(variant -> variant.of(TERMS) > 2 || variant.of(ORDER) == 0),
                        variant -> form(equation.slope(), variant),
                        ESTIMATE), target));
    }

    private static Form<TangentDifference.Reduced> form(double slope, Variant variant) {
        Breakpoints breakpoints = Breakpoints.of(1 << variant.of(TABLE_BITS), variant.of(BINADE_BITS),
                angle -> Math.abs((float) (slope * angle) / (slope * angle) - 1));
        TangentDifference difference = new TangentDifference(breakpoints, variant.has(CLAMPED));
        List<Float> table = difference.table(breakpoints.angles().stream().map(a -> (float) (slope * a)).toList());
        Core core = new Core.Polynomial(RATIO, 0, Math.pow(breakpoints.width(), 2), List.of(1.0), variant.of(TERMS),
                Evaluation.values()[variant.of(ORDER)], RESOLUTION);
        Reconstruction<TangentDifference.Reduced> result = (in, cores) -> result(in, cores, in.index().table(table),
                (float) slope);
        return variant.has(CLAMPED)
                ? new Form<>(difference, List.of(core), (in, cores) -> result.of(in, cores).unlessNaN(in.x()),
                        Region.ALL, SlowPath.constant())
                : new Form<>(difference, List.of(core), result, Region.upTo(TangentDifference.LARGEST),
                        SlowPath.constant());
    }

    private static F32 result(TangentDifference.Reduced in, Cores cores, F32 angle, float slope) {
        F32 z = in.r().times(in.r());
        F32 small = in.r().fma(z.times(cores.at(z)), in.r());
        return (slope == 1 ? small.plus(angle) : small.fma(in.x().program().f32(slope), angle)).flippedBy(in.x());
    }
}
