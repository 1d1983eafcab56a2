package dev.ulpforge.verify.pair;

import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Constants;

/**
 * How far a result of {@link WidePowProgram} is off before its last rounding, where letters are as in its theorem, from
 * {@link HornerError} of both polynomials: 1/5, 1/7, ... are the coefficients of the one series, {@code (ln 2)^j/j!}
 * from j = 2 on those of the other.
 *
 * <p>f is looked at in parts of [-1/2, 1/2]. {@code g(f)} rises, as its series has positive coefficients that fall, so
 * that {@code f² g(f)}, which is {@code 2^f - 1 - f ln 2}, is largest at that end of a part which is farther from 0.
 *
 * @param log the coefficients of Q
 * @param exp those of G
 */
record WidePowError(List<Double> log, List<Double> exp) {
    /** A little more than (3 - 2√2)², the largest z. */
    private static final double SQUARE = 0.02945;
    private static final double EPSILON = 0x1p-52;
    /** 0.3 times 3.5, the latter for what z has lost. */
    private static final double OF_SQUARE = 1.05;
    private static final double LN_2 = 0.6931471805599454;
    /** The largest magnitude of an exponent of a result that is neither 0 nor infinite. */
    private static final double FARTHEST = 1077;
    private static final int PARTS = 64;
    private static final double HALF = 0.5;
    private static final double TINY = 0x1p-30;
    private static final double MORE = 1 + 0x1p-40;

    /** {@return the bound of the theorem} */
    PairBound bound() {
        double ofLog = new HornerError(log, WidePowError::ofLogarithm).on(0, SQUARE);
        double relative = (SQUARE * SQUARE * ofLog + OF_SQUARE * EPSILON * Math.pow(SQUARE, 3) + 0x1p-97) * MORE;
        HornerError ofPower = new HornerError(exp, WidePowError::ofPower);
        double falling = ofPower.on(-HALF, 0);
        double rising = ofPower.on(0, HALF);
        double normal = HALF + off(falling, rising, relative * FARTHEST);
        return normal <= 1
                ? new PairBound(Math.max(normal, HALF + normal / 2), 2 * PARTS + 1, 0)
                : PairBound.NONE;
    }

    private static Ball ofLogarithm(int j) {
        return Ball.ONE.divide(2L * j + 5, HornerError.BITS);
    }

    private static Ball ofPower(int j) {
        Ball power = Ball.ONE;
        for (int i = 1; i <= j + 2; i++) {
            power = power.multiply(Constants.ln2Ball(HornerError.BITS), HornerError.BITS).divide(i, HornerError.BITS);
        }
        return power;
    }

    /** {@return the largest error in ULP of a significand} @param exponent a bound of the error of p + p' */
    private static double off(double falling, double rising, double exponent) {
        return IntStream.range(0, PARTS).mapToDouble(i -> {
            double first = HALF * i / PARTS;
            double last = HALF * (i + 1) / PARTS;
            double below = error(-last, falling, Math.pow(2, -first), exponent) / (EPSILON / 2);
            double above = error(last, rising, Math.pow(2, last), exponent)
                    / (first < TINY ? EPSILON / 2 : EPSILON);
            return Math.max(below, above);
        }).max().orElseThrow();
    }

    /** {@return a bound of the error} @param f the farther end @param value the largest 2^f */
    private static double error(double f, double ofPolynomial, double value, double exponent) {
        double curved = (Math.pow(2, f) - 1 - f * LN_2) + 0x1p-50;
        double addend = curved * MORE + 0x1p-40;
        return (f * f * ofPolynomial + curved * (EPSILON / 2) + Format.BINARY64.ulp(addend) / 2
                + value * LN_2 * exponent + 0x1p-80) * MORE;
    }
}
