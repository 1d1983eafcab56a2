/**
 * The scheme of functions with {@code g(a b) = g(a) + g(b)}, such as logarithms, taken of x or of an inner function of
 * x: {@code log1p}, {@code atanh}, {@code acosh}.
 *
 * <p>A {@link dev.ulpforge.search.scheme.logarithm.LogarithmicEquation} is recognised from values, for each {@link
 * dev.ulpforge.search.scheme.logarithm.InnerFunction}. {@link dev.ulpforge.search.scheme.logarithm.Binades} split u
 * into exponent and significand, and look up an approximate inverse of the latter in a {@link
 * dev.ulpforge.search.scheme.logarithm.LogarithmTable}; {@link dev.ulpforge.search.scheme.logarithm.LogarithmSum}
 * reconstructs the result.
 *
 * {@snippet :
 * Optional<SchemeSearch<?>> logarithm = Logarithms.of(SearchTarget.of(spec, seed));
 * }
 */
package dev.ulpforge.search.scheme.logarithm;
