/**
 * Numbers finer than a double, and the functions that yield them.
 *
 * <p>{@link dev.ulpforge.search.core.number.DoubleDouble} is an unevaluated sum of two doubles (106 bits);
 * {@link dev.ulpforge.search.core.number.RealFunction} is a target function known only by its values.
 *
 * {@snippet :
 * RealFunction square = (x, digits) -> new BigDecimal(x).pow(2);
 * DoubleDouble y = square.at(0x1.8p0); // 2.25
 * }
 */
package dev.ulpforge.search.core.number;
