/**
 * Schemes of sums of exponentials, {@code a e^kx + c e^-kx + d}.
 *
 * <p>An {@link dev.ulpforge.search.scheme.exponential.ExponentialSum} is recognised from values;
 * {@link dev.ulpforge.search.scheme.exponential.Exponential} serves one exponential without a constant by a table of
 * powers of two.
 *
 * {@snippet :
 * Optional<SchemeSearch<?>> exponential = Exponential.of(Goal.of(spec, seed));
 * }
 */
package dev.ulpforge.search.scheme.exponential;
