/**
 * The best constants for a given skeleton.
 *
 * <p>A {@link dev.ulpforge.search.core.fit.FitTarget} holds the values to meet at a set of points. A {@link
 * dev.ulpforge.search.core.fit.ConstantFitter} finds the constants with the smallest maximal weighted error:
 * derivatives through the program in reverse; Levenberg-Marquardt from far away, then Gauss-Newton steps judged by the
 * natural monotonicity test, in double-double arithmetic, for the least squares; and Newton's method on alternating
 * extrema that are exchanged (Remez) for the minimax fit, after some reweighting (Lawson) where the least-squares fit
 * has too few of them. Values are computed in double, and in double-double where the error is too small for that.
 *
 * {@snippet :
 * ConstantFitter fitter = ConstantFitter.of(f, RealFunction.relative(f), Interval.closed(0, 1));
 * Fit fit = fitter.full(ProgramSkeleton.parse("add x _; div _ 1; add 2 _"), 8, new SplittableRandom(1));
 * }
 */
package dev.ulpforge.search.core.fit;
