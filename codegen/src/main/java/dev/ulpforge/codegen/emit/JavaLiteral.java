package dev.ulpforge.codegen.emit;

import java.util.Locale;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Op;

/** Constants as Java source: floats and doubles in hexadecimal, ints as eight hexadecimal digits, longs as sixteen. */
final class JavaLiteral {
    private JavaLiteral() {}

    /** {@return the literal of a constant} */
    static String of(Op.Leaf constant) {
        return switch (constant) {
            case Op.FloatConst(float value) -> of(value);
            case Op.IntConst(int value) -> of(value);
            case Op.DoubleConst(double value) -> of(value);
            case Op.LongConst(long value) -> of(value);
            case Op.Input input -> throw new IllegalArgumentException(input + " is no constant");
            case Op.Ints table -> throw new IllegalArgumentException(table + " is no number");
            case Op.Doubles table -> throw new IllegalArgumentException(table + " is no number");
        };
    }

    static String of(float value) {
        if (Float.isNaN(value)) {
            return "Float.NaN";
        }
        if (Float.isInfinite(value)) {
            return value > 0 ? "Float.POSITIVE_INFINITY" : "Float.NEGATIVE_INFINITY";
        }
        return Float.toHexString(value) + "f";
    }

    /** {@return the constant with its sign flipped} javac would fold the minus of {@code -Float.NaN} away. */
    static String negated(float value) {
        int bits = Float.floatToRawIntBits(value) ^ (int) Format.BINARY32.sign();
        return Float.isNaN(value)
                ? String.format(Locale.ROOT, "Float.intBitsToFloat(%s)", of(bits))
                : of(Float.intBitsToFloat(bits));
    }

    /** {@return the constant with its sign flipped}: see {@link #negated(float)} */
    static String negated(double value) {
        long bits = Double.doubleToRawLongBits(value) ^ Format.BINARY64.sign();
        return Double.isNaN(value)
                ? String.format(Locale.ROOT, "Double.longBitsToDouble(%s)", of(bits))
                : of(Double.longBitsToDouble(bits));
    }

    static String of(double value) {
        if (Double.isNaN(value)) {
            return "Double.NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        return Double.toHexString(value);
    }

    static String of(long value) {
        return String.format(Locale.ROOT, "0x%016xL", value);
    }

    static String of(int value) {
        return String.format(Locale.ROOT, "0x%08x", value);
    }
}
