/**
 * Limits, by {@linkplain dev.ulpforge.verify.asymptotic.Expansion expansions} in the scale of {@linkplain
 * dev.ulpforge.verify.asymptotic.Growth growths}: powers, logarithms, and exponentials of sums of these (Gruntz, On
 * Computing Limits in a Symbolic Manipulation System, 1996; van der Hoeven, Transseries and Real Differential Algebra,
 * 2006).
 *
 * {@snippet :
 * Limit.of(Expression.parse("(exp(x) - 1 - x) / x^2"), new Approach(0, 1), 96); // 1/2
 * }
 */
package dev.ulpforge.verify.asymptotic;
