/**
 * Arithmetic on Taylor coefficients with enclosures.
 *
 * <p>A {@link dev.ulpforge.verify.series.Jet} holds the coefficients of a function at a point, or at every point of an
 * interval; a {@link dev.ulpforge.verify.series.JetCalculus} computes with those of one order and precision, by
 * automatic differentiation in ball arithmetic.
 *
 * {@snippet :
 * JetCalculus calculus = new JetCalculus(3, 200);
 * Jet x = Jet.variable(Ball.of(0.5), 3);
 * Jet y = calculus.reciprocal(calculus.shift(calculus.square(x), Ball.ONE)); // 1 / (1 + x²)
 * show(y.value(), y.c(1), y.c(2), y.c(3));
 * }
 */
package dev.ulpforge.verify.series;
