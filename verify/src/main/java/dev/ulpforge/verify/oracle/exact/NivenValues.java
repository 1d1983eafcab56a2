package dev.ulpforge.verify.oracle.exact;

import java.math.BigInteger;

/** Rational sines and cosines of rational multiples of pi: only 0, ±1/2 and ±1, at multiples of pi/6 (Niven). */
final class NivenValues {
    private static final BigInteger SIX = BigInteger.valueOf(6);
    private static final BigInteger TWELVE = BigInteger.valueOf(12);
    /** Twice the sine of {@code k pi/6}; 9 stands for an irrational one. */
    private static final int[] TWICE_SINE = { 0, 1, 9, 2, 9, 1, 0, -1, 9, -2, 9, -1 };

    private NivenValues() {}

    /** {@return sin(pi x) if it is rational, otherwise null; the sign of zero is that of x} */
    static Value sine(Value.Fraction x) {
        return at(x, 0, x.signum());
    }

    /** {@return cos(pi x) = sin(pi (x + 1/2)) if it is rational, otherwise null; zero is +0} */
    static Value cosine(Value.Fraction x) {
        return at(x, 3, 1);
    }

    /**
     * {@return tan(pi x) where it is rational or infinite, at multiples of 1/4, otherwise null; signs of zeros by IEEE
     * 754-2019 9.2}
     */
    static Value tangent(Value.Fraction x) {
        BigInteger[] k = x.numerator().shiftLeft(2).divideAndRemainder(x.denominator());
        if (k[1].signum() != 0) {
            return null;
        }
        boolean odd = k[0].shiftRight(2).testBit(0);
        return switch (k[0].intValue() & 3) {
            case 0 -> new Value.Zero(odd ? -x.signum() : x.signum());
            case 1 -> Value.Fraction.of(1);
            case 2 -> new Value.Infinite(odd ? -1 : 1);
            default -> Value.Fraction.of(-1);
        };
    }

    /** {@return asin(x) / pi where it is rational or undefined, otherwise null} */
    static Value inverseSine(Value.Fraction x) {
        return switch (twice(x)) {
            case 1 -> Value.Fraction.of(BigInteger.valueOf(x.signum()), SIX);
            case 2 -> Value.Fraction.of(BigInteger.valueOf(x.signum()), BigInteger.TWO);
            case 3 -> new Value.Undefined();
            default -> null;
        };
    }

    /** {@return acos(x) / pi where it is rational or undefined, otherwise null} */
    static Value inverseCosine(Value.Fraction x) {
        return switch (twice(x)) {
            case 1 -> Value.Fraction.of(BigInteger.valueOf(x.signum() > 0 ? 1 : 2), BigInteger.valueOf(3));
            case 2 -> x.signum() > 0 ? new Value.Zero(1) : Value.Fraction.of(1);
            case 3 -> new Value.Undefined();
            default -> null;
        };
    }

    /** {@return 1 or 2 if |2x| is that, 3 if it is above, otherwise 0} */
    private static int twice(Value.Fraction x) {
        BigInteger twice = x.numerator().abs().shiftLeft(1);
        int order = twice.compareTo(x.denominator().shiftLeft(1));
        return order > 0 ? 3 : order == 0 ? 2 : twice.equals(x.denominator()) ? 1 : 0;
    }

    private static Value at(Value.Fraction x, int shift, int zeroSign) {
        BigInteger[] k = x.numerator().multiply(SIX).divideAndRemainder(x.denominator());
        if (k[1].signum() != 0) {
            return null;
        }
        int twice = TWICE_SINE[(k[0].mod(TWELVE).intValue() + shift) % 12];
        return switch (twice) {
            case 9 -> null;
            case 0 -> new Value.Zero(zeroSign);
            default -> Value.Fraction.of(BigInteger.valueOf(twice), BigInteger.TWO);
        };
    }
}
