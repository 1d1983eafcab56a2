package dev.ulpforge.search.scheme.hyperbolic;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.SearchTarget;
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
 * What the schemes of {@code a e^kx ± a e^-kx} by {@link PairedTables} share: tables, cores, and the single exponential
 * far from zero.
 *
 * @param sum the function, with a factor that leaves room for powers of two
 */
record PairedScheme(ExponentialSum sum) {
    private static final Dimension TABLE_BITS = new Dimension.Count("bits of table", 3, 5);
    private static final Dimension EVEN = new Dimension.Count("even coefficients", 1, 2);
    private static final Dimension ODD = new Dimension.Count("odd coefficients", 1, 2);
    private static final RealFunction COSH = RealFunction.ofDouble(z -> Math.cosh(Math.sqrt(z)));
    private static final RealFunction SINH = RealFunction
            .ofDouble(z -> z == 0 ? 1 : Math.sinh(Math.sqrt(z)) / Math.sqrt(z));
    /** Beyond so many powers of two the smaller exponential would be subnormal. */
    private static final int LARGEST_EXPONENT = 124;
    /** Results that far up overflow, and so many powers of two are held back until the end. */
    private static final int OVERFLOW = 130;
    private static final int HELD_BACK = 64;

    /** {@return the scheme, if a target function is such a sum} */
    static Optional<PairedScheme> of(SearchTarget target) {
        return ExponentialSum.of(target.f(), new Random(target.seed())).map(PairedScheme::new)
                .filter(scheme -> Math.abs(scheme.exponent()) < HELD_BACK / 2);
    }

    private int exponent() {
        return Math.getExponent(sum.rising());
    }

    /** {@return the search among forms, which have one more choice} */
    SchemeSearch<?> search(SearchTarget target, Dimension.Flag choice,
            Function<Variant, Form<PairedTables.Reduced>> form,
            Scheme.Estimate estimate) {
        return new SchemeSearch<>(new Scheme<>("paired tables", Variants.of(TABLE_BITS, choice, EVEN, ODD), form::apply,
                estimate), target);
    }

    /** {@return the tables of a variant, without shifts} */
    PairedTables plain(Variant variant) {
        return PairedTables.of(sum.rising(), sum.rate(), variant.of(TABLE_BITS));
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
    Region fast(PairedTables tables) {
        return Region.upTo(tables.period(LARGEST_EXPONENT - Math.abs(exponent())));
    }

    /** {@return the growing exponential of |x|, which may overflow} */
    F32 beyond(PairedTables tables, F32 x, Cores cores) {
        F32 overflow = x.program().f32(tables.period(OVERFLOW - exponent()));
        PairedTables.Reduced in = tables.of(x.abs().lesserMagnitude(overflow));
        F32 z = in.t().times(in.t());
        F32 grown = z.fma(cores.at(0, z), in.t().times(z).fma(cores.at(1, z), in.t()));
        F32 up = in.up(HELD_BACK);
        return up.fma(grown, up).times(x.program().f32(0x1p64f));
    }
}
