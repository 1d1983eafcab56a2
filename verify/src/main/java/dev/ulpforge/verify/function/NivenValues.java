package dev.ulpforge.verify.function;

import java.math.BigInteger;
import java.util.Optional;

/** Rational sines and cosines of rational multiples of pi: only 0, ±1/2 and ±1, at multiples of pi/6 (Niven). */
final class NivenValues {
    private static final BigInteger SIX = BigInteger.valueOf(6);
    private static final BigInteger TWELVE = BigInteger.valueOf(12);
    /** Twice the sine of {@code k pi/6}; 9 stands for an irrational value. */
    private static final int[] TWICE_SINE = { 0, 1, 9, 2, 9, 1, 0, -1, 9, -2, 9, -1 };

    private NivenValues() {}

    /** {@return sin(pi x) if it is rational; the sign of zero is that of x} */
    static Optional<Value> sine(Value.Fraction x) {
        return at(x, 0, x.signum());
    }

    /** {@return cos(pi x) = sin(pi (x + 1/2)) if it is rational; zero is +0} */
    static Optional<Value> cosine(Value.Fraction x) {
        return at(x, 3, 1);
    }

    /**
     * {@return tan(pi x) where it is rational or infinite, at multiples of 1/4; signs of zeros by IEEE
     * 754-2019 9.2}
     */
    static Optional<Value> tangent(Value.Fraction x) {
        BigInteger[] k = x.numerator().shiftLeft(2).divideAndRemainder(x.denominator());
        if (k[1].signum() != 0) {
            return Optional.empty();
        }
        boolean odd = k[0].shiftRight(2).testBit(0);
        return switch (k[0].intValue() & 3) {
            case 0 -> Optional.of(new Value.Zero(odd ? -x.signum() : x.signum()));
            case 1 -> Optional.of(Value.Fraction.of(1));
            case 2 -> Optional.of(new Value.Infinite(odd ? -1 : 1));
            default -> Optional.of(Value.Fraction.of(-1));
        };
    }

    /** {@return asin(x) / pi where it is rational or undefined} */
    static Optional<Value> inverseSine(Value.Fraction x) {
        return switch (twice(x)) {
            case 1 -> Optional.of(Value.Fraction.of(BigInteger.valueOf(x.signum()), SIX));
            case 2 -> Optional.of(Value.Fraction.of(BigInteger.valueOf(x.signum()), BigInteger.TWO));
            case 3 -> Optional.of(new Value.Undefined());
            default -> Optional.empty();
        };
    }

    /** {@return acos(x) / pi where it is rational or undefined} */
    static Optional<Value> inverseCosine(Value.Fraction x) {
        return switch (twice(x)) {
            case 1 -> Optional.of(Value.Fraction.of(BigInteger.valueOf(x.signum() > 0 ? 1 : 2), BigInteger.valueOf(3)));
            case 2 -> Optional.of(x.signum() > 0 ? new Value.Zero(1) : Value.Fraction.of(1));
            case 3 -> Optional.of(new Value.Undefined());
            default -> Optional.empty();
        };
    }

    /** {@return |2x| if it is 1 or 2, 3 if it is larger than 2, otherwise 0} */
    private static int twice(Value.Fraction x) {
        BigInteger twice = x.numerator().abs().shiftLeft(1);
        int order = twice.compareTo(x.denominator().shiftLeft(1));
        return order > 0 ? 3 : order == 0 ? 2 : twice.equals(x.denominator()) ? 1 : 0;
    }

    private static Optional<Value> at(Value.Fraction x, int shift, int zeroSign) {
        BigInteger[] k = x.numerator().multiply(SIX).divideAndRemainder(x.denominator());
        if (k[1].signum() != 0) {
            return Optional.empty();
        }
        int twice = TWICE_SINE[(k[0].mod(TWELVE).intValue() + shift) % 12];
        return switch (twice) {
            case 9 -> Optional.empty();
            case 0 -> Optional.of(new Value.Zero(zeroSign));
            default -> Optional.of(Value.Fraction.of(BigInteger.valueOf(twice), BigInteger.TWO));
        };
    }
}
