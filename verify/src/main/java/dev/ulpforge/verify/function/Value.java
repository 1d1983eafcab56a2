package dev.ulpforge.verify.function;

import java.math.BigInteger;

import dev.ulpforge.verify.real.Ball;

/** The value of an expression at one input: a real number, exact or enclosed, or a special value. */
public sealed interface Value {

    /** No real value exists; the result must be NaN. */
    record Undefined() implements Value {}

    /**
     * An infinity.
     *
     * @param sign 1 or -1
     */
    record Infinite(int sign) implements Value {}

    /**
     * Exactly zero.
     *
     * @param sign the sign that a result of zero must have, 1 or -1; 0 if the precision of an evaluation does not
     *     reveal it
     */
    record Zero(int sign) implements Value {}

    /**
     * A nonzero rational number, exactly.
     *
     * @param numerator other than 0
     * @param denominator positive, without a common factor
     */
    record Fraction(BigInteger numerator, BigInteger denominator) implements Value {

        /** {@return the reduced fraction; the denominator is not 0} */
        public static Value of(BigInteger n, BigInteger d) {
            if (n.signum() == 0) {
                return new Zero(1);
            }
            BigInteger g = n.gcd(d);
            BigInteger sign = BigInteger.valueOf(d.signum());
            return new Fraction(n.divide(g).multiply(sign), d.divide(g).multiply(sign));
        }

        /** {@return a whole number; exactly zero for 0} */
        public static Value of(long n) {
            return of(BigInteger.valueOf(n), BigInteger.ONE);
        }

        /** {@return the sum with a whole number} */
        public Value plus(long n) {
            return of(numerator.add(denominator.multiply(BigInteger.valueOf(n))), denominator);
        }

        /** {@return the reciprocal} */
        public Fraction reciprocal() {
            return (Fraction) of(denominator, numerator);
        }

        /** {@return how this compares with a whole number, as {@link BigInteger#compareTo} says it} */
        public int compareTo(long n) {
            return numerator.compareTo(denominator.multiply(BigInteger.valueOf(n)));
        }

        /** {@return whether this is a whole number, that one} */
        public boolean is(long n) {
            return compareTo(n) == 0;
        }

        /** {@return whether this is an integer} */
        public boolean isInteger() {
            return denominator.equals(BigInteger.ONE);
        }

        /** {@return whether this is an odd integer} */
        public boolean isOdd() {
            return isInteger() && numerator.testBit(0);
        }

        /** {@return the total number of bits} */
        public int length() {
            return numerator.bitLength() + denominator.bitLength();
        }
    }

    /** A number within a ball; an irrational one, or one that could not be recognised as rational. */
    record Enclosed(Ball ball) implements Value {}

    /**
     * A number {@code sign * e^log} whose exponent is out of range for a ball: far above or below every float.
     *
     * @param sign 1 or -1
     * @param log a number of large magnitude, whose own exponent may be out of range for a ball too
     */
    record Beyond(int sign, Value log) implements Value {}

    /**
     * A rational number plus a tiny number, such as {@code 1 + e^-1000000000000}.
     *
     * @param base the rational number
     * @param rest a tiny number
     */
    record Shifted(Fraction base, Beyond rest) implements Value {}

    /** {@return whether this is a real number other than exact zero} */
    default boolean isNumber() {
        return switch (this) {
            case Fraction _,Enclosed _,Beyond _,Shifted _ -> true;
            case Undefined _,Infinite _,Zero _ -> false;
        };
    }

    /** {@return the sign, that of a signed zero or infinity included; 0 if undefined or undecided} */
    default int signum() {
        return switch (this) {
            case Undefined() -> 0;
            case Infinite(int s) -> s;
            case Zero(int s) -> s;
            case Fraction(var n, _) -> n.signum();
            case Enclosed(var b) -> b.signum();
            case Beyond(int s, _) -> s;
            case Shifted(Fraction base, _) -> base.signum();
        };
    }

    /** {@return a ball around a finite value; the whole line for any other} */
    default Ball ball(int bits) {
        return switch (this) {
            case Undefined(),Infinite(_) -> Ball.WHOLE;
            case Zero(_) -> Ball.ZERO;
            case Fraction(var n, var d) -> Ball.of(n, 0).divide(Ball.of(d, 0), Math.max(bits, 64));
            case Enclosed(var b) -> b;
            case Beyond(int s, Value log) -> switch (log.signum()) {
                case 1 -> Ball.huge(s);
                case -1 -> Ball.tiny(s);
                default -> Ball.WHOLE;
            };
            case Shifted(Fraction base, Beyond rest) -> base.ball(bits).add(rest.ball(bits), bits);
        };
    }
}
