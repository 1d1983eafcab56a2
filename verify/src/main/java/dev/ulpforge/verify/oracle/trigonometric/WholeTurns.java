package dev.ulpforge.verify.oracle.trigonometric;

import java.math.BigInteger;
import java.util.Optional;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.block.BoundedBlock;
import dev.ulpforge.verify.symbolic.Zeros;

/**
 * The floats at which a trigonometric function of a multiple of x is exactly zero, where x times n / d is the angle in
 * quarter turns, such as x / 90 for degrees.
 *
 * @param n positive, below 2^31
 * @param period 2 d, below 2^31
 * @param power {@code 2^e n} modulo the period, for all exponents of floats from 2^23 on
 */
record WholeTurns(long n, long period, long[] power) {
    private static final int LIMIT = 31;
    private static final int DIGITS = 24;

    /** {@return these floats, if the number of quarter turns at x = 1 is proven to be rational} */
    static Optional<WholeTurns> of(Expression turns) {
        return Zeros.rational(turns).filter(q -> q.getFirst().abs().bitLength() < LIMIT
                && q.getLast().bitLength() < LIMIT - 1)
                .map(q -> of(q.getFirst().abs().longValue(), 2 * q.getLast().longValue()));
    }

    private static WholeTurns of(long n, long period) {
        long[] power = new long[Float.MAX_EXPONENT];
        power[0] = n % period;
        for (int e = 1; e < power.length; e++) {
            power[e] = power[e - 1] * 2 % period;
        }
        return new WholeTurns(n, period, power);
    }

    /** {@return the number of quarter turns of a float, modulo 2, if it is an integer; otherwise -1} */
    int quarters(float x) {
        int e = Math.getExponent(x) - DIGITS + 1;
        long m = (long) Math.scalb(Math.abs((double) x), -e);
        long rest;
        if (e >= 0) {
            rest = m % period * power[e] % period;
        } else {
            BigInteger product = BigInteger.valueOf(m).multiply(BigInteger.valueOf(n));
            if (product.getLowestSetBit() < -e) {
                return -1;
            }
            rest = product.shiftRight(-e).mod(BigInteger.valueOf(period)).longValue();
        }
        long d = period / 2;
        return rest % d == 0 ? (int) (rest / d) : -1;
    }

    /** Writes the exact zeros among the values whose bounds do not exclude 0. */
    void settle(Function f, int first, boolean negated, BoundedBlock out) {
        boolean cosine = f == Function.COS || f == Function.COSPI;
        for (int i = 0; i < BoundedBlock.SIZE; i++) {
            if (Math.abs(out.value()[i]) <= out.error()[i]) {
                float x = Float.intBitsToFloat(first + i);
                if (quarters(x) == (cosine ? 1 : 0)) {
                    out.value()[i] = cosine || x > 0 != negated ? 0.0 : -0.0;
                    out.error()[i] = 0;
                }
            }
        }
    }
}
