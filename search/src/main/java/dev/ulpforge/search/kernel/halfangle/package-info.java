/**
 * The square-root fold, for functions that end as a square root does: arc sines and arc cosines.
 *
 * <p>An {@link dev.ulpforge.search.kernel.halfangle.ArcSineEquation} is recognised from values; with
 * {@code asin(x) = π/2 - 2 asin(sqrt((1 - x)/2))} one core on [0, 1/2] serves all of [0, 1], and a
 * {@link dev.ulpforge.search.kernel.halfangle.HalfAngleDraft} is a kernel made from it.
 *
 * {@snippet :
 * Optional<HalfAngleKernels> kernels = HalfAngleKernels.of(Goal.of(spec, seed));
 * }
 */
package dev.ulpforge.search.kernel.halfangle;
