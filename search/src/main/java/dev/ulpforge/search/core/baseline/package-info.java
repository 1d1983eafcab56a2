/**
 * The classical approximations: what a numerical analyst would write down before any search.
 *
 * <p>{@link dev.ulpforge.search.core.baseline.MinimaxPolynomial} and
 * {@link dev.ulpforge.search.core.baseline.MinimaxRational} run Remez' exchange in double-double arithmetic; Taylor,
 * Padé and Chebyshev approximations complete the front of baselines.
 *
 * {@snippet :
 * RealFunction weight = RealFunction.relative(f);
 * MinimaxPolynomial p = MinimaxPolynomial.fit(f, weight, -0.5, 0.5, 5);
 * double[] c = p.coefficients(); // c[k] belongs to x^k
 * double error = p.error();      // the largest weight(x) * |p(x) - f(x)|
 * }
 */
package dev.ulpforge.search.core.baseline;
