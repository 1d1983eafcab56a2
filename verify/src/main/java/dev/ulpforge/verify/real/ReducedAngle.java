package dev.ulpforge.verify.real;

import java.math.BigInteger;

/**
 * An angle written as {@code quadrant * pi/2 + angle}, with the reduced angle at most about pi/4 in magnitude and
 * accurate to 4 units of {@code 2^-w}.
 *
 * @param quadrant modulo 4
 * @param angle in units of {@code 2^-w}
 * @param w the number of bits after the binary point
 * @param isExactZero whether the angle is known to be exactly 0
 */
record ReducedAngle(int quadrant, BigInteger angle, int w, boolean isExactZero) {
    private static final int ERROR = 4;

    /**
     * {@return the reduction of an exact x} With n of b bits, n pi/2 has an error of at most 2^b units of 2^-(w+b+2),
     * which is less than one unit of 2^-w.
     */
    static ReducedAngle of(Ball x, int w) {
        int extra = (int) Math.max(0, x.topExponent()) + 2;
        BigInteger halfPi = Constants.pi(w + extra).shiftRight(1);
        BigInteger fixed = FixedPoint.of(x, w + extra);
        BigInteger n = nearestQuotient(fixed, halfPi);
        BigInteger angle = fixed.subtract(n.multiply(halfPi)).shiftRight(extra);
        return new ReducedAngle(n.intValue() & 3, angle, w, false);
    }

    /** {@return the reduction of pi times an exact x} */
    static ReducedAngle ofMultiple(Ball x, int w) {
        BigInteger n = Integers.nearest(x.scale(1));
        Ball rest = x.scale(1).subtract(Ball.of(n, 0), w + 64 + x.mid().bitLength() + (int) Math.abs(x.exp()));
        BigInteger angle = rest.isZero()
                ? BigInteger.ZERO
                : FixedPoint.of(rest.multiply(Constants.piBall(w + 8), w + 8).scale(-1).midpoint(), w);
        return new ReducedAngle(n.intValue() & 3, angle, w, rest.isZero());
    }

    private static BigInteger nearestQuotient(BigInteger a, BigInteger b) {
        BigInteger[] q = a.shiftLeft(1).add(b).divideAndRemainder(b.shiftLeft(1));
        return q[1].signum() < 0 ? q[0].subtract(BigInteger.ONE) : q[0];
    }

    /** {@return whether the sine of the angle has about {@code bits} correct bits} */
    boolean isPrecise(int bits) {
        return angle.bitLength() > bits + 8;
    }

    Ball sine(int bits) {
        if (isExactZero) {
            return Ball.ZERO;
        }
        SineSeries s = series();
        return Ball.rounded(s.sine(), -w, s.error(), bits);
    }

    Ball cosine(int bits) {
        if (isExactZero) {
            return Ball.ONE;
        }
        SineSeries s = series();
        return Ball.rounded(s.cosine(), -w, s.error(), bits);
    }

    private SineSeries series() {
        return SineSeries.of(angle, w, ERROR);
    }
}
