/**
 * Polynomial pieces: for any target that is smooth on a range and constant beyond, whatever its law.
 *
 * <p>{@link dev.ulpforge.search.kernel.piecewise.SegmentIndex} number the cells of the range from a float's bits, a
 * {@link dev.ulpforge.search.kernel.piecewise.SegmentTable} makes entries of register tables of them, a
 * {@link dev.ulpforge.search.kernel.piecewise.PieceFit} finds the polynomial of each, and a
 * {@link dev.ulpforge.search.kernel.piecewise.PiecewiseTemplate} is the kernel.
 *
 * {@snippet :
 * Optional<PiecewiseKernels> kernels = PiecewiseKernels.of(Goal.of(spec, seed));
 * }
 */
package dev.ulpforge.search.kernel.piecewise;
