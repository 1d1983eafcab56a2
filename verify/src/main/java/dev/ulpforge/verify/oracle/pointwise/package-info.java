/**
 * Values with proven bounds input by input, for floats among which a function oscillates too fast for Taylor models.
 *
 * <p>{@link dev.ulpforge.verify.oracle.pointwise.RunningError} evaluates any expression; Bessel functions, gamma and
 * its relatives have expansions of their own. {@link dev.ulpforge.verify.oracle.pointwise.LargeArguments} knows which
 * function has which, and from which argument on.
 *
 * {@snippet :
 * double[] value = new double[100];
 * double[] error = new double[100];
 * new RunningError(Expression.parse("sin(x) / x"), true).evaluate(Float.floatToIntBits(0x1p20f), value, error);
 * }
 */
package dev.ulpforge.verify.oracle.pointwise;
