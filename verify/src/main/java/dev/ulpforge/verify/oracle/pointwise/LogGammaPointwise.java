package dev.ulpforge.verify.oracle.pointwise;

import dev.ulpforge.verify.oracle.piece.PointwiseFunction;

/**
 * log|Γ| at negative floats below -16: infinite at integers, otherwise {@code log(pi) - log|sin(pi x)| - log Γ(z)}, z =
 * 1 - x > 17.
 *
 * <p>Stirling's series for log Γ(z) (DLMF 5.11.1) has an error smaller than its first omitted term, {@code 1 / (156
 * z^13) < 2^-60}. {@link Math#log} and {@link Math#sin} are within one ulp by their specification. So (z - 1/2) log z
 * has a relative error of at most {@code 4 * 2^-53}; the sums that follow, seven of them, add at most {@code 2^-53} of
 * z log z + z + 64 each; sin(pi d) with an exact d has a relative error of at most {@code 5 * 2^-53}, hence its
 * logarithm an absolute error of at most that plus one ulp of a number up to 16. All together stay below {@code 16 *
 * 2^-53 (z log z + z + 64)}.
 */
final class LogGammaPointwise implements PointwiseFunction {
    private static final double RELATIVE = 0x1p-49;
    private static final double LOG_PI = Math.log(Math.PI);
    private static final double HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

    @Override
    public void evaluate(int first, double[] value, double[] error) {
        for (int i = 0; i < value.length; i++) {
            double x = Float.intBitsToFloat(first + i);
            double d = Math.abs(x - Math.rint(x));
            double z = 1 - x;
            double main = z * Math.log(z);
            value[i] = d == 0 ? Double.POSITIVE_INFINITY : LOG_PI - Math.log(Math.sin(Math.PI * d)) - stirling(z);
            error[i] = d == 0 ? 0 : RELATIVE * (main + z + 64);
        }
    }

    private static double stirling(double z) {
        double w = 1 / (z * z);
        double series = ((((-691.0 / 360360 * w + 1.0 / 1188) * w - 1.0 / 1680) * w + 1.0 / 1260) * w - 1.0 / 360) * w
                + 1.0 / 12;
        return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + series / z;
    }
}
