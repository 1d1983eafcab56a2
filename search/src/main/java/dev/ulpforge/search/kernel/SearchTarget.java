package dev.ulpforge.search.kernel;

import java.util.Optional;
import java.util.function.Supplier;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.values.OracleValues;
import dev.ulpforge.verify.oracle.Oracle;

/**
 * A spec to be met, with what the search for its kernels needs.
 *
 * @param spec   the spec to be met
 * @param f      the target function's values
 * @param seed   the seed of all randomness
 * @param costs  the costs by which programs are ordered
 * @param oracle supplies an oracle of the target, which may take seconds
 * @param values fast values of the target at floats, if there is an oracle already
 * @param quick  whether schemes are to make templates in little time: without evolved cores, which save an operation of
 *               a dozen at most, and with rough estimates of errors
 */
public record SearchTarget(KernelSpec spec, RealFunction f, long seed, Costs costs, Supplier<Oracle> oracle,
        Optional<Sample.ExactValue> values, boolean quick) {

    /** {@return the target of a spec, by the default costs} */
    public static SearchTarget of(KernelSpec spec, long seed) {
        return of(spec, seed, Costs.portable());
    }

    /** {@return the target of a spec} */
    public static SearchTarget of(KernelSpec spec, long seed, Costs costs) {
        return new SearchTarget(spec, new RealExpression(spec.fn()), seed, costs,
                () -> Oracle.of(spec.fn(), spec.domain()), Optional.empty(), false);
    }

    /** {@return the target of a spec whose oracle exists already} */
    public static SearchTarget of(Oracle oracle, KernelSpec spec, long seed, Costs costs) {
        return new SearchTarget(spec, new RealExpression(spec.fn()), seed, costs, () -> oracle,
                Optional.of(OracleValues.of(oracle)::at), false);
    }

    /** {@return the same target, with or without quick templates} */
    public SearchTarget quick(boolean isQuick) {
        return new SearchTarget(spec, f, seed, costs, oracle, values, isQuick);
    }

    /** {@return the target function} */
    public Expression fn() {
        return spec.fn();
    }
}
