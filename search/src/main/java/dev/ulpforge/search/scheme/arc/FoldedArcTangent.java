package dev.ulpforge.search.scheme.arc;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.AffineEquation;
import dev.ulpforge.search.scheme.Core;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Place;
import dev.ulpforge.search.scheme.RangeReduction;
import dev.ulpforge.search.scheme.Region;
import dev.ulpforge.search.scheme.Sampling;
import dev.ulpforge.search.scheme.Scheme;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.SlowPath;
import dev.ulpforge.search.scheme.Variant;
import dev.ulpforge.search.scheme.Variants;
import dev.ulpforge.search.scheme.value.Evaluation;
import dev.ulpforge.search.scheme.value.Reciprocal;

/**
 * The scheme of {@code f(x) = m atan(x)} without a table: {@code atan|x|} is {@code atan(t)}, or {@code π/2 - atan(t)}
 * for |x| above 1, with {@code t = min(|x|, 1) / max(|x|, 1)}, and {@code atan(t) = t + t z p(z)}, {@code z = t²}. The
 * rounding errors of t and of p are errors of the result, of about 2 ULP.
 */
public final class FoldedArcTangent {
    private static final Dimension TERMS = new Dimension.Count("coefficients", 5, 9);
    private static final Dimension RECIPROCAL = Dimension.Choice.of(Reciprocal.class);
    private static final RealFunction ATAN = RealExpression.of("atan");
    /** {@code atan(t)/t} as a function of {@code t²}. */
    private static final RealFunction RATIO = RealFunction
            .ofDouble(z -> z == 0 ? 1 : Math.atan(Math.sqrt(z)) / Math.sqrt(z));
    private static final Core.Resolution RESOLUTION = new Core.Resolution(0x1p-20, 0x1p-28, 0x1p-26);
    /** So large that results are practically constant, yet the bits of a reciprocal are near those of a number. */
    private static final float LARGEST = 0x1p100f;

    /** The bound in ULP below which no variant is good enough: the most accurate have 1.5. */
    private static final double LEAST_BOUND = 1.45;

    private FoldedArcTangent() {}

    /** {@return the search among the scheme's variants, if the target function has this form, for a lax bound} */
    public static Optional<SchemeSearch<?>> of(SearchTarget target) {
        if (target.spec().maxUlp() < LEAST_BOUND) {
            return Optional.empty();
        }
        return AffineEquation.of(target.f(), ATAN, 8, new Random(target.seed())).filter(AffineEquation::isOdd)
                .map(equation -> new SchemeSearch<>(new Scheme<>("folded arc tangent",
                        Variants.of(TERMS, RECIPROCAL), variant -> form(equation.slope(), variant),
                        Scheme.Estimate.AS_MEASURED), target));
    }

    /**
     * The reduction to [0, 1].
     *
     * @param reciprocal how the quotient is computed
     */
    private record Folding(Reciprocal reciprocal) implements RangeReduction<Folding.Reduced> {
        private static final int SAMPLE = 1 << 13;

        /**
         * A reduced argument.
         *
         * @param x     the input
         * @param above whether |x| is above 1
         * @param t     |x| or its reciprocal
         */
        record Reduced(F32 x, Mask above, F32 t) {}

        @Override
        public Reduced of(F32 x) {
            F32 one = x.program().f32(1);
            F32 size = x.abs();
            F32 larger = size.bits().max(one.bits()).asFloat();
            return new Reduced(x, one.below(size), reciprocal.quotient(size.lesserMagnitude(one), larger));
        }

        @Override
        public Sampling sampling() {
            return new Sampling(SAMPLE, List.of(new Place.Within(1), new Place.Binades(-8, 8), new Place.Near(1),
                    new Place.Binades(-140, 100)));
        }
    }

    private static Form<Folding.Reduced> form(float slope, Variant variant) {
        Reciprocal reciprocal = Reciprocal.values()[variant.of(RECIPROCAL)];
        Core core = new Core.Polynomial(RATIO, 0, 1, List.of(1.0), variant.of(TERMS), Evaluation.HORNER, RESOLUTION);
        boolean servesAll = reciprocal == Reciprocal.DIVIDED;
        return new Form<>(new Folding(reciprocal), List.of(core), (in, cores) -> {
            F32 y = result(in, cores, slope);
            return servesAll ? y.unlessNaN(in.x()) : y;
        }, servesAll ? Region.ALL : Region.upTo(LARGEST), SlowPath.constant());
    }

    private static F32 result(Folding.Reduced in, Cores cores, float slope) {
        ProgramBuilder b = in.x().program();
        F32 z = in.t().times(in.t());
        F32 small = in.t().fma(z.times(cores.at(z)), in.t());
        F32 angle = in.above().select(b.f32((float) (Math.PI / 2)).minus(small), small);
        return (slope == 1 ? angle : angle.times(b.f32(slope))).flippedBy(in.x());
    }
}
