package dev.ulpforge.search.composition;

import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;

/**
 * A float with an exponent of its own, which does not overflow: {@code significand · 2^exponent}.
 *
 * @param significand a float of any size
 * @param exponent    an int; empty for a plain float, whose exponent is 0
 */
record ScaledValue(F32 significand, Optional<I32> exponent) {
    /** Four normal powers of two with this exponent in all exceed the range of floats. */
    private static final int FARTHEST = 496;
    private static final int LEAST_NORMAL = Format.BINARY32.minExponent();

    /** {@return a plain float} */
    static ScaledValue plain(F32 value) {
        return new ScaledValue(value, Optional.empty());
    }

    /** {@return this with a change of the significand} */
    ScaledValue with(UnaryOperator<F32> change) {
        return new ScaledValue(change.apply(significand), exponent);
    }

    /** {@return the sum, difference, product or quotient with {@code other}} */
    ScaledValue with(KernelExpression.Operator operator, ScaledValue other) {
        return switch (operator) {
            case PLUS -> sum(F32::plus, other);
            case MINUS -> sum(F32::minus, other);
            case TIMES -> product(F32::times, I32::plus, other);
            case DIVIDED_BY -> product(F32::dividedBy, I32::minus, other);
        };
    }

    private ScaledValue product(BinaryOperator<F32> significands, BinaryOperator<I32> exponents, ScaledValue other) {
        F32 y = significands.apply(significand, other.significand);
        return arePlain(other)
                ? plain(y)
                : new ScaledValue(y, Optional.of(exponents.apply(exponentOrZero(), other.exponentOrZero())));
    }

    /** Both are brought to the larger exponent; whichever is smaller by more than the range of floats vanishes. */
    private ScaledValue sum(BinaryOperator<F32> operation, ScaledValue other) {
        if (arePlain(other)) {
            return plain(operation.apply(significand, other.significand));
        }
        I32 larger = exponentOrZero().max(other.exponentOrZero());
        return new ScaledValue(operation.apply(aligned(larger), other.aligned(larger)), Optional.of(larger));
    }

    private boolean arePlain(ScaledValue other) {
        return exponent.isEmpty() && other.exponent.isEmpty();
    }

    private F32 aligned(I32 larger) {
        I32 distance = exponentOrZero().minus(larger);
        return significand.times(distance.max(constant(LEAST_NORMAL)).powerOfTwo());
    }

    private I32 exponentOrZero() {
        return exponent.orElseGet(() -> constant(0));
    }

    private I32 constant(int value) {
        return significand.program().i32(value);
    }

    /** {@return the float}: scaled in four steps, of which only the last one may leave the normal range */
    F32 value() {
        if (exponent.isEmpty()) {
            return significand;
        }
        I32 clamped = constant(-FARTHEST).max(exponent.get().min(constant(FARTHEST)));
        I32 quarter = clamped.shiftedRight(2);
        F32 power = quarter.powerOfTwo();
        F32 y = significand;
        I32 remaining = clamped;
        for (int step = 0; step < 3; step++) {
            y = y.times(power);
            remaining = remaining.minus(quarter);
        }
        return y.times(remaining.powerOfTwo());
    }
}
