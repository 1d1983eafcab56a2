package dev.ulpforge.search.scheme.periodic;

import java.util.List;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.Core;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Reconstruction;
import dev.ulpforge.search.scheme.Scheme;
import dev.ulpforge.search.scheme.Variant;
import dev.ulpforge.search.scheme.Variants;
import dev.ulpforge.search.scheme.value.Evaluation;

/**
 * The scheme of {@code tan(x) = (T + t)/(1 - T t)}, {@code t = tan(r) = r + r z p(z)}, {@code z = r²}, with T and r by
 * {@link TangentBreakpoints}. The quotient y is corrected by the residual {@code T - y + t (1 + y T)}, in which {@code
 * T - y} is exact (Sterbenz), so that no sum needs its rounding error.
 */
final class TangentAddition {
    private static final Dimension BITS = new Dimension.Count("bits of table", 3, 5);
    private static final Dimension TERMS = new Dimension.Count("coefficients", 1, 5);
    /** {@code tan(r)/r} as a function of {@code r²}. */
    private static final RealFunction RATIO = RealFunction
            .ofDouble(z -> z == 0 ? 1 : Math.tan(Math.sqrt(z)) / Math.sqrt(z));
    private static final Core.Resolution RESOLUTION = new Core.Resolution(0x1p-21, 0x1p-28, 0x1p-28);

    /** The scheme of the tangent itself. */
    static final Scheme<PeriodRemainder> SCHEME = new Scheme<>("tangent by its residual", Variants.of(BITS, TERMS),
            TangentAddition::form, Scheme.Estimate.AS_MEASURED);

    private TangentAddition() {}

    private static Form<PeriodRemainder> form(Variant variant) {
        TangentBreakpoints breakpoints = TangentBreakpoints.of(1 << variant.of(BITS));
        PeriodReduction reduction = breakpoints.reduction();
        List<Float> table = breakpoints.tangents().stream().map(tangent -> -tangent).toList();
        Core core = new Core.Polynomial(RATIO, 0, Math.pow(breakpoints.width(), 2), List.of(1.0), variant.of(TERMS),
                Evaluation.HORNER, RESOLUTION);
        Reconstruction<PeriodRemainder> result = (in, cores) -> result(in, cores, in.index().table(table));
        return new Form<>(reduction, List.of(core), result, reduction.fast(), reduction.slow(result));
    }

    /** All but the last line is of -y, since -T and -1/D take the place of negations. */
    private static F32 result(PeriodRemainder in, Cores cores, F32 minusT) {
        ProgramBuilder b = in.x().program();
        F32 z = in.r().times(in.r());
        F32 ratio = z.times(cores.at(z));
        F32 small = in.times(ratio);
        F32 t = in.r().plus(small);
        F32 inverse = b.f32(-1).dividedBy(minusT.fma(t, b.f32(1)));
        F32 minusY = t.minus(minusT).times(inverse);
        F32 slope = minusY.fma(minusT, b.f32(1));
        F32 residual = small.fma(slope, in.r().fma(slope, minusY.minus(minusT)));
        return in.signedFromMinus(residual.fma(inverse, minusY));
    }
}
