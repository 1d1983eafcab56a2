/**
 * Trigonometric functions of multiples of x at large floats, where they oscillate too fast for Taylor models.
 *
 * <p>{@link dev.ulpforge.verify.oracle.trigonometric.AngleReduction} reduces the angles of one binade to at most a
 * quarter turn, to which a polynomial is applied. A {@link
 * dev.ulpforge.verify.oracle.trigonometric.TrigonometricArgument} recognises the calls in an expression for which this
 * holds, and knows where they are exactly zero.
 *
 * {@snippet :
 * double[] value = new double[100];
 * double[] error = new double[100];
 * TrigonometricPointwise.of(Function.SIN, 20).evaluate(Float.floatToIntBits(0x1p20f), value, error);
 * }
 */
package dev.ulpforge.verify.oracle.trigonometric;
