/**
 * Relatives of the exponential, {@code a e^(bx) + c e^(-bx) + d}: expm1, sinh, cosh and others.
 *
 * <p>An {@link dev.ulpforge.search.kernel.exponential.ExponentialLaw} is recognised from values; an
 * {@link dev.ulpforge.search.kernel.exponential.ExponentialReduction} takes an input to a power of two and a rest, which need not be
 * the nearest; a {@link dev.ulpforge.search.kernel.exponential.OneSidedDraft} is a kernel for one exponential, a
 * {@link dev.ulpforge.search.kernel.exponential.TwoSidedDraft} one for both.
 *
 * {@snippet :
 * Optional<ExponentialKernels> kernels = ExponentialKernels.of(Goal.of(spec, seed));
 * }
 */
package dev.ulpforge.search.kernel.exponential;
