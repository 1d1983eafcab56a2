package dev.ulpforge.search.scheme.value;

import java.util.Optional;

import dev.ulpforge.model.ir.F32;

/**
 * An unevaluated sum of a float and its rounding error: the error-free transformations of Dekker (1971), of Knuth
 * (TAOCP 2, 4.2.2), and for products by fma. Sums and products of two exact values are exact, as long as nothing
 * overflows or becomes subnormal; other results have an error of a few units of 2^-48.
 *
 * @param high the float
 * @param low  its error, exact value minus float; empty for an exact float
 */
public record FloatFloat(F32 high, Optional<F32> low) {

    /** {@return an exact value: a float without an error term} */
    public static FloatFloat exact(F32 value) {
        return new FloatFloat(value, Optional.empty());
    }

    /** {@return the sum of a float and a smaller one} */
    public static FloatFloat of(F32 high, F32 low) {
        return new FloatFloat(high, Optional.of(low));
    }

    /** {@return minus this} */
    public FloatFloat negated() {
        return new FloatFloat(high.negated(), low.map(F32::negated));
    }

    /** {@return the sum} (two-sum) */
    public FloatFloat plus(FloatFloat other) {
        F32 sum = high.plus(other.high);
        F32 back = sum.minus(high);
        F32 ours = high.minus(sum.minus(back));
        F32 error = ours.plus(other.high.minus(back));
        return of(sum, plus(plus(error, low), other.low));
    }

    /** {@return the difference} */
    public FloatFloat minus(FloatFloat other) {
        return plus(other.negated());
    }

    /** {@return the product} */
    public FloatFloat times(FloatFloat other) {
        F32 product = high.times(other.high);
        F32 error = high.fma(other.high, product.negated());
        F32 first = low.map(small -> small.fma(other.high, error)).orElse(error);
        return of(product, other.low.map(small -> high.fma(small, first)).orElse(first));
    }

    /** {@return the quotient} */
    public FloatFloat dividedBy(FloatFloat other) {
        F32 quotient = high.dividedBy(other.high);
        F32 minus = quotient.negated();
        F32 remainder = plus(minus.fma(other.high, high), low);
        F32 all = other.low.map(small -> minus.fma(small, remainder)).orElse(remainder);
        return of(quotient, all.dividedBy(other.high));
    }

    private static F32 plus(F32 value, Optional<F32> small) {
        return small.map(value::plus).orElse(value);
    }
}
