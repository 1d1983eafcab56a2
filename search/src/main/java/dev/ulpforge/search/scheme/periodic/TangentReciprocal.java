package dev.ulpforge.search.scheme.periodic;

import java.math.BigDecimal;
import java.util.List;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.Core;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Scheme;
import dev.ulpforge.search.scheme.Variant;
import dev.ulpforge.search.scheme.Variants;
import dev.ulpforge.search.scheme.value.Evaluation;
import dev.ulpforge.search.scheme.value.Reciprocal;

/**
 * The scheme of {@code tan(nπ/2 + r) = t} or, for odd n, {@code -1/t}, with {@code t = tan(r) = r + r z p(z)}, {@code z
 * = r²}, r up to π/4: no table and no compensation, for an error of 2 to 3 ULP.
 */
final class TangentReciprocal {
    private static final Dimension TERMS = new Dimension.Count("coefficients", 3, 7);
    private static final Dimension RECIPROCAL = Dimension.Choice.of(Reciprocal.class);
    /** {@code tan(r)/r} as a function of {@code r²}. */
    private static final RealFunction RATIO = RealFunction
            .ofDouble(z -> z == 0 ? 1 : Math.tan(Math.sqrt(z)) / Math.sqrt(z));
    private static final Core.Resolution RESOLUTION = new Core.Resolution(0x1p-20, 0x1p-28, 0x1p-26);

    /** The bound in ULP below which no variant is good enough. */
    static final double LEAST_BOUND = 1.75;

    private TangentReciprocal() {}

    /** {@return the scheme of the tangent itself, whose period is given} */
    static Scheme<PeriodRemainder> of(BigDecimal period) {
        PeriodGrid grid = PeriodGrid.of(period, 2, 0);
        PeriodReduction reduction = new PeriodReduction(new CodyWaite(grid, false), true, List.of());
        return new Scheme<>("tangent or its reciprocal", Variants.of(TERMS, RECIPROCAL),
                variant -> form(reduction, grid, variant), Scheme.Estimate.AS_MEASURED);
    }

    private static Form<PeriodRemainder> form(PeriodReduction reduction, PeriodGrid grid, Variant variant) {
        Core core = new Core.Polynomial(RATIO, 0, Math.pow(grid.halfWidth(), 2), List.of(1.0), variant.of(TERMS),
                Evaluation.HORNER, RESOLUTION);
        Reciprocal reciprocal = Reciprocal.values()[variant.of(RECIPROCAL)];
        return new Form<>(reduction, List.of(core), (in, cores) -> result(in, cores, reciprocal), reduction.fast(),
                reduction.slow((in, cores) -> result(in, cores, Reciprocal.DIVIDED)));
    }

    private static F32 result(PeriodRemainder in, Cores cores, Reciprocal reciprocal) {
        ProgramBuilder b = in.x().program();
        F32 z = in.r().times(in.r());
        F32 ratio = z.times(cores.at(z));
        F32 t = in.low().map(low -> in.r().plus(in.r().fma(ratio, low))).orElseGet(() -> in.r().fma(ratio, in.r()));
        Mask isEven = in.index().and(b.i32(1)).equalTo(b.i32(0));
        return isEven.select(t, reciprocal.of(Reciprocal.Sign.MINUS, t)).flippedBy(in.x());
    }
}
