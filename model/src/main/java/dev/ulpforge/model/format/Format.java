package dev.ulpforge.model.format;

import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A binary format for floating-point numbers: a sign bit, an exponent with a bias, and a fraction, the significand
 * without its first bit; subnormals, signed zeros, infinities and NaNs as in IEEE 754-2019, 3.4. Bit patterns stand in
 * the low bits of a {@code long}; the bits above are 0, or copies of the sign bit where a smaller integer type was
 * widened, and are ignored.
 *
 * @param name         as in IEEE 754, in lower case
 * @param exponentBits how many bits the exponent has, 2 to 11
 * @param fractionBits how many bits the fraction has, 1 to 52
 */
public record Format(String name, int exponentBits, int fractionBits) implements Serializable {
    /** Java's {@code Float.float16ToFloat} and {@code floatToFloat16}. */
    public static final Format BINARY16 = new Format("binary16", 5, 10);
    /** The upper half of {@link #BINARY32}. */
    public static final Format BFLOAT16 = new Format("bfloat16", 8, 7);
    /** Java's {@code float}. */
    public static final Format BINARY32 = new Format("binary32", 8, 23);
    /** Java's {@code double}. */
    public static final Format BINARY64 = new Format("binary64", 11, 52);

    /** Throws {@link IllegalArgumentException} if a {@code double} does not hold each number of the format. */
    public Format {
        if (exponentBits < 2 || exponentBits > 11 || fractionBits < 1 || fractionBits > 52) {
            throw new IllegalArgumentException(
                    name + ": " + exponentBits + " bits of exponent and " + fractionBits + " of fraction");
        }
    }

    /** {@return the format with this name, if there is one} */
    public static Optional<Format> named(String name) {
        return Stream.of(BINARY16, BFLOAT16, BINARY32, BINARY64).filter(format -> format.name.equals(name)).findFirst();
    }

    /** {@return the format with this name, or that of Java's type {@code float} or {@code double}, if there is one} */
    public static Optional<Format> ofType(String word) {
        return switch (word) {
            case "float" -> Optional.of(BINARY32);
            case "double" -> Optional.of(BINARY64);
            default -> named(word);
        };
    }

    /** {@return the number of bits} */
    public int size() {
        return 1 + exponentBits + fractionBits;
    }

    /** {@return whether it has 16 bits, so that all its numbers can be run in a moment} */
    public boolean isNarrow() {
        return size() == Short.SIZE;
    }

    /** {@return what is added to the exponent of a normal number, the exponent of the largest finite one} */
    public int bias() {
        return (1 << exponentBits - 1) - 1;
    }

    /** {@return the exponent of {@link #leastNormal}} */
    public int minExponent() {
        return 1 - bias();
    }

    /** {@return the mask of the sign bit, the bits of −0} */
    public long sign() {
        return 1L << size() - 1;
    }

    /** {@return the mask of all bits but the sign, those of |x|} */
    public long magnitude() {
        return sign() - 1;
    }

    /** {@return the mask of the fraction} */
    public long fraction() {
        return (1L << fractionBits) - 1;
    }

    /** {@return the bits of infinity, the mask of the exponent} */
    public long infinity() {
        return magnitude() & ~fraction();
    }

    /** {@return the bits of the canonical NaN: positive, quiet, all other bits of its payload 0} */
    public long nan() {
        return infinity() | 1L << fractionBits - 1;
    }

    /** {@return the smallest positive number} */
    public double leastSubnormal() {
        return powerOfTwo(minExponent() - fractionBits);
    }

    /** {@return the smallest positive normal number} */
    public double leastNormal() {
        return powerOfTwo(minExponent());
    }

    /** {@return the largest finite number} */
    public double greatest() {
        return value(infinity() - 1);
    }

    /**
     * {@return the power of two above {@link #greatest}, as which an infinite result counts in errors} It is infinite
     * itself for {@link #BINARY64}.
     */
    public double limit() {
        return powerOfTwo(bias() + 1);
    }

    /** {@return {@code 2^exponent}: infinity for 1024} */
    private static double powerOfTwo(int exponent) {
        return exponent < Double.MIN_EXPONENT
                ? Math.scalb(1.0, exponent)
                : Double.longBitsToDouble((long) (exponent + Double.MAX_EXPONENT) << Double.PRECISION - 1);
    }

    /** {@return whether bits are those of a NaN} */
    public boolean isNaN(long bits) {
        return (bits & magnitude()) > infinity();
    }

    /** {@return the value of bits; NaN for each NaN} */
    public double value(long bits) {
        long magnitude = bits & magnitude();
        if (magnitude >= infinity()) {
            return magnitude > infinity() ? Double.NaN : signed(bits, Double.POSITIVE_INFINITY);
        }
        int exponent = (int) (magnitude >>> fractionBits);
        long significand = magnitude & fraction() | (exponent > 0 ? fraction() + 1 : 0);
        return signed(bits, Math.scalb((double) significand, Math.max(exponent, 1) - bias() - fractionBits));
    }

    private double signed(long bits, double magnitude) {
        return (bits & sign()) == 0 ? magnitude : -magnitude;
    }

    /**
     * {@return the number of this format nearest to a value, ties to even (IEEE 754-2019, 4.3.1); infinite from half an
     * ulp above {@link #greatest} on, NaN for NaN, a zero with the sign of {@code v}}
     */
    public double rounded(double v) {
        double ulp = ulp(v);
        double size = Math.abs(v);
        if (!(size < limit())) {
            return v != v || size == Double.POSITIVE_INFINITY ? v : Math.copySign(Double.POSITIVE_INFINITY, v);
        }
        double rounded = Math.rint(size / ulp) * ulp;
        return Math.copySign(rounded < limit() ? rounded : Double.POSITIVE_INFINITY, v);
    }

    /** {@return the bits of {@link #rounded}; {@link #nan} for NaN} */
    public long bits(double v) {
        if (v != v) {
            return nan();
        }
        double rounded = Math.abs(rounded(v));
        long sign = Double.doubleToRawLongBits(v) < 0 ? sign() : 0;
        if (rounded == Double.POSITIVE_INFINITY) {
            return sign | infinity();
        }
        int exponent = Math.max(Math.getExponent(rounded), minExponent());
        long significand = (long) Math.scalb(rounded, fractionBits - exponent);
        return sign | significand + ((long) (exponent - minExponent()) << fractionBits);
    }

    /**
     * {@return the unit in the last place {@code 2^(max(floor(log2|v|), minExponent) - fractionBits)} of any {@code v}:
     * that of the last binade for values beyond the range and NaN}
     */
    public double ulp(double v) {
        return powerOfTwo(Math.clamp(Math.getExponent(v), minExponent(), bias()) - fractionBits);
    }

    /**
     * {@return the number as which a result counts in errors: itself, or {@link #limit} with its sign for an infinity;
     * NaN for NaN}
     */
    public double widened(double y) {
        return Double.isInfinite(y) ? Math.copySign(limit(), y) : y;
    }

    /**
     * {@return the error {@code |y - v| / ulp(v)} of a result, in ULP; 0 when both are NaN, and infinite when only one
     * is} Values from {@link #limit} on are taken as that. The quotient is rounded once, in the difference, where that
     * is not exact.
     *
     * @param y a number of this format
     * @param v the exact value
     */
    public double ulpError(double y, double v) {
        if (y != y || v != v) {
            return y != y && v != v ? 0 : Double.POSITIVE_INFINITY;
        }
        return Math.abs(widened(y) - Math.clamp(v, -limit(), limit())) / ulp(v);
    }

    /**
     * {@return the rank of bits in the order of values: neighbours differ by 1, both zeros have 0} The argument is not
     * a NaN.
     */
    public long rank(long bits) {
        long magnitude = bits & magnitude();
        return (bits & sign()) == 0 ? magnitude : -magnitude;
    }

    /** {@return the bits of a {@link #rank}; +0 of 0} */
    public long ofRank(long rank) {
        return rank < 0 ? sign() | -rank : rank;
    }

    /** {@return the bits of the next larger number; infinity for infinity} The argument is not a NaN. */
    public long up(long bits) {
        return ofRank(Math.min(rank(bits) + 1, infinity()));
    }

    /** {@return the bits of the next smaller number; −infinity for −infinity} The argument is not a NaN. */
    public long down(long bits) {
        return ofRank(Math.max(rank(bits) - 1, -infinity()));
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
