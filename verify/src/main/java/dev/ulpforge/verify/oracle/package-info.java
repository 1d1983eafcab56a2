/**
 * The exact value of a target function at every float, cheaply and with proof.
 *
 * <p>An {@link dev.ulpforge.verify.oracle.Oracle} cuts its domain into {@linkplain
 * dev.ulpforge.verify.oracle.piece.Piece pieces} of neighbouring floats, each as long as its error bound allows. On
 * most of them the function is a Taylor model: a polynomial in double precision and a proven bound of its distance from
 * the exact value, rounding errors of its evaluation included. What that bound cannot decide, {@link
 * dev.ulpforge.verify.oracle.Oracle#value} does, to any precision. Who wants single values and no pieces asks an {@link
 * dev.ulpforge.verify.oracle.exact.ExactFunction}.
 *
 * {@snippet :
 * Oracle exp = Oracle.of(Expression.parse("exp"), Domain.ALL);
 * Ball v = exp.enclosure(0.5f, 200);
 * }
 */
package dev.ulpforge.verify.oracle;
