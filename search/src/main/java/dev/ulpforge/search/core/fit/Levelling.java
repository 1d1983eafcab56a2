package dev.ulpforge.search.core.fit;

import java.util.Arrays;

/**
 * From least squares to the minimax. Lawson's reweighting multiplies each point's weight by its error until the errors'
 * peaks are level (Lawson 1961); Newton's method then solves for peaks exactly level, on the linearized errors, with
 * the extrema exchanged at every step (Remez; Osborne and Watson, Computer J. 12, 1969). Directions in which the errors
 * do not change, such as a factor moved from one constant to another, are left out by column pivoting.
 */
final class Levelling {

    private static final double DEPENDENT = 1e-13;
    private static final int HALVINGS = 6;

    private final Descent descent;
    private final Position position;
    private final int n;
    private final double[] weight;
    private final double[] scale;
    private final double[] unit;
    private final StiffRows stiff;

    Levelling(Descent descent) {
        this.descent = descent;
        position = descent.position();
        n = position.target().size();
        weight = new double[n];
        scale = new double[n];
        stiff = new StiffRows(position.target());
        unit = Descent.unit(position.target());
    }

    /** Reweights {@code rounds} times and ends at the lowest peak met. */
    void reweight(int rounds) {
        Arrays.fill(weight, 1);
        double low = position.peak();
        Position.Saved best = position.saved();
        for (int round = 0; round < rounds && Double.isFinite(position.peak()); round++) {
            sharpen(position.errors(), low);
            descent.run(scale, 3, 1e-3);
            if (position.peak() < low) {
                low = position.peak();
                best = position.saved();
            }
        }
        descent.start(best);
    }

    private void sharpen(double[] errors, double peak) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            weight[i] *= Math.abs(errors[i]) / peak + 1e-3;
            sum += weight[i];
        }
        for (int i = 0; i < n; i++) {
            weight[i] /= sum;
            scale[i] = Math.sqrt(weight[i]);
        }
    }

    /** Takes Newton steps while each lowers the peak by more than the fraction {@code tolerance}. */
    void polish(int steps, double tolerance) {
        for (int i = 0; i < steps; i++) {
            double before = position.peak();
            double[] step = newton();
            if (step.length == 0 || !advance(step) || position.peak() > before * (1 - tolerance)) {
                return;
            }
        }
    }

    private boolean advance(double[] step) {
        for (int i = 0; i < HALVINGS; i++) {
            if (descent.lower(step)) {
                return true;
            }
            for (int k = 0; k < step.length; k++) {
                step[k] /= 3;
            }
        }
        return false;
    }

    /** {@return the step, or nothing where the errors have too few extrema} */
    private double[] newton() {
        Tangent tangent = Tangent.of(position.derivatives(unit), stiff, n, DEPENDENT);
        double[] errors = stiff.levelled(position.errors());
        int[] reference = Extrema.alternating(errors, tangent.rank() + 1);
        return reference.length < tangent.rank() + 1 ? new double[0] : tangent.levelling(errors, reference);
    }
}
