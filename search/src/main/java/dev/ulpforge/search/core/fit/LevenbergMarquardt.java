package dev.ulpforge.search.core.fit;

import java.util.Arrays;

/** The Levenberg-Marquardt method with geodesic acceleration: lowers the sum of squares of scaled errors. */
final class LevenbergMarquardt {

    private static final double LAMBDA_START = 1e-3;
    private static final double LAMBDA_MIN = 1e-32;
    private static final double LAMBDA_MAX = 1e12;
    /** By how much damping rises after a failure; small steps find the floor of a curved valley more often. */
    private static final double RAISE = 4;
    private static final double FALL = 0.3;
    private static final double HASTE = 0.8;
    /** The fraction of a step at which its curvature is probed, and the largest share of it in a step. */
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

    /** {@return the largest error after a move to these constants; damping starts anew} */
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
            position.accept();
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

    /** {@return the cost after a step with the present damping, NaN if its path is too curved} */
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
     * {@return whether the valley's curvature, along which the step is bent, is small enough for a step of this length}
     * Half the second derivative along the step is solved for like the step itself (Transtrum and Sethna, arXiv
     * 1201.5885).
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
