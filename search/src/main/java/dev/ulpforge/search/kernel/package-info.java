/**
 * Kernels in float32: range reduction, core approximation and reconstruction as one program.
 *
 * <p>A {@link dev.ulpforge.search.kernel.AdditiveReduction} is recognised from values of the target function. For each
 * of its variants the fronts of {@code search.core} give core approximations; an
 * {@link dev.ulpforge.search.kernel.AdditiveDraft} is such a kernel with open constants, a
 * {@link dev.ulpforge.search.kernel.Tuning} evolves their last bits, and the sweep decides.
 *
 * {@snippet :
 * Optional<AdditiveLaw> law = AdditiveLaw.of(x -> exp(x));
 * }
 */
package dev.ulpforge.search.kernel;
