/**
 * The user's request: a target function, a domain and an error bound.
 *
 * <p>An {@link dev.ulpforge.model.spec.Expression} is the target function, parsed strictly from the text of the
 * annotation; error bounds refer to its exact real value. A {@link dev.ulpforge.model.spec.Domain} is the set of floats
 * for which the bound holds.
 *
 * {@snippet :
 * Expression gelu = Expression.parse("x * 0.5 * (1 + erf(x / sqrt(2)))");
 * Domain unit = Domain.parse("(0, 1]");
 * unit.contains(0x1p-149f); // true
 * }
 */
package dev.ulpforge.model.spec;
