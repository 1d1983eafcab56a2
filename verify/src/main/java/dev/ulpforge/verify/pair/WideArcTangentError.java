package dev.ulpforge.verify.pair;

import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.real.Ball;

/**
 * How far a result of {@link WideAtan2Program} is off before its last rounding, where letters are as in its theorem.
 *
 * <p>With {@code F(x) = (atan(√x)/√x - 1)/x} = -1/3 + x/5 - x²/7 + ..., what t P approximates is {@code q³ F(q²)}.
 * {@code z = q² (1 + ε)} and {@code t = q³ (1 + ε')} with {@code |ε| <= 2^-53} and {@code |ε'| <= 2^-52} but for their
 * squares; |F| is at most 1/3 and its slope at most 1/5. So with E for {@link HornerError} the distance is at most
 * {@code q³ (E + 2^-52/3 + 2^-53 q²/5)}, a little more.
 *
 * <p>|atan(q) - q| is at most {@code q³/3}, and atan(q) at least {@code q - q³/3} for positive q: the series
 * alternates. So in a part of a binade from {@code q0} to {@code q1} the unit of t P + b is at most that of {@code
 * q1³/3} and a bound of |b|, and that of the result at least that of {@code q0 - q0³/3}, less a rounding. Below the
 * binades that are looked at, each error but the unit of b is smaller still in units of the result, and that is below
 * 2^-52 of it.
 *
 * @param atan the coefficients of P
 */
record WideArcTangentError(List<Double> atan) {
    private static final double THIRD = 1 / 3.0;
    private static final double FIFTH = 0.2;
    private static final int LEAST = -30;
    private static final int PARTS = 64;
    /** A little more than 1/4, the largest quotient. */
    private static final double WIDEST = 0.25 * (1 + 0x1p-40);
    /** A little more than 2/9, the largest where C is not 0. */
    private static final double BESIDE = 0.22223;
    private static final double BESIDE_UNIT = 0x1p-55;
    /** The magnitude of b where C is not 0. */
    private static final double REST = 0x1p-49;
    /** Above all roundings of the theorem that have no other place, and of this computation, relatively. */
    private static final double MORE = 1 + 0x1p-40;

    /** {@return the bound of the theorem} */
    PairBound bound() {
        double ofPolynomial = new HornerError(atan, WideArcTangentError::coefficient).on(0, WIDEST * WIDEST);
        double alone = IntStream.range(LEAST, -2)
                .mapToDouble(exponent -> alone(Math.scalb(1.0, exponent), ofPolynomial))
                .max().orElseThrow();
        double beside = error(BESIDE, ofPolynomial, REST) / BESIDE_UNIT;
        double off = Math.max(alone, beside) * MORE + 0x1p-40;
        return off <= 0.5 ? new PairBound(0.5 + off, (-2 - LEAST) * (long) PARTS + 1, 0) : PairBound.NONE;
    }

    private static Ball coefficient(int j) {
        Ball magnitude = Ball.ONE.divide(2L * j + 3, HornerError.BITS);
        return j % 2 == 0 ? magnitude.negate() : magnitude;
    }

    /** {@return the largest error in ULP in a binade, if C is 0} */
    private static double alone(double from, double ofPolynomial) {
        return IntStream.range(0, PARTS).mapToDouble(i -> {
            double first = from * (1 + (double) i / PARTS);
            double last = from * (1 + (i + 1.0) / PARTS) * MORE;
            return error(last, ofPolynomial, delta(last)) / ulp(first * (1 - first * first * THIRD) / MORE);
        }).max().orElseThrow();
    }

    /** {@return a bound of the error before the last rounding for quotients up to one} @param rest one of |b| */
    private static double error(double q, double ofPolynomial, double rest) {
        double cube = q * q * q;
        double ofProduct = cube * (ofPolynomial + 0x1p-52 * THIRD + 0x1p-53 * q * q * FIFTH) * MORE;
        return ofProduct + ulp((cube * THIRD + rest) * MORE) / 2 + cube * q * delta(q) + 0x1p-99;
    }

    private static double delta(double q) {
        return (ulp(q) / 2 + 0x1p-52 * q) * MORE;
    }

    private static double ulp(double v) {
        return Format.BINARY64.ulp(v);
    }
}
