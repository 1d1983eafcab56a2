/**
 * Relatives of the exponential, {@code a e^(bx) + c e^(-bx) + d}: expm1, sinh, cosh and others.
 *
 * <p>An {@link dev.ulpforge.search.kernel.expsum.ExponentialSum} is recognised from values; an
 * {@link dev.ulpforge.search.kernel.expsum.ExponentialReduction} takes an input to a power of two and a rest, which
 * need not be the nearest; a {@link dev.ulpforge.search.kernel.expsum.SingleExponential} is a kernel for one
 * exponential, a {@link dev.ulpforge.search.kernel.expsum.PairOfExponentials} one for both.
 *
 * {@snippet :
 * Optional<ExponentialSumKernels> kernels = ExponentialSumKernels.of(Goal.of(spec, seed));
 * }
 */
package dev.ulpforge.search.kernel.expsum;
