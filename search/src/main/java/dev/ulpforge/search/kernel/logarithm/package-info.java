/**
 * The binade reduction, for functions with {@code g(a b) = g(a) + g(b)}, logarithms to any base, and for {@code g(1 +
 * x)}.
 *
 * <p>A {@link dev.ulpforge.search.kernel.logarithm.LogarithmicEquation} is recognised from values;
 * {@link dev.ulpforge.search.kernel.logarithm.SignificandIntervals} tell significands apart, for each of which a
 * {@link dev.ulpforge.search.kernel.logarithm.LogarithmTable} has an inverse and a value; a
 * {@link dev.ulpforge.search.kernel.logarithm.LogarithmTemplate} is a kernel made from them.
 *
 * {@snippet :
 * Optional<LogarithmKernels> kernels = LogarithmKernels.of(Goal.of(spec, seed));
 * }
 */
package dev.ulpforge.search.kernel.logarithm;
