package dev.ulpforge.search.core.fit;

/**
 * The Gauss-Newton method, with steps judged by the steps that would follow rather than by the errors: along a narrow
 * curved valley, errors may rise by many orders of magnitude before they fall (Deuflhard, Newton Methods for Nonlinear
 * Problems, 2004, 3.3 and 4.3: the natural monotonicity test). So a few steps change the constants as much as a descent
 * would in very many. Derivatives and their orthogonalization are in double-double arithmetic: the constants of good
 * programs are nearly dependent, and the more so the better the program. From least squares to the minimax, the errors'
 * extrema are made level on a reference, which is then exchanged (Remez).
 */
final class GaussNewton {

    private static final double SHORTEST = 1e-3;
    /** The relative change of the sum of squares, or of the peak, below which iterations have converged. */
    private static final double CONVERGED = 1e-2;
    private static final double ENOUGH = 1e-4;
    /** Newton steps for each reference. */
    private static final int NEWTON = 4;

    private final Iterate position;
    private final DoubleDoubleLeastSquares squares;
    private final StiffRows stiff;
    private final int n;
    private final double[] residual;

    GaussNewton(Iterate position) {
        this.position = position;
        n = position.target().size();
        stiff = new StiffRows(position.target());
        residual = new double[n];
        squares = new DoubleDoubleLeastSquares(n);
    }

    /**
     * Takes at most some steps, and keeps the outcome only if the sum of squares is lower there.
     *
     * @return whether it converged to a minimum of the sum of squares
     */
    boolean walk(int steps) {
        position.refine();
        Iterate.Saved start = position.saved();
        double before = cost();
        double[] step = new double[position.constants()];
        double share = 1;
        double last = Double.POSITIVE_INFINITY;
        boolean arrived = false;
        for (int i = 0; i < steps && !arrived && share > 0 && step.length > 0; i++) {
            factor();
            double length = solve(position.errors(), step);
            share = advance(step, length, Math.min(1, 4 * share));
            double cost = cost();
            arrived = share == 1 && Math.abs(cost - last) < CONVERGED * last;
            last = cost;
        }
        if (!(cost() <= before)) {
            position.restore(start);
            return false;
        }
        return arrived;
    }

    /** {@return the largest share of a step that leads to a shorter next one, which is taken; 0 if there is none} */
    private double advance(double[] step, double length, double first) {
        double[] next = new double[step.length];
        for (double share = first; share > SHORTEST && Double.isFinite(length); share /= 4) {
            double[] part = step.clone();
            for (int k = 0; k < part.length; k++) {
                part[k] *= share;
            }
            if (solve(position.attempt(part), next) <= (1 - share / 4) * length) {
                position.accept();
                return share;
            }
        }
        return 0;
    }

    /**
     * Exchanges the extrema and levels the errors on them, for at most some steps; keeps the constants of the lowest
     * peak met.
     *
     * @return whether the peak is that of level extrema
     */
    boolean level(int steps) {
        double[] step = new double[position.constants()];
        position.refine();
        Iterate.Saved best = position.saved();
        double low = position.peak();
        double last = 0;
        boolean level = false;
        for (int i = 0; i < steps && !level && step.length > 0; i++) {
            factor();
            int wanted = squares.rank() + 1 - stiff.held().length;
            int[] reference = Extrema.alternating(stiff.levelled(position.errors()), Math.max(0, wanted));
            if (reference.length != wanted || !levelled(reference, step)) {
                break;
            }
            double peak = position.peak();
            level = Math.abs(peak - last) < ENOUGH * peak && peak < low * (1 + ENOUGH);
            last = peak;
            if (peak < low) {
                low = peak;
                best = position.saved();
            }
        }
        position.restore(best);
        return level;
    }

    private boolean levelled(int[] reference, double[] step) {
        for (int i = 0; i < NEWTON; i++) {
            if (i > 0) {
                factor();
            }
            if (!squares.level(position.errors(), reference, stiff.held(), step)) {
                return false;
            }
            position.attempt(step);
            position.accept();
        }
        return true;
    }

    private void factor() {
        DoubleDoubleDerivatives j = position.fineDerivatives();
        double[][] high = j.high();
        double[][] low = j.low();
        stiff.soften(high, low);
        squares.factor(high, low);
    }

    private double solve(double[] errors, double[] step) {
        System.arraycopy(errors, 0, residual, 0, n);
        stiff.silence(residual);
        squares.residual(residual);
        return squares.solve(step);
    }

    private double cost() {
        return DoubleArrays.dot(position.errors(), position.errors(), n);
    }
}
