package dev.ulpforge.search.core.fit;

import java.util.Arrays;

import dev.ulpforge.search.core.program.Structure;

/**
 * The constants of one structure on the way to their optimum: Levenberg-Marquardt on the errors at a target's points.
 * Values are computed in double until the errors come near its precision, then in double-double; derivatives are always
 * double, which costs steps but no accuracy, because every step starts from exactly evaluated errors.
 */
final class Descent {

    /** Errors below this (weighted, at worst) are computed in double-double. */
    static final double FINE = 1e-9;
    private static final double LAMBDA_MIN = 1e-32;
    private static final double LAMBDA_MAX = 1e12;
    private static final int BLOCK = 4;
    /** How the damping follows success: slowly at first, which finds the floor of a curved valley more often. */
    private static final double RAISE = 4;
    private static final double FALL = 0.3;
    private static final double HASTE = 0.8;
    /** The fraction of a step at which its curve is probed, and the largest share the curve may have in a step. */
    private static final double PROBE = 0.1;
    private static final double BEND = 1.5;

    private final Evaluation evaluation;
    private final LeastSquares squares;
    private final int n;
    private double[] errors;
    private double[] trial;
    private final double[] scaled;
    private final double[] ones;
    double[] c = new double[0];
    double[] d = new double[0];
    private double[] c2 = new double[0];
    private double[] d2 = new double[0];
    private double[] step = new double[0];
    private double[] probe = new double[0];
    private double[][] columns = new double[0][];
    private int p;
    private boolean fine;
    private double lambda;

    Descent(Target target) {
        n = target.size();
        evaluation = new Evaluation(target);
        squares = new LeastSquares(n);
        errors = new double[n];
        trial = new double[n];
        scaled = new double[n];
        ones = new double[n];
        Arrays.fill(ones, 1);
    }

    void bind(Structure structure) {
        evaluation.bind(structure);
        p = structure.constants();
        if (c.length < p) {
            c = new double[p];
            d = new double[p];
            c2 = new double[p];
            d2 = new double[p];
            step = new double[p];
            probe = new double[p];
        }
    }

    Target target() {
        return evaluation.target();
    }

    /** {@return the number of constants} */
    int constants() {
        return p;
    }

    /** Starts from these constants; {@return the largest error there, NaN or infinite at a pole} */
    double start(double[] high, double[] low) {
        System.arraycopy(high, 0, c, 0, p);
        System.arraycopy(low, 0, d, 0, p);
        fine = false;
        lambda = 1e-3;
        evaluate(c, d, errors);
        double peak = peak();
        if (peak < FINE) {
            fine = true;
            evaluate(c, d, errors);
            peak = peak();
        }
        return peak;
    }

    /** {@return the errors at the points, as of the constants reached; this workspace's own} */
    double[] errors() {
        return errors;
    }

    double peak() {
        return Lanes.peak(errors, n);
    }

    boolean fine() {
        return fine;
    }

    private void evaluate(double[] high, double[] low, double[] out) {
        if (fine) {
            evaluation.fineErrors(high, low, out);
        } else {
            evaluation.errors(high, out);
        }
    }

    /** {@return the derivatives of the errors by the constants, where the descent stands} */
    double[][] derivatives() {
        evaluate(c, d, errors);
        return evaluation.derivatives(ones);
    }

    /**
     * Lowers the sum of {@code (scale_i e_i)^2} in at most {@code steps} trials, or until a trial gains less than the
     * fraction {@code enough} of it.
     */
    void run(double[] scale, int steps, double enough) {
        double cost = cost(errors, scale);
        boolean moved = true;
        double fall = FALL;
        for (int i = 0; i < steps && p > 0; i++) {
            if (moved) {
                evaluate(c, d, errors);
                columns = evaluation.derivatives(scale);
                squares.factor(columns);
            }
            squares.residual(scaled(errors, scale));
            squares.solve(lambda, step);
            double next = bend(scale) ? attempt(scale) : Double.NaN;
            moved = next < cost;
            if (!moved) {
                fall = FALL;
                lambda = Math.min(LAMBDA_MAX, lambda * RAISE);
                if (lambda >= LAMBDA_MAX || lambda > 1e3 && next < cost * (1 + 1e-9)) {
                    break;
                }
                continue;
            }
            boolean settled = next > cost * (1 - enough) && lambda < 1e-2;
            cost = accept(scale, next);
            lambda = Math.max(LAMBDA_MIN, lambda * fall);
            fall *= HASTE;
            if (settled) {
                break;
            }
        }
    }

    /**
     * Follows the curve of the valley: half the second derivative along the step, solved for like the step itself
     * (Transtrum and Sethna, arXiv 1201.5885). {@return false if the curve is too sharp for a step of this length}
     */
    private boolean bend(double[] scale) {
        for (int k = 0; k < p; k++) {
            probe[k] = PROBE * step[k];
        }
        move(probe);
        for (int i = 0; i < n; i++) {
            trial[i] = (trial[i] - errors[i]) * scale[i] / PROBE;
        }
        for (int k = 0; k < p; k++) {
            Lanes.addScaled(trial, -step[k], columns[k], n, false);
        }
        for (int i = 0; i < n; i++) {
            trial[i] *= 2 / PROBE;
        }
        squares.residual(trial);
        squares.solve(lambda, probe);
        double ratio = squares.length(probe) / squares.length(step);
        if (!(ratio <= BEND)) {
            return false;
        }
        for (int k = 0; k < p; k++) {
            step[k] += probe[k] / 2;
        }
        return true;
    }

    /**
     * Runs in short blocks, and leaps after each in the direction that it went: along the floor of a narrow valley, where
     * single steps are short. A leap counts only if a block from where it lands ends lower.
     *
     * @param enough ends the way when a block and its leap gain less than this fraction
     */
    void travel(double[] scale, int blocks, double enough) {
        double stride = 4;
        double before = cost(errors, scale);
        for (int i = 0; i < blocks && p > 0; i++) {
            double[] from = Arrays.copyOf(c, p);
            run(scale, BLOCK, 0);
            stride = leap(scale, stride, from) ? stride * 5 : Math.max(1, stride / 25);
            double after = cost(errors, scale);
            if (!(after < before * (1 - enough))) {
                break;
            }
            before = after;
        }
    }

    private boolean leap(double[] scale, double stride, double[] from) {
        double[] at = Arrays.copyOf(c, p);
        double[] low = Arrays.copyOf(d, p);
        double cost = cost(errors, scale);
        double damping = lambda;
        for (int k = 0; k < p; k++) {
            step[k] = stride * (at[k] - from[k]);
        }
        move(step);
        swap();
        run(scale, BLOCK, 0);
        if (cost(errors, scale) < cost) {
            return true;
        }
        System.arraycopy(at, 0, c, 0, p);
        System.arraycopy(low, 0, d, 0, p);
        evaluate(c, d, errors);
        lambda = damping;
        return false;
    }

    private double accept(double[] scale, double cost) {
        swap();
        if (!fine && peak() < FINE) {
            fine = true;
            evaluate(c, d, errors);
            return cost(errors, scale);
        }
        return cost;
    }

    private void swap() {
        double[] t = c;
        c = c2;
        c2 = t;
        t = d;
        d = d2;
        d2 = t;
        t = errors;
        errors = trial;
        trial = t;
    }

    private double attempt(double[] scale) {
        move(step);
        return cost(trial, scale);
    }

    private void move(double[] delta) {
        for (int k = 0; k < p; k++) {
            double s = c[k] + delta[k];
            double t = s - c[k];
            double e = (c[k] - (s - t)) + (delta[k] - t) + d[k];
            c2[k] = s + e;
            d2[k] = e - (c2[k] - s);
        }
        evaluate(c2, d2, trial);
    }

    /** Moves by {@code delta} if that lowers the largest error; {@return whether it did} */
    boolean lower(double[] delta) {
        double peak = peak();
        move(delta);
        if (Lanes.peak(trial, n) < peak) {
            swap();
            return true;
        }
        return false;
    }

    private double[] scaled(double[] e, double[] scale) {
        Lanes.mul(scaled, e, scale, n);
        return scaled;
    }

    private double cost(double[] e, double[] scale) {
        scaled(e, scale);
        return Lanes.dot(scaled, scaled, n);
    }

    /** {@return the largest error at the points of another target, for the constants reached} */
    double peakOn(Evaluation other, double[] out) {
        if (fine) {
            other.fineErrors(c, d, out);
        } else {
            other.errors(c, out);
        }
        return Lanes.peak(out, out.length);
    }
}
