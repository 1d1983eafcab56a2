package dev.ulpforge.verify.oracle.pointwise;

import dev.ulpforge.verify.oracle.piece.PointwiseFunction;

/**
 * Γ at floats of at most -1: NaN at integers, otherwise {@code Γ(x) = pi / (sin(pi x) Γ(1 - x))} (DLMF 5.5.3).
 *
 * <p>Above -64, with z = 1 - x, which is exact, from 17 to 65 (below 17 see {@link #right}), Γ(z) is the exponential of
 * Stirling's series (5.11.1), truncated after {@code z^-9}: the first omitted term is {@code 691 / (360360 z^11) <
 * 2^-53}. {@link Math#log} is within an ulp, {@code 2^-50}; it is multiplied by less than 65, {@code 2^-43.9}, and the
 * product, below 2^9, and three sums are rounded, {@code 4 2^-45}: the exponent is within {@code 2^-42}. That is the
 * relative error of Γ(z); {@link Math#exp}, {@link Math#sin} of pi d, with d the exact distance from the nearest
 * integer, the products and the quotients add less than {@code 2^-47}.
 *
 * <p>Beyond -64 the magnitude of Γ is below {@code 2^-250}: |sin(pi x)| ≥ 2 d, and d ≥ 2^-17 just beyond -64, where Γ(1
 * - x) is above 64!, which is above 2^295. Farther away Γ(1 - x) grows faster than d decreases: by a factor of more
 * than 2^6 for each step of one.
 */
final class GammaPointwise implements PointwiseFunction {
    /** The exponent of 1. */
    static final int LEAST_EXPONENT = 0;
    private static final double FAR = 17;
    private static final int STEPS = 16;
    private static final double SMALL = -64;
    private static final double BOUND = 0x1p-250;
    private static final double RELATIVE = 0x1p-41;
    private static final double HALF_LOG_OF_TURN = 0.9189385332046727;

    @Override
    public void evaluate(int first, double[] value, double[] error) {
        for (int i = 0; i < value.length; i++) {
            double x = Float.intBitsToFloat(first + i);
            double n = Math.rint(x);
            value[i] = x == n ? Double.NaN : x <= SMALL ? 0 : reflected(x, n);
            error[i] = x == n ? 0 : x <= SMALL ? BOUND : RELATIVE * Math.abs(value[i]);
        }
    }

    private static double reflected(double x, double n) {
        double sine = Math.sin(Math.PI * (x - n));
        double result = Math.PI / (sine * right(1 - x));
        return n % 2 == 0 ? result : -result;
    }

    /** For z < 17, Γ(z + 16) divided by 16 factors, whose product has a relative error of at most {@code 2^-48}. */
    private static double right(double z) {
        if (z >= FAR) {
            return Math.exp(logarithm(z));
        }
        double product = z;
        for (int k = 1; k < STEPS; k++) {
            product *= z + k;
        }
        return Math.exp(logarithm(z + STEPS)) / product;
    }

    private static double logarithm(double z) {
        double w = 1 / (z * z);
        double series = ((((1.0 / 1188 * w - 1.0 / 1680) * w + 1.0 / 1260) * w - 1.0 / 360) * w + 1.0 / 12) / z;
        return (z - 0.5) * Math.log(z) - z + (HALF_LOG_OF_TURN + series);
    }
}
