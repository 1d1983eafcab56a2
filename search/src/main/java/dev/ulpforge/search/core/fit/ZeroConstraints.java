package dev.ulpforge.search.core.fit;

import java.util.Arrays;

import dev.ulpforge.search.core.program.ProgramSkeleton;

/**
 * Moves constants a little so that the program is 0 where the target is, if errors are relative: otherwise they would
 * grow without bound towards that zero. The condition is that the error close to a zero equals the error a little
 * further away; Newton's method solves it for all zeros at once, by the least relative change of the constants. So
 * every iterate has the zeros, and no huge weight hampers a descent.
 */
final class ZeroConstraints {

    private static final int ROUNDS = 5;
    private static final double MET = 1e-4;

    private final BackPropagation evaluation;
    private final double[] weight;
    private final double[] errors;
    private final double[] unit;
    private final int zeros;

    ZeroConstraints(FitTarget target) {
        FitTarget pairs = target.at(new StiffRows(target).pairs());
        evaluation = new BackPropagation(pairs);
        weight = pairs.weight();
        errors = new double[pairs.size()];
        unit = LevenbergMarquardt.unit(pairs);
        zeros = pairs.size() / 2;
    }

    /** Switches to another skeleton. */
    void bind(ProgramSkeleton skeleton) {
        if (zeros > 0) {
            evaluation.bind(skeleton);
        }
    }

    /** Moves the constants {@code high + low}; if that fails, their values are unspecified. */
    void apply(double[] high, double[] low) {
        int p = zeros > 0 ? evaluation.constants() : 0;
        for (int round = 0; round < ROUNDS && p > 0; round++) {
            evaluation.fineErrors(high, low, errors);
            if (isMet()) {
                return;
            }
            double[] step = step(high, p);
            for (int k = 0; k < p; k++) {
                double s = high[k] + step[k];
                double t = s - high[k];
                double e = (high[k] - (s - t)) + (step[k] - t) + low[k];
                high[k] = s + e;
                low[k] = e - (high[k] - s);
            }
        }
    }

    private boolean isMet() {
        boolean met = true;
        for (int z = 0; z < zeros; z++) {
            met &= Math.abs(errors[2 * z] - errors[2 * z + 1]) <= MET * Math.abs(errors[2 * z + 1]);
        }
        return met;
    }

    private double[] step(double[] c, int p) {
        double[][] columns = evaluation.derivatives(unit);
        double[][] slopes = new double[zeros][p];
        double[][] system = new double[zeros][zeros + 1];
        for (int z = 0; z < zeros; z++) {
            for (int k = 0; k < p; k++) {
                slopes[z][k] = (columns[k][2 * z] - columns[k][2 * z + 1]) / weight[2 * z] * c[k];
            }
            system[z][zeros] = (errors[2 * z + 1] - errors[2 * z]) / weight[2 * z];
        }
        for (int y = 0; y < zeros; y++) {
            for (int z = 0; z < zeros; z++) {
                system[y][z] = DoubleArrays.dot(slopes[y], slopes[z], p);
            }
        }
        double[] multipliers = LinearEquations.solve(system);
        double[] step = new double[p];
        for (int z = 0; z < multipliers.length; z++) {
            DoubleArrays.addScaled(step, multipliers[z], slopes[z], p, false);
        }
        DoubleArrays.mul(step, step, Arrays.copyOf(c, p), p);
        return step;
    }
}
