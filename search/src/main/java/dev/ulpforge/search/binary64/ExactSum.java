package dev.ulpforge.search.binary64;

import dev.ulpforge.model.ir.F64;

/**
 * An unevaluated sum of two doubles.
 *
 * @param high the large one, or the rounded sum
 * @param low  the small one, or what rounding has lost
 */
record ExactSum(F64 high, F64 low) {

    /** {@return the sum of two doubles, of which the first is 0 or has the larger magnitude} (Dekker, 1971) */
    static ExactSum of(F64 large, F64 small) {
        F64 high = large.plus(small);
        return new ExactSum(high, small.minus(high.minus(large)));
    }

    /** {@return the sum of any two doubles} (Knuth, TAOCP 2, 4.2.2) */
    static ExactSum ofAny(F64 a, F64 b) {
        F64 high = a.plus(b);
        F64 ofB = high.minus(a);
        return new ExactSum(high, a.minus(high.minus(ofB)).plus(b.minus(ofB)));
    }

    /** {@return the same sum, with a low part of at most half an ulp of the high one} */
    ExactSum normalized() {
        return of(high, low);
    }

    /** {@return the rounded sum} */
    F64 rounded() {
        return high.plus(low);
    }
}
