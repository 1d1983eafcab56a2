package dev.ulpforge.verify.oracle;

import java.math.BigInteger;

/** Rational sines and cosines of rational multiples of pi: only 0, ±1/2 and ±1, at multiples of pi/6 (Niven). */
final class CirclePoints {
    private static final BigInteger SIX = BigInteger.valueOf(6);
    private static final BigInteger TWELVE = BigInteger.valueOf(12);
    /** Twice the sine of {@code k pi/6}; 9 stands for an irrational one. */
    private static final int[] TWICE_SINE = { 0, 1, 9, 2, 9, 1, 0, -1, 9, -2, 9, -1 };

    private CirclePoints() {}

    /** {@return sin(pi x) if it is rational, otherwise null; the sign of zero is that of x} */
    static Value sine(Value.Fraction x) {
        return at(x, 0, x.signum());
    }

    /** {@return cos(pi x) = sin(pi (x + 1/2)) if it is rational, otherwise null; zero is +0} */
    static Value cosine(Value.Fraction x) {
        return at(x, 3, 1);
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
