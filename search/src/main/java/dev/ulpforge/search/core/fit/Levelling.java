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

    private final int n;
    private final double[] weight;
    private final double[] scale;
    private double[] best = new double[0];
    private double[] bestLow = new double[0];

    Levelling(int n) {
        this.n = n;
        weight = new double[n];
        scale = new double[n];
    }

    /** Reweights {@code rounds} times and leaves the descent at the lowest peak met; {@return that peak} */
    double reweight(Descent descent, int rounds) {
        Arrays.fill(weight, 1);
        double low = descent.peak();
        save(descent);
        for (int round = 0; round < rounds; round++) {
            sharpen(descent.errors(), low);
            descent.run(scale, 3, 1e-3);
            double peak = descent.peak();
            if (peak < low) {
                low = peak;
                save(descent);
            }
            if (!Double.isFinite(peak)) {
                break;
            }
        }
        return descent.start(best, bestLow);
    }

    private void save(Descent descent) {
        best = Arrays.copyOf(descent.c, descent.constants());
        bestLow = Arrays.copyOf(descent.d, descent.constants());
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

    /** Newton steps until the peaks are level within {@code tolerance}; {@return the peak reached} */
    double polish(Descent descent, int steps, double tolerance) {
        for (int i = 0; i < steps; i++) {
            double before = descent.peak();
            double[] step = newton(descent);
            if (step == null || !advance(descent, step) || descent.peak() > before * (1 - tolerance)) {
                break;
            }
        }
        return descent.peak();
    }

    private static boolean advance(Descent descent, double[] step) {
        for (int halving = 0; halving < 6; halving++) {
            if (descent.lower(step)) {
                return true;
            }
            for (int k = 0; k < step.length; k++) {
                step[k] /= 3;
            }
        }
        return false;
    }

    private double[] newton(Descent descent) {
        Tangent tangent = Tangent.of(descent.derivatives(), n, DEPENDENT);
        double[] errors = descent.errors();
        int[] reference = Extrema.alternating(errors, tangent.rank() + 1);
        if (reference.length < tangent.rank() + 1) {
            return null;
        }
        return tangent.levelling(errors, reference);
    }
}
