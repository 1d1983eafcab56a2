package dev.ulpforge.search.scheme.arc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.AffineEquation;
import dev.ulpforge.search.scheme.Core;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Region;
import dev.ulpforge.search.scheme.Scheme;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.SlowPath;
import dev.ulpforge.search.scheme.Variant;
import dev.ulpforge.search.scheme.Variants;
import dev.ulpforge.search.scheme.value.Evaluation;

/**
 * The scheme of {@code f(x) = c + m asin(x)}, including arc cosines: {@code c + m (r + r s p(s))} with the r and s of
 * {@link HalfAngle}, where c and m depend on the sign of x and on whether |x| is above 1/2.
 */
public final class ArcSine {
    private static final Dimension TERMS = new Dimension.Count("coefficients", 2, 7);
    private static final Dimension.Flag ROOT = new Dimension.Flag("root compensated");
    private static final Dimension.Flag SUM = new Dimension.Flag("sum compensated");
    private static final RealFunction ASIN = RealExpression.of("asin");
    private static final BigDecimal HALF_PI = RealExpression.of("pi/2").at(0.0, 40);
    /** {@code asin(r)/r} as a function of {@code s = r²}. */
    private static final RealFunction RATIO = RealFunction
            .ofDouble(s -> s == 0 ? 1 : Math.asin(Math.sqrt(s)) / Math.sqrt(s));
    /** Results below 1/4 are r s p(s) away from r: a step is 1/16 ULP of r, where s is 1/4. */
    private static final Core.Resolution RESOLUTION = new Core.Resolution(0x1p-21, 0x1p-29, 0x1p-27);

    private ArcSine() {}

    /** {@return the search among the scheme's variants, if the target function has this form} */
    public static Optional<SchemeSearch<?>> of(SearchTarget target) {
        return AffineEquation.of(target.f(), ASIN, 1, new Random(target.seed()))
                .map(equation -> new SchemeSearch<>(scheme(equation), target));
    }

    private static Scheme<HalfAngle.Reduced> scheme(AffineEquation equation) {
        return new Scheme<>("half angle", Variants.of(TERMS, ROOT, SUM), variant -> form(equation, variant),
                Scheme.Estimate.AS_MEASURED);
    }

    private static Form<HalfAngle.Reduced> form(AffineEquation equation, Variant variant) {
        return new Form<>(new HalfAngle(),
                List.of(new Core.Polynomial(RATIO, 0, HalfAngle.WIDTH, List.of(1.0), variant.of(TERMS),
                        Evaluation.HORNER, RESOLUTION)),
                (reduced, cores) -> result(equation, variant, reduced, cores), Region.upTo(1), SlowPath.constant());
    }

    private static F32 result(AffineEquation equation, Variant variant, HalfAngle.Reduced in, Cores cores) {
        F32 ratio = in.s().times(cores.at(in.s()));
        F32 tail = variant.has(ROOT) ? in.r().fma(ratio, in.rootError()) : in.r().times(ratio);
        F32 m = chosen(equation, in,
                Stream.of(1, -2, -1, 2).limit(ends(equation).size()).map(k -> k * equation.slope()).toList());
        F32 c = chosen(equation, in, ends(equation).stream().map(BigDecimal::floatValue).toList());
        F32 low = chosen(equation, in, ends(equation).stream().map(ArcSine::low).toList());
        F32 high = m.fma(in.r(), c);
        F32 lower = variant.has(SUM) ? m.fma(in.r(), c.minus(high)).plus(low) : low;
        F32 y = high.plus(m.fma(tail, lower));
        return equation.isOdd() ? y.flippedBy(in.x()) : y;
    }

    /**
     * {@return the value for |x| up to 1/2, or the second one above} Two more are for negative x, unless f is odd and
     * |x| is used.
     */
    private static F32 chosen(AffineEquation equation, HalfAngle.Reduced in, List<Float> values) {
        if (equation.isOdd()) {
            return in.above().choose(values.getFirst(), values.getLast());
        }
        I32 sign = in.x().bits().shiftedRightUnsigned(30).and(in.x().program().i32(2));
        return sign.or(in.above().and(in.x().program().i32(1))).table(values);
    }

    /** {@return f at 0 and 1, and again at 0 and -1 unless it is odd} */
    private static List<BigDecimal> ends(AffineEquation equation) {
        BigDecimal end = equation.at(HALF_PI);
        return equation.isOdd()
                ? List.of(equation.constant(), end)
                : List.of(equation.constant(), end, equation.constant(), equation.at(HALF_PI.negate()));
    }

    private static float low(BigDecimal value) {
        return value.subtract(new BigDecimal(value.floatValue())).floatValue();
    }
}
