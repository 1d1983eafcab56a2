package dev.ulpforge.search.scheme.exponential;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.Core;
import dev.ulpforge.search.scheme.Cores;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Reconstruction;
import dev.ulpforge.search.scheme.Scheme;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.Variant;
import dev.ulpforge.search.scheme.Variants;
import dev.ulpforge.search.scheme.value.Evaluation;

/**
 * The scheme of {@code f(x) = a e^(kx)}, so that {@code f(x + y) = f(x) f(y)/a}: with the s and r of {@link PowerTable}
 * the result is {@code s + s p(r)}, where p is near {@code e^k(r - shift) - 1}, or {@code s p(r)}, where it is near
 * {@code e^k(r - shift)}.
 */
public final class PureExponential {
    private static final Dimension TABLE_BITS = new Dimension.Count("bits of table", 0, 5);
    private static final Dimension OPERATIONS = new Dimension.Count("operations", 1, 6);
    private static final Dimension CORE = new Dimension.Choice(List.of("evolved", "polynomial"));
    private static final Dimension.Flag FUSED = new Dimension.Flag("fused");
    /**
     * The maximum over all inputs is up to 0.07 ULP above that of the sample, and tuning gains a little: 0.938 where
     * the sample showed 0.876.
     */
    private static final Scheme.Estimate ESTIMATE = new Scheme.Estimate(1, 0.05);
    /** The smallest possible ratio of half an ULP of a result to the result. */
    private static final double HALF_ULP = 0x1p-25;
    private final ExponentialSum sum;
    private final Core.Resolution resolution;
    private final Map<Integer, PowerTable> tables = new ConcurrentHashMap<>();

    private PureExponential(ExponentialSum sum, SearchTarget target) {
        this.sum = sum;
        this.resolution = new Core.Resolution(2 * target.spec().maxUlp() * HALF_ULP, HALF_ULP / 16, HALF_ULP / 4);
    }

    /** {@return the search among the scheme's variants, if the target function has this form} */
    public static Optional<SchemeSearch<?>> of(SearchTarget target) {
        return ExponentialSum.of(target.f(), new Random(target.seed()))
                .filter(sum -> sum.isOneSided() && sum.constant() == 0
                        && Math.abs(Math.getExponent(sum.rising())) <= Scaling.LARGEST_EXPONENT)
                .map(sum -> new SchemeSearch<>(new Scheme<>("powers of two",
                        Variants.of(TABLE_BITS, FUSED, CORE, OPERATIONS), new PureExponential(sum, target)::form,
                        ESTIMATE),
                        target));
    }

    /** {@code e^rate(x - shift)} minus a number. */
    private record Power(double rate, double shift, int less) implements RealFunction {
        @Override
        public BigDecimal at(double x, int digits) {
            double exponent = rate * (x - shift);
            return new BigDecimal(less == 1 ? Math.expm1(exponent) : Math.exp(exponent) - less);
        }
    }

    private Form<PowerTable.Reduced> form(Variant variant) {
        PowerTable table = tables.computeIfAbsent(variant.of(TABLE_BITS),
                bits -> PowerTable.of(sum.rising(), Math.log(2) / sum.rate(), bits));
        Reconstruction<PowerTable.Reduced> result = variant.has(FUSED)
                ? PureExponential::fused
                : PureExponential::multiplied;
        return new Form<>(table, List.of(core(table, variant)), result, table.fast(),
                (x, cores, specials) -> table.anywhere(x, in -> result.of(in, cores)));
    }

    private static F32 fused(PowerTable.Reduced in, Cores cores) {
        return in.s().fma(cores.at(in.r()), in.s());
    }

    private static F32 multiplied(PowerTable.Reduced in, Cores cores) {
        return in.s().times(cores.at(in.r()));
    }

    private Core core(PowerTable table, Variant variant) {
        RealFunction f = new Power(sum.rate(), table.shift(), variant.has(FUSED) ? 1 : 0);
        double w = table.halfWidth();
        int operations = variant.of(OPERATIONS);
        return variant.of(CORE) == 0
                ? new Core.Evolved(new Core.Front(f, -w, w, OPERATIONS.greatest(), resolution), operations)
                : new Core.Polynomial(f, -w, w, List.of(), operations + 1, Evaluation.HORNER, resolution);
    }
}
