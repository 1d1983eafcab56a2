package dev.ulpforge.search.kernel.composed;

import java.util.OptionalInt;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * A float with an exponent of its own, which does not overflow: {@code significand · 2^exponent}.
 *
 * @param significand the position of a float, of any size
 * @param exponent    the position of an int, if there is one: 0 otherwise
 */
record ScaledValue(int significand, OptionalInt exponent) {
    private static final int SIGNIFICAND_BITS = Format.BINARY32.fractionBits();
    private static final int BIAS = Format.BINARY32.bias();
    /** So far powers of two are normal, and four of them are more than the range of floats. */
    private static final int FARTHEST = 496;
    private static final int LEAST_NORMAL = Format.BINARY32.minExponent();

    /** {@return a plain float} */
    static ScaledValue plain(int value) {
        return new ScaledValue(value, OptionalInt.empty());
    }

    /** {@return this with another significand} */
    ScaledValue withSignificand(int other) {
        return new ScaledValue(other, exponent);
    }

    /** {@return the sum, difference, product or quotient with {@code other}} */
    ScaledValue with(ProgramBuilder b, BinaryKind kind, ScaledValue other) {
        if (exponent.isEmpty() && other.exponent.isEmpty()) {
            return plain(b.binary(kind, significand, other.significand));
        }
        return switch (kind) {
            case MUL -> product(b, other);
            case DIV -> product(b, kind, other, BinaryKind.ISUB);
            case ADD, SUB -> sum(b, kind, other);
            default -> throw new IllegalArgumentException(kind + " is no arithmetic");
        };
    }

    private ScaledValue product(ProgramBuilder b, ScaledValue other) {
        return product(b, BinaryKind.MUL, other, BinaryKind.IADD);
    }

    private ScaledValue product(ProgramBuilder b, BinaryKind kind, ScaledValue other, BinaryKind exponents) {
        return new ScaledValue(b.binary(kind, significand, other.significand),
                OptionalInt.of(b.binary(exponents, exponentOrZero(b), other.exponentOrZero(b))));
    }

    /** Both brought to the larger exponent; what is smaller by more than the range of floats is nothing. */
    private ScaledValue sum(ProgramBuilder b, BinaryKind kind, ScaledValue other) {
        int larger = b.binary(BinaryKind.IMAX, exponentOrZero(b), other.exponentOrZero(b));
        return new ScaledValue(b.binary(kind, aligned(b, larger), other.aligned(b, larger)), OptionalInt.of(larger));
    }

    private int aligned(ProgramBuilder b, int larger) {
        int distance = b.binary(BinaryKind.ISUB, exponentOrZero(b), larger);
        int power = powerOfTwo(b, b.binary(BinaryKind.IMAX, distance, b.constant(LEAST_NORMAL)));
        return b.binary(BinaryKind.MUL, significand, power);
    }

    private int exponentOrZero(ProgramBuilder b) {
        return exponent.orElseGet(() -> b.constant(0));
    }

    /** {@return the float}: scaled in four steps, of which only the last one may leave the normal range */
    int value(ProgramBuilder b) {
        if (exponent.isEmpty()) {
            return significand;
        }
        int clamped = b.binary(BinaryKind.IMAX, b.constant(-FARTHEST),
                b.binary(BinaryKind.IMIN, exponent.getAsInt(), b.constant(FARTHEST)));
        int quarter = b.shift(ShiftKind.SAR, clamped, 2);
        int power = powerOfTwo(b, quarter);
        int y = significand;
        int rest = clamped;
        for (int step = 0; step < 3; step++) {
            y = b.binary(BinaryKind.MUL, y, power);
            rest = b.binary(BinaryKind.ISUB, rest, quarter);
        }
        return b.binary(BinaryKind.MUL, y, powerOfTwo(b, rest));
    }

    private static int powerOfTwo(ProgramBuilder b, int exponent) {
        int biased = b.binary(BinaryKind.IADD, exponent, b.constant(BIAS));
        return b.unary(UnaryKind.FROM_BITS, b.shift(ShiftKind.SHL, biased, SIGNIFICAND_BITS));
    }
}
