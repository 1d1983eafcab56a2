/**
 * The functions that expressions know by name.
 *
 * <p>Each function with code of its own is one registration in its family: an enclosure of its values, its Taylor
 * coefficients by the differential equation that it satisfies, and the rational numbers at which it is rational,
 * undefined or infinite. {@link dev.ulpforge.verify.function.Functions} asks for them by name;
 * {@link dev.ulpforge.verify.function.Expressions} puts them together on balls. A
 * {@link dev.ulpforge.verify.function.Value} is what a function is at one input.
 *
 * {@snippet :
 * Ball third = Ball.of(1).divide(Ball.of(3), 128);
 * Ball y = Functions.apply(Function.GAMMA, third, 128);
 * Value six = Functions.rational(Function.GAMMA, new Value.Fraction(BigInteger.valueOf(4), BigInteger.ONE)).get();
 * }
 */
package dev.ulpforge.verify.function;
