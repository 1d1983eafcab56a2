/**
 * What a target is at single floats, fast: its values, and the order in which floats are walked through.
 *
 * <p>{@link dev.ulpforge.search.values.OracleValues} has a target's values from the pieces of an oracle, some ten
 * nanoseconds each; {@link dev.ulpforge.search.values.FloatOrder} numbers floats by rank.
 *
 * {@snippet :
 * OracleValues f = OracleValues.of(oracle);
 * float half = FloatOrder.first(0, 10, v -> f.at(v) >= 0.5);
 * }
 */
package dev.ulpforge.search.values;
