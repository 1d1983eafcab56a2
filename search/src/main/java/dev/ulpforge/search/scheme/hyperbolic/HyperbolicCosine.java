package dev.ulpforge.search.scheme.hyperbolic;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.scheme.Core;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Region;
import dev.ulpforge.search.scheme.Scheme;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.Variant;
import dev.ulpforge.search.scheme.Variants;
import dev.ulpforge.search.scheme.exponential.ExponentialSum;
import dev.ulpforge.search.scheme.value.Evaluation;

/**
 * The scheme of {@code f(x) = a (e^kx + e^-kx)}: {@code a e^c e^t + a e^-c e^-t}, {@code c = n ln(2)/N}, by {@link
 * PairedTables}.
 */
public final class HyperbolicCosine {
    private static final Dimension TABLE_BITS = new Dimension.Count("bits of table", 3, 5);
    private static final Dimension EVEN = new Dimension.Count("even coefficients", 1, 2);
    private static final Dimension ODD = new Dimension.Count("odd coefficients", 1, 2);
    private static final Dimension.Flag SHIFTED = new Dimension.Flag("shifted");
    private static final RealFunction COSH = RealFunction.ofDouble(z -> Math.cosh(Math.sqrt(z)));
    private static final RealFunction SINH = RealFunction
            .ofDouble(z -> z == 0 ? 1 : Math.sinh(Math.sqrt(z)) / Math.sqrt(z));
    /** All inputs are up to 0.08 ULP worse than the sample: without a shift 1.013 where it saw 0.938. */
    private static final Scheme.Estimate ESTIMATE = new Scheme.Estimate(1, 0.08);
    /** Beyond so many powers of two the smaller exponential would be subnormal. */
    private static final int LARGEST_EXPONENT = 124;
    /** Results that far up overflow, and so many powers of two are held back until the end. */
    private static final int OVERFLOW = 130;
    private static final int HELD_BACK = 64;

    private HyperbolicCosine() {}

    /** {@return the search among the scheme's variants, if the goal's function is such a one} */
    public static Optional<SchemeSearch<?>> of(Goal goal) {
        return ExponentialSum.of(goal.f(), new Random(goal.seed()))
                .filter(sum -> sum.isEven() && sum.constant() == 0 && isModerate(sum))
                .map(sum -> new SchemeSearch<>(
                        new Scheme<>("paired tables", variants(SHIFTED),
                                variant -> form(sum, variant), ESTIMATE),
                        goal));
    }

    /** {@return the variants, with one more choice} */
    static Variants variants(Dimension.Flag choice) {
        return Variants.of(TABLE_BITS, choice, EVEN, ODD);
    }

    /** {@return the tables of a variant, without shifts} */
    static PairedTables plain(ExponentialSum sum, Variant variant) {
        return PairedTables.of(sum.rising(), sum.rate(), variant.of(TABLE_BITS));
    }

    /** {@return whether the factor leaves room for powers of two} */
    static boolean isModerate(ExponentialSum sum) {
        return Math.abs(exponent(sum)) < HELD_BACK / 2;
    }

    private static int exponent(ExponentialSum sum) {
        return Math.getExponent(sum.rising());
    }

    private static Form<PairedTables.Reduced> form(ExponentialSum sum, Variant variant) {
        PairedTables plain = plain(sum, variant);
        PairedTables tables = variant.has(SHIFTED) ? new TableShifts(plain).common() : plain;
        return new Form<>(tables, cores(tables, variant), HyperbolicCosine::result,
                fast(sum, tables), (x, open, specials) -> beyond(sum, tables, x, open).unlessNaN(x));
    }

    /** {@return the cores of {@code cosh t} and {@code sinh(t)/t} as functions of t²} */
    static List<Core> cores(PairedTables tables, Variant variant) {
        double w = tables.width();
        return List.of(core(COSH, w, 1, variant.of(EVEN)), core(SINH, w, w, variant.of(ODD)));
    }

    private static Core core(RealFunction f, double w, double factor, int terms) {
        return new Core.Polynomial(f, 0, w * w, List.of(1.0), terms, Evaluation.HORNER,
                new Core.Resolution(0x1p-25 / factor, 0x1p-31 / factor, 0x1p-28 / factor));
    }

    /** {@return the inputs at which both exponentials are normal} */
    static Region fast(ExponentialSum sum, PairedTables tables) {
        return Region.upTo(tables.period(LARGEST_EXPONENT - Math.abs(exponent(sum))));
    }

    private static F32 result(PairedTables.Reduced in, Cores cores) {
        F32 z = in.t().times(in.t());
        F32 sinh = in.t().times(z).fma(cores.at(1, z), in.t());
        F32 grown = z.fma(cores.at(0, z), sinh);
        F32 shrunk = sinh.fma(in.x().program().f32(-2), grown);
        F32 up = in.up(0);
        return up.plus(up.fma(grown, in.down().fma(shrunk, in.down())));
    }

    /** {@return the growing exponential of |x|, which may overflow} */
    static F32 beyond(ExponentialSum sum, PairedTables tables, F32 x, Cores cores) {
        F32 overflow = x.program().f32(tables.period(OVERFLOW - exponent(sum)));
        PairedTables.Reduced in = tables.of(x.abs().lesserMagnitude(overflow));
        F32 z = in.t().times(in.t());
        F32 grown = z.fma(cores.at(0, z), in.t().times(z).fma(cores.at(1, z), in.t()));
        F32 up = in.up(HELD_BACK);
        return up.fma(grown, up).times(x.program().f32(0x1p64f));
    }
}
