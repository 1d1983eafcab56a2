/**
 * The reduction of functions with {@code f(a + b) = f(a) f(b)}: exponentials to any base.
 *
 * <p>An {@link dev.ulpforge.search.kernel.exp.ExponentialEquation} is recognised from values; an
 * {@link dev.ulpforge.search.kernel.exp.ExpReduction} takes an input to a multiple of a step and a rest; an
 * {@link dev.ulpforge.search.kernel.exp.ExpTemplate} is a kernel made from it.
 *
 * {@snippet :
 * Optional<ExpKernels> kernels = ExpKernels.of(Goal.of(spec, seed));
 * }
 */
package dev.ulpforge.search.kernel.exp;
