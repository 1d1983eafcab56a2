/**
 * The exact value of a target function at every float, cheaply and rigorously.
 *
 * <p>An {@link dev.ulpforge.verify.oracle.Oracle} cuts its domain into {@linkplain
 * dev.ulpforge.verify.oracle.piece.Piece pieces} of neighbouring floats, each as long as its error bound allows. On
 * most of them the function is given by a Taylor model: a polynomial in double precision and a proven bound on its
 * distance from the exact value, including the rounding errors of its evaluation. What that bound cannot decide, {@link
 * dev.ulpforge.verify.oracle.Oracle#value} does, to any precision. For single values without pieces, use an {@link
 * dev.ulpforge.verify.oracle.exact.ExactFunction}.
 *
 * {@snippet :
 * Oracle exp = Oracle.of(Expression.parse("exp"), Domain.ALL);
 * Ball v = exp.enclosure(0.5f, 200);
 * }
 */
package dev.ulpforge.verify.oracle;
