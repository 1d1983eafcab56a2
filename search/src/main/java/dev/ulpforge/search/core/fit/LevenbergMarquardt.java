package dev.ulpforge.search.core.fit;

import java.util.Arrays;

/** Levenberg-Marquardt with geodesic acceleration: lowers the sum of squares of scaled errors at a position. */
final class LevenbergMarquardt {

    private static final double LAMBDA_START = 1e-3;
    private static final double LAMBDA_MIN = 1e-32;
    private static final double LAMBDA_MAX = 1e12;
    /** How the damping follows success: slowly at first, which finds the floor of a curved valley more often. */
    private static final double RAISE = 4;
    private static final double FALL = 0.3;
    private static final double HASTE = 0.8;
    /** The fraction of a step at which its curve is probed, and the largest share the curve may have in a step. */
    private static final double PROBE = 0.1;
    private static final double BEND = 1.5;

    private final Iterate position;
    private final LeastSquares squares;
    private final int n;
    private final double[] scaled;
    private double[][] columns = new double[0][];
    private double[] step = new double[0];
    private double[] probe = new double[0];
    private double lambda;

    LevenbergMarquardt(Iterate position) {
        this.position = position;
        n = position.target().size();
        squares = new LeastSquares(position.target());
        scaled = new double[n];
    }

    Iterate position() {
        return position;
    }

    /** Goes to these constants, and forgets what damping was right elsewhere; {@return the largest error there} */
    double start(Iterate.Saved at) {
        lambda = LAMBDA_START;
        return position.start(at);
    }

    /** {@return the sum of {@code (scale_i e_i)^2}} */
    double cost(double[] errors, double[] scale) {
        DoubleArrays.mul(scaled, errors, scale, n);
        return DoubleArrays.dot(scaled, scaled, n);
    }

    /** Lowers the cost in at most {@code steps} trials, or until one gains less than the fraction {@code enough}. */
    void run(double[] scale, int steps, double enough) {
        int p = position.constants();
        reserve(p);
        double cost = cost(position.errors(), scale);
        double fall = FALL;
        boolean moved = true;
        for (int i = 0; i < steps && p > 0; i++) {
            double next = attempt(scale, moved);
            moved = next < cost;
            if (!moved) {
                fall = FALL;
                lambda = Math.min(LAMBDA_MAX, lambda * RAISE);
                if (lambda >= LAMBDA_MAX || lambda > 1e3 && next < cost * (1 + 1e-9)) {
                    return;
                }
                continue;
            }
            position.take();
            boolean settled = next > cost * (1 - enough) && lambda < 1e-2;
            cost = cost(position.errors(), scale);
            lambda = Math.max(LAMBDA_MIN, lambda * fall);
            fall *= HASTE;
            if (settled) {
                return;
            }
        }
    }

    private void reserve(int p) {
        if (step.length < p) {
            step = new double[p];
            probe = new double[p];
        }
    }

    /** {@return the cost after a step with the present damping, NaN if the way there is too crooked} */
    private double attempt(double[] scale, boolean moved) {
        if (moved) {
            columns = position.derivatives(scale);
            squares.factor(columns);
        }
        DoubleArrays.mul(scaled, position.errors(), scale, n);
        squares.residual(scaled);
        double length = squares.solve(lambda, step);
        return bend(scale, length) ? cost(position.attempt(step), scale) : Double.NaN;
    }

    /**
     * Follows the curve of the valley: half the second derivative along the step, solved for like the step itself
     * (Transtrum and Sethna, arXiv 1201.5885). {@return false if the curve is too sharp for a step of this length}
     */
    private boolean bend(double[] scale, double length) {
        int p = position.constants();
        for (int k = 0; k < p; k++) {
            probe[k] = PROBE * step[k];
        }
        double[] ahead = position.attempt(probe);
        double[] errors = position.errors();
        for (int i = 0; i < n; i++) {
            ahead[i] = (ahead[i] - errors[i]) * scale[i] / PROBE;
        }
        for (int k = 0; k < p; k++) {
            DoubleArrays.addScaled(ahead, -step[k], columns[k], n, false);
        }
        DoubleArrays.addScaled(ahead, 2 / PROBE, ahead, n, true);
        squares.residual(ahead);
        if (!(squares.solve(lambda, probe) <= BEND * length)) {
            return false;
        }
        for (int k = 0; k < p; k++) {
            step[k] += probe[k] / 2;
        }
        return true;
    }

    /** {@return an array of ones, the scale that leaves errors as they are} */
    static double[] unit(FitTarget target) {
        double[] one = new double[target.size()];
        Arrays.fill(one, 1);
        return one;
    }
}
