/**
 * The scheme of functions with {@code f(a b) = f(a) f(b)} and {@code f(2^k x) = 2^j f(x)}: roots and their inverses.
 *
 * <p>A {@link dev.ulpforge.search.scheme.power.PowerEquation} is recognised from values; a {@link
 * dev.ulpforge.search.scheme.power.InitialApproximation} is a rough k-th root of {@code 1/x} with few bits, made from
 * the bits of x; {@link dev.ulpforge.search.scheme.power.RationalPower} refines it with a polynomial.
 *
 * {@snippet :
 * Optional<SchemeSearch<?>> power = RationalPower.of(SearchTarget.of(spec, seed));
 * }
 */
package dev.ulpforge.search.scheme.power;
