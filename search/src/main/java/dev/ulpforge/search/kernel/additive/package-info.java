/**
 * The additive reduction, for functions with {@code f(a + b) = f(a) f(b)}: exponentials to any base.
 *
 * <p>An {@link dev.ulpforge.search.kernel.additive.AdditiveLaw} is recognised from values; an
 * {@link dev.ulpforge.search.kernel.additive.AdditiveReduction} takes an input to a multiple of a step and a rest; an
 * {@link dev.ulpforge.search.kernel.additive.AdditiveDraft} is a kernel made from it.
 *
 * {@snippet :
 * Optional<AdditiveKernels> kernels = AdditiveKernels.of(Goal.of(spec, seed));
 * }
 */
package dev.ulpforge.search.kernel.additive;
