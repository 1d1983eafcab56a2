/**
 * Proofs that an expression is exactly zero, at one input or everywhere: by a
 * {@link dev.ulpforge.verify.symbolic.SymbolicForm form} in which sines are exponentials, exponentials of logarithms
 * are powers and equal things look equal. What is not proven zero may still be.
 *
 * {@snippet :
 * Expression e = Expression.parse("sin(x)^2 + cos(x)^2 - 1");
 * Zeros.isZero(e); // true
 * }
 */
package dev.ulpforge.verify.symbolic;
