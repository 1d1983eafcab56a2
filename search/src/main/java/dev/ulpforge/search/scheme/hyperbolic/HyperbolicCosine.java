package dev.ulpforge.search.scheme.hyperbolic;

import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Scheme;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.Variant;

/**
 * The scheme of {@code f(x) = a (e^kx + e^-kx)}: {@code a e^c e^t + a e^-c e^-t}, {@code c = n ln(2)/N}, by {@link
 * PairedTables}.
 */
public final class HyperbolicCosine {
    private static final Dimension.Flag SHIFTED = new Dimension.Flag("shifted");
    /** All inputs are up to 0.08 ULP worse than the sample: without a shift 1.013 where it saw 0.938. */
    private static final Scheme.Estimate ESTIMATE = new Scheme.Estimate(1, 0.08);

    private HyperbolicCosine() {}

    /** {@return the search among the scheme's variants, if the target function is such a one} */
    public static Optional<SchemeSearch<?>> of(SearchTarget target) {
        return PairedScheme.of(target).filter(paired -> paired.sum().isEven() && paired.sum().constant() == 0)
                .map(paired -> paired.search(target, SHIFTED, variant -> form(paired, variant), ESTIMATE));
    }

    private static Form<PairedTables.Reduced> form(PairedScheme paired, Variant variant) {
        PairedTables plain = paired.plain(variant);
        PairedTables tables = variant.has(SHIFTED) ? new TableShifts(plain).common() : plain;
        return new Form<>(tables, PairedScheme.cores(tables, variant), HyperbolicCosine::result, paired.fast(tables),
                (x, cores, specials) -> paired.beyond(tables, x, cores).unlessNaN(x));
    }

    private static F32 result(PairedTables.Reduced in, Cores cores) {
        F32 z = in.t().times(in.t());
        F32 sinh = in.t().times(z).fma(cores.at(1, z), in.t());
        F32 grown = z.fma(cores.at(0, z), sinh);
        F32 shrunk = sinh.fma(in.x().program().f32(-2), grown);
        F32 up = in.up(0);
        return up.plus(up.fma(grown, in.down().fma(shrunk, in.down())));
    }
}
