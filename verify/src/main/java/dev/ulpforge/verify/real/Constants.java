package dev.ulpforge.verify.real;

import java.math.BigInteger;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * Constants that other functions need, as integers in units of {@code 2^-bits}, each at most one unit below the exact
 * value.
 *
 * <p>Each is a sum of series {@code sum ± 1 / (n^k ...)} with 32 guard bits. A term is rounded down by less than one
 * unit of the guarded sum, and there are fewer than 2^20 terms with small factors; so the guarded sum is accurate to
 * within 2^31 of its units, and the result to within half a unit plus the final rounding down.
 */
public final class Constants {
    private static final int GUARD = 32;
    private static final int STEP = 256;

    private static final Constants PI = new Constants(Constants::machin);
    private static final Constants LN2 = new Constants(Constants::logarithmOfTwo);
    private static final Constants LN10 = new Constants(Constants::logarithmOfTen);
    private static final Constants EULER = new Constants(Constants::exponentialOfOne);

    private final IntFunction<BigInteger> series;
    private final ConcurrentHashMap<Integer, BigInteger> known = new ConcurrentHashMap<>();

    private Constants(IntFunction<BigInteger> series) {
        this.series = series;
    }

    /** {@return floor(constant * 2^bits), with an error of at most one} */
    private BigInteger fixed(int bits) {
        int step = (bits / STEP + 1) * STEP;
        BigInteger wide = known.get(step);
        if (wide == null) {
            wide = series.apply(step + GUARD).shiftRight(GUARD);
            known.put(step, wide);
        }
        return wide.shiftRight(step - bits);
    }

    private Ball ball(int bits) {
        return Ball.rounded(fixed(bits + 4), -bits - 4, 1, bits + 4);
    }

    /** {@return pi in units of {@code 2^-bits}, within one unit} */
    static BigInteger pi(int bits) {
        return PI.fixed(bits);
    }

    /** {@return log 2 in units of {@code 2^-bits}, within one unit} */
    static BigInteger ln2(int bits) {
        return LN2.fixed(bits);
    }

    public static Ball piBall(int bits) {
        return PI.ball(bits);
    }

    public static Ball ln2Ball(int bits) {
        return LN2.ball(bits);
    }

    public static Ball ln10Ball(int bits) {
        return LN10.ball(bits);
    }

    public static Ball eulerBall(int bits) {
        return EULER.ball(bits);
    }

    /** Machin: pi = 16 atan(1/5) - 4 atan(1/239). */
    private static BigInteger machin(int bits) {
        return inverse(5, -1, bits).shiftLeft(4).subtract(inverse(239, -1, bits).shiftLeft(2));
    }

    /** log 2 = 18 atanh(1/26) - 2 atanh(1/4801) + 8 atanh(1/8749). */
    private static BigInteger logarithmOfTwo(int bits) {
        return inverse(26, 1, bits).multiply(BigInteger.valueOf(18)).subtract(inverse(4801, 1, bits).shiftLeft(1))
                .add(inverse(8749, 1, bits).shiftLeft(3));
    }

    /** log 10 = 3 log 2 + log(5/4), and log(5/4) = 2 atanh(1/9). */
    private static BigInteger logarithmOfTen(int bits) {
        return logarithmOfTwo(bits).multiply(BigInteger.valueOf(3)).add(inverse(9, 1, bits).shiftLeft(1));
    }

    /** {@return atan(1/n) for sign -1, atanh(1/n) for sign 1: sum sign^k / ((2k+1) n^(2k+1))} */
    private static BigInteger inverse(int n, int sign, int bits) {
        BigInteger square = BigInteger.valueOf((long) n * n);
        BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(n));
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; power.signum() > 0; k++) {
            BigInteger term = power.divide(BigInteger.valueOf(2L * k + 1));
            sum = sign < 0 && k % 2 == 1 ? sum.subtract(term) : sum.add(term);
            power = power.divide(square);
        }
        return sum;
    }

    private static BigInteger exponentialOfOne(int bits) {
        BigInteger term = BigInteger.ONE.shiftLeft(bits);
        BigInteger sum = BigInteger.ZERO;
        for (int k = 1; term.signum() > 0; k++) {
            sum = sum.add(term);
            term = term.divide(BigInteger.valueOf(k));
        }
        return sum;
    }
}
