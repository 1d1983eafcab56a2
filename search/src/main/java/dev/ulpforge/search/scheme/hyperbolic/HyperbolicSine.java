package dev.ulpforge.search.scheme.hyperbolic;

import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Reconstruction;
import dev.ulpforge.search.scheme.Scheme;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.SpecialResults;
import dev.ulpforge.search.scheme.Variant;

/**
 * The scheme of {@code f(x) = a (e^kx - e^-kx)}: {@code S cosh t + C sinh t} with {@code S, C = a e^c ∓ a e^-c} by
 * {@link PairedTables}; at {@code c = 0} S is 0 and C is 2a.
 */
public final class HyperbolicSine {
    /** The rounding of S, up to half an ULP of the result, is made up for. */
    private static final Dimension.Flag SUM = new Dimension.Flag("sum compensated");

    private HyperbolicSine() {}

    /** {@return the search among the scheme's variants, if the target function is such a one} */
    public static Optional<SchemeSearch<?>> of(SearchTarget target) {
        return PairedScheme.of(target).filter(paired -> paired.sum().isOdd() && SpecialResults.of(target).keepsZeros())
                .map(paired -> paired.search(target, SUM, variant -> form(paired, variant),
                        Scheme.Estimate.AS_MEASURED));
    }

    private static Form<PairedTables.Reduced> form(PairedScheme paired, Variant variant) {
        PairedTables tables = new TableShifts(paired.plain(variant)).paired();
        Reconstruction<PairedTables.Reduced> result = (in, cores) -> result(in, cores, (float) paired.sum().rate(),
                variant.has(SUM));
        return new Form<>(tables, PairedScheme.cores(tables, variant), result, paired.fast(tables),
                (x, cores, specials) -> paired.beyond(tables, x, cores).flippedBy(x).unlessNaN(x));
    }

    /** The largest small term, {@code C t}, comes last, and from an exact t. */
    private static F32 result(PairedTables.Reduced in, Cores cores, float rate, boolean exactSum) {
        F32 z = in.t().times(in.t());
        F32 up = in.up(0);
        F32 s = up.minus(in.down());
        F32 c = up.plus(in.down());
        F32 slope = rate == 1 ? c : c.times(in.x().program().f32(rate));
        F32 square = exactSum
                ? s.times(z).fma(cores.at(0, z), up.minus(s).minus(in.down()))
                : s.times(z).times(cores.at(0, z));
        F32 small = slope.fma(in.tail(), c.times(in.t().times(z)).fma(cores.at(1, z), square));
        return s.plus(slope.fma(in.exact(), small)).flippedBy(in.x());
    }
}
