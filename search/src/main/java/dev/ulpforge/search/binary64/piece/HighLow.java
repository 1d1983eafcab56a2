package dev.ulpforge.search.binary64.piece;

import dev.ulpforge.model.ir.F64;

/**
 * An unevaluated sum of two doubles.
 *
 * @param high the large one
 * @param low  the small one
 */
record HighLow(F64 high, F64 low) {}
