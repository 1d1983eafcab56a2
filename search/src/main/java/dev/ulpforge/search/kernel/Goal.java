package dev.ulpforge.search.kernel;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;

/**
 * What kernels are drafted for.
 *
 * @param spec the spec to be met
 * @param f    the target function's values
 * @param seed the seed of all randomness
 */
public record Goal(KernelSpec spec, RealFunction f, long seed) {

    /** {@return the goal to meet a spec} */
    public static Goal of(KernelSpec spec, long seed) {
        return new Goal(spec, new RealExpression(spec.fn()), seed);
    }

    /** {@return the target function} */
    public Expression fn() {
        return spec.fn();
    }
}
