/**
 * Schemes of sums of exponentials, {@code a e^kx + c e^-kx + d}: exp, expm1, sinh, cosh and others.
 *
 * <p>An {@link dev.ulpforge.search.scheme.exponential.ExponentialSum} is recognised from values. {@link
 * dev.ulpforge.search.scheme.exponential.PureExponential} serves a single exponential without a constant by a table of
 * powers of two; {@link dev.ulpforge.search.scheme.exponential.ExponentialSums} serves all of them by a reduction to
 * one power of two, which need not be the nearest, with one core for a single exponential and two for a pair. A single
 * exponential may also be a {@linkplain dev.ulpforge.search.scheme.ExponentialForm part} of a larger kernel. {@link
 * dev.ulpforge.search.scheme.exponential.ExponentialComposites} serves sigmoid, softplus and their kin.
 *
 * {@snippet :
 * Optional<SchemeSearch<?>> table = PureExponential.of(SearchTarget.of(spec, seed));
 * Optional<SchemeSearch<?>> sums = ExponentialSums.of(SearchTarget.of(spec, seed));
 * }
 */
package dev.ulpforge.search.scheme.exponential;
