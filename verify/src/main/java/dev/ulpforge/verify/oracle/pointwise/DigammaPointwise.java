package dev.ulpforge.verify.oracle.pointwise;

import dev.ulpforge.verify.oracle.piece.PointwiseFunction;

/**
 * digamma at floats of at most -1/2: NaN at integers, otherwise {@code digamma(z) - pi cot(pi d)}, z = 1 - x, d the
 * distance of x from the nearest integer with its sign; both are exact.
 *
 * <p>For z < 17 it is {@code digamma(z + 16)} minus 16 reciprocals of at most 2/3 (5.5.2); the rounding errors of each
 * and of their sum are below {@code 2^-52}, together {@code 2^-47}. For z ≥ 17 the asymptotic series (DLMF 5.11.2) has
 * an error smaller than its first omitted term, {@code 691 / (32760 z^12) < 2^-54}. {@link Math#log} and {@link
 * Math#tan} are within one ulp by their specification; log z is below 90, so that digamma(z) is within {@code 2^-45}.
 * The argument pi d has a relative error of at most {@code 2^-52}, which changes the cotangent by at most {@code 2^-52
 * pi |d| / sin²(pi d)}, and {@code |sin(pi d)| >= 2 |d|}: together with its own two ulps, pi cot(pi d) is within {@code
 * 2^-49 / |d|}.
 */
final class DigammaPointwise implements PointwiseFunction {
    /** The exponent of 1/2. */
    static final int LEAST_EXPONENT = -1;
    private static final double FAR = 17;
    private static final int STEPS = 16;
    private static final double SUM = 0x1p-44;
    private static final double COTANGENT = 0x1p-49;

    @Override
    public void evaluate(int first, double[] value, double[] error) {
        for (int i = 0; i < value.length; i++) {
            double x = Float.intBitsToFloat(first + i);
            double d = x - Math.rint(x);
            value[i] = d == 0 ? Double.NaN : right(1 - x) - Math.PI / Math.tan(Math.PI * d);
            error[i] = d == 0 ? 0 : SUM + COTANGENT / Math.abs(d);
        }
    }

    private static double right(double z) {
        if (z >= FAR) {
            return series(z);
        }
        double sum = 0;
        for (int k = STEPS - 1; k >= 0; k--) {
            sum += 1 / (z + k);
        }
        return series(z + STEPS) - sum;
    }

    private static double series(double z) {
        double w = 1 / (z * z);
        double sum = ((((-1.0 / 132 * w + 1.0 / 240) * w - 1.0 / 252) * w + 1.0 / 120) * w - 1.0 / 12) * w;
        return Math.log(z) - 0.5 / z + sum;
    }
}
