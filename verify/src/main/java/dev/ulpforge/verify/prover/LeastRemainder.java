package dev.ulpforge.verify.prover;

import java.math.BigInteger;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.real.Ball;

/**
 * How close to a multiple of pi/2 doubles come.
 *
 * <p><b>Theorem.</b> Let {@code α} be a real number, N an integer less than 2 from {@code 2^B α}, {@code p_n/q_n} the
 * convergents of {@code N/2^B} and {@code q_n < Q <= q_(n+1)}. Then {@code |M α - k| >= |q_n N - p_n 2^B|/2^B -
 * 2Q/2^B} for all integers k and M from 1 to Q - 1.
 *
 * <p><i>Proof.</i> Convergents are best approximations: {@code |M N/2^B - k| >= |q_n N/2^B - p_n|} for M below {@code
 * q_(n+1)} (Lagrange; Khinchin, Continued Fractions, theorem 17). And M α differs from {@code M N/2^B} by less than
 * {@code 2M/2^B}. A whole number may be taken off α. The numerators {@code |q_n N - p_n 2^B|} are the remainders of
 * Euclid's algorithm for {@code 2^B} and N.
 *
 * <p>A double from {@code 2^e} on, below {@code 2^(e+1)}, is {@code M 2^(e-52)} with {@code M < 2^53}.
 */
final class LeastRemainder {
    private static final int BITS = 256;
    private static final int BEYOND = 64;
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(BITS);
    private static final BigInteger SIGNIFICANDS = BigInteger.ONE.shiftLeft(Format.BINARY64.fractionBits() + 1);

    private LeastRemainder() {}

    /**
     * {@return a lower bound of {@code |2x/pi - k|} for all integers k and doubles from {@code 2^exponent} on, below
     * twice as much}
     */
    static double inQuarters(int exponent) {
        int scale = exponent - Format.BINARY64.fractionBits();
        Ball ratio = QuarterTurns.ratio(Math.max(exponent, 0) + BITS + BEYOND);
        return of(ratio.scale(scale + BITS).floor().mod(ONE));
    }

    private static double of(BigInteger numerator) {
        BigInteger before = ONE;
        BigInteger remainder = numerator;
        BigInteger denominatorBefore = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        while (remainder.signum() > 0) {
            BigInteger[] division = before.divideAndRemainder(remainder);
            BigInteger next = division[0].multiply(denominator).add(denominatorBefore);
            if (next.compareTo(SIGNIFICANDS) >= 0) {
                break;
            }
            before = remainder;
            remainder = division[1];
            denominatorBefore = denominator;
            denominator = next;
        }
        return Ends.below(Ball.of(remainder.subtract(SIGNIFICANDS.shiftLeft(1)), -BITS));
    }
}
