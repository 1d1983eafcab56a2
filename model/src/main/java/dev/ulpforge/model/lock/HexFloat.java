package dev.ulpforge.model.lock;

import java.util.Locale;

import dev.ulpforge.model.format.Format;

/** The one spelling of a float in a lock: {@link Float#toHexString}, and the bit pattern for NaNs with a payload. */
final class HexFloat {

    private static final int CANONICAL_NAN = 0x7fc00000;

    private HexFloat() {}

    static String text(float x) {
        int bits = Float.floatToRawIntBits(x);
        return x != x && bits != CANONICAL_NAN ? String.format(Locale.ROOT, "NaN:%08x", bits) : Float.toHexString(x);
    }

    /** {@return a number of a format} */
    static String text(double x, Format format) {
        return format.equals(Format.BINARY64) ? Double.toHexString(x) : Float.toHexString((float) x);
    }

    static float floatOf(String text) {
        float x = switch (text) {
            case "NaN" -> Float.NaN;
            case "Infinity" -> Float.POSITIVE_INFINITY;
            case "-Infinity" -> Float.NEGATIVE_INFINITY;
            default -> text.startsWith("NaN:") ? payload(text.substring(4)) : Float.parseFloat(text);
        };
        return same(text, text(x), x);
    }

    static double doubleOf(String text) {
        double x = Double.parseDouble(text);
        return same(text, Double.toHexString(x), x);
    }

    private static float payload(String hex) {
        return Float.intBitsToFloat(Integer.parseUnsignedInt(hex, 16));
    }

    private static <T> T same(String text, String canonical, T value) {
        if (!text.equals(canonical)) {
            throw new IllegalArgumentException("expected the hex float " + canonical + ", found «" + text + "»");
        }
        return value;
    }
}
