/**
 * The periodic reductions: sinusoids of any period, amplitude and phase, and tangents.
 *
 * <p>A {@link dev.ulpforge.search.kernel.periodic.SinusoidEquation} or
 * {@link dev.ulpforge.search.kernel.periodic.TangentEquation} is recognised from values.
 * {@link dev.ulpforge.search.kernel.periodic.PeriodGrid} takes an input to a node and a rest: near zero by
 * {@link dev.ulpforge.search.kernel.periodic.CodyWaite}, for any float by
 * {@link dev.ulpforge.search.kernel.periodic.PayneHanek}. A {@link dev.ulpforge.search.kernel.periodic.RotationDraft}
 * or {@link dev.ulpforge.search.kernel.periodic.TangentDraft} is a kernel made from them by an addition theorem.
 *
 * {@snippet :
 * Optional<PeriodicKernels> kernels = PeriodicKernels.of(Goal.of(spec, seed));
 * }
 */
package dev.ulpforge.search.kernel.periodic;
