package dev.ulpforge.verify.oracle;

import java.math.BigDecimal;

import dev.ulpforge.codegen.spec.Expression;

/** The value of an expression at any finite double, for those who fit and search rather than judge. */
public final class RealValue {
    private static final double BITS_PER_DIGIT = 3.33;

    private RealValue() {}

    /**
     * {@return the value of {@code fn} at {@code x} to about {@code digits} decimal digits}
     *
     * @throws ArithmeticException where it is undefined or infinite
     */
    public static BigDecimal at(Expression fn, double x, int digits) {
        int bits = (int) (digits * BITS_PER_DIGIT) + 1;
        Value value = TaylorOracle.value(fn, x, bits);
        if (value instanceof Value.Undefined || value instanceof Value.Infinite) {
            throw new ArithmeticException(fn + " has no finite value at " + Double.toHexString(x));
        }
        return value.ball(bits).decimal(digits);
    }
}
