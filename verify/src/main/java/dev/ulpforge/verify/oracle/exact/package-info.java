/**
 * The exact value of an expression at one input, to any precision.
 *
 * <p>A {@link dev.ulpforge.verify.function.Value} is a rational number while arithmetic stays rational, a ball
 * otherwise; a list states the arguments at which a function is rational, undefined or infinite, since no precision
 * would ever reveal it. An {@link dev.ulpforge.verify.oracle.exact.ExactFunction} adds the domain and the limits where
 * an expression has no value. {@link dev.ulpforge.verify.oracle.exact.StrictBounds} are bounds that a function never
 * reaches.
 *
 * {@snippet :
 * ExactFunction sine = new ExactFunction(Expression.parse("sin(x) / x"));
 * Value one = sine.value(0, 100); // the limit
 * Value other = new PointEvaluator(200).evaluate(fn, PointEvaluator.input(0.5));
 * }
 */
package dev.ulpforge.verify.oracle.exact;
