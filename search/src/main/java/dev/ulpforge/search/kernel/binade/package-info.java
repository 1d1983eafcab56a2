/**
 * The binade reduction, for functions with {@code f(a b) = f(a) + f(b)}: logarithms to any base.
 *
 * {@snippet :
 * Optional<BinadeKernels> kernels = BinadeKernels.of(Goal.of(spec, seed));
 * }
 */
package dev.ulpforge.search.kernel.binade;
