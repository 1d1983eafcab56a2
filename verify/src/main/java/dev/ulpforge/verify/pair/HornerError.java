package dev.ulpforge.verify.pair;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.real.Ball;

/**
 * How far Horner's rule on doubles, each step one fused operation, is from a power series {@code c0 + c1 x + ...} whose
 * coefficients never grow in magnitude, on an interval within [-1/2, 1/2].
 *
 * <p><b>Theorem.</b> {@link #on} is a bound. <i>Proof.</i> Let q be the coefficients of the polynomial, n of them, N =
 * n + {@value #FURTHER} and X the largest magnitude.
 * <ul>
 * <li>Roundings: with {@code S = |q| + X S} for the next lower coefficient, from {@code S = |q|} of the highest on, no
 * value of the rule is above S but for its roundings; so each step adds half of the unit of a little more than S to X
 * times the error before.
 * <li>Terms from {@code c_N} on: {@code |c_N| X^N/(1 - X)}, at most twice the first.
 * <li>The others are a polynomial with the coefficients {@code d = q - c}, or -c from n on. In a piece of the interval
 * it is off from its value in the middle by half of the width times {@code sum of j |d_j| X^(j-1)}. Each d is a ball,
 * rounded, and Horner's rule for them in doubles is off by {@code N 2^-51 (sum of |d_j| X^j)} at most.
 * </ul>
 *
 * @param coefficients those of the polynomial, of increasing powers
 * @param series       a ball around each coefficient of the series
 */
record HornerError(List<Double> coefficients, IntFunction<Ball> series) {
    /** The precision of balls that is enough for the differences of coefficients. */
    static final int BITS = 200;
    private static final int FURTHER = 24;
    private static final int PIECES = 1 << 18;
    private static final double MORE = 1 + 0x1p-40;

    /** {@return a bound of the magnitude of the difference for each double from one to another} */
    double on(double least, double greatest) {
        double size = Math.max(Math.abs(least), Math.abs(greatest));
        return (distance(least, greatest) + roundings(size)) * MORE;
    }

    private double roundings(double size) {
        double value = Math.abs(coefficients.getLast());
        double error = 0;
        for (double q : coefficients.subList(0, coefficients.size() - 1).reversed()) {
            value = (Math.abs(q) + size * value) * MORE;
            error = (size * error + Format.BINARY64.ulp(value) / 2) * MORE;
        }
        return error;
    }

    private double distance(double least, double greatest) {
        int terms = coefficients.size() + FURTHER;
        double[] d = IntStream.range(0, terms).mapToDouble(this::difference).toArray();
        double size = Math.max(Math.abs(least), Math.abs(greatest));
        double half = (greatest - least) / PIECES / 2;
        double seen = IntStream.range(0, PIECES).mapToDouble(i -> Math.abs(value(d, least + (2 * i + 1) * half))).max()
                .orElseThrow();
        double slope = 0;
        double sum = 0;
        for (int j = terms - 1; j >= 0; j--) {
            slope = slope * size + sum;
            sum = sum * size + Math.abs(d[j]);
        }
        double rest = 2 * Math.abs(series.apply(terms).upperMagnitude()) * Math.pow(size, terms);
        return seen + slope * (half * MORE + size * 0x1p-52) + terms * 0x1p-51 * sum + rest;
    }

    private double difference(int j) {
        Ball c = series.apply(j);
        return (j < coefficients.size() ? Ball.of(coefficients.get(j)).subtract(c, BITS) : c.negate()).doubleValue();
    }

    private static double value(double[] d, double x) {
        double sum = 0;
        for (int j = d.length - 1; j >= 0; j--) {
            sum = Math.fma(sum, x, d[j]);
        }
        return sum;
    }
}
