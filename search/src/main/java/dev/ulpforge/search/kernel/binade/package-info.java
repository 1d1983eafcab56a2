/**
 * The binade reduction, for functions with {@code g(a b) = g(a) + g(b)}, logarithms to any base, and for {@code g(1 + x)}.
 *
 * <p>A {@link dev.ulpforge.search.kernel.binade.BinadeLaw} is recognised from values;
 * {@link dev.ulpforge.search.kernel.binade.Cells} tell significands apart, for each of which a
 * {@link dev.ulpforge.search.kernel.binade.BinadeTable} has an inverse and a value; a
 * {@link dev.ulpforge.search.kernel.binade.BinadeDraft} is a kernel made from them.
 *
 * {@snippet :
 * Optional<BinadeKernels> kernels = BinadeKernels.of(Goal.of(spec, seed));
 * }
 */
package dev.ulpforge.search.kernel.binade;
