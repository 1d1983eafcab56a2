/**
 * The periodic reductions: sinusoids of any period, amplitude and phase, and tangents.
 *
 * <p>A {@link dev.ulpforge.search.kernel.periodic.SineLaw} is recognised from values; a
 * {@link dev.ulpforge.search.kernel.periodic.Steps} takes an input to a node and a rest, near zero by
 * {@link dev.ulpforge.search.kernel.periodic.CodyWaite} and for any float by
 * {@link dev.ulpforge.search.kernel.periodic.PayneHanek}; drafts are kernels made from it.
 *
 * {@snippet :
 * Optional<PeriodicKernels> kernels = PeriodicKernels.of(Goal.of(spec, seed));
 * }
 */
package dev.ulpforge.search.kernel.periodic;
