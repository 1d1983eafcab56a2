/**
 * Schemes of hyperbolic functions.
 *
 * <p>{@link dev.ulpforge.search.scheme.hyperbolic.HyperbolicCosine} serves {@code a (e^kx + e^-kx)} by two tables in
 * registers, of {@code 2^(j/N)} and of {@code 2^(-j/N)}, so that a short core on [-ln(2)/2N, ln(2)/2N] does for both
 * exponentials; {@link dev.ulpforge.search.scheme.hyperbolic.HyperbolicSine} serves {@code a (e^kx - e^-kx)} likewise.
 *
 * {@snippet :
 * Optional<SchemeSearch<?>> cosh = HyperbolicCosine.of(SearchTarget.of(spec, seed));
 * }
 */
package dev.ulpforge.search.scheme.hyperbolic;
