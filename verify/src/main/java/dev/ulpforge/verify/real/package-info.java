/**
 * Rigorous real arithmetic: every value is a {@link dev.ulpforge.verify.real.Ball}, an interval around a dyadic
 * midpoint that certainly contains the exact value.
 *
 * <p>Precision is a number of bits given to each operation; a result's radius is about {@code 2^-bits} of its
 * magnitude, or as large as the operands' own radii demand. Elementary and special functions keep that promise for
 * every argument, tiny or huge; the comment on each states the bound on its truncation and rounding errors.
 *
 * {@snippet :
 * Ball third = Ball.of(1).divide(Ball.of(3), 128);
 * Ball y = Exponential.exp(third, 128);
 * y.containsZero(); // false
 * }
 */
package dev.ulpforge.verify.real;
