package dev.ulpforge.search.kernel.expsum;

import java.util.function.DoubleUnaryOperator;

import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.RealProgram;

/**
 * The constants of a core approximation as open constants of a kernel.
 *
 * @param core   the core
 * @param lower  the smallest input of the core
 * @param upper  the largest
 * @param weight by how many ULP the kernel's result moves at most when the core's moves by 1
 */
public record CoreConstants(Fit core, double lower, double upper, DoubleUnaryOperator weight) {
    /** How far the result moves in one step of tuning, in ULP. */
    private static final double RESPONSE = 1.0 / 16;
    private static final int POINTS = 8;

    /** {@return how many there are} */
    int count() {
        return core.program().structure().constants();
    }

    /** {@return their values} */
    double[] values() {
        return core.program().constants().stream().mapToDouble(DoubleDouble::hi).toArray();
    }

    /** {@return for each constant how far it moves in one step of tuning} */
    double[] steps() {
        double[] steps = values();
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.max(RESPONSE / response(i), Math.ulp((float) steps[i]) / 16);
        }
        return steps;
    }

    private double response(int i) {
        double[] up = values();
        double h = Math.max(Math.abs(up[i]), 1e-3) * 1e-4;
        double[] down = up.clone();
        up[i] += h;
        down[i] -= h;
        RealProgram above = RealProgram.of(core.program().structure(), up);
        RealProgram below = RealProgram.of(core.program().structure(), down);
        double response = 0;
        for (int k = 0; k <= POINTS; k++) {
            double x = lower + (upper - lower) * k / POINTS;
            double change = (above.at(x).hi() - below.at(x).hi()) / (2 * h);
            response = Math.max(response, Math.abs(change) * weight.applyAsDouble(x));
        }
        return response;
    }
}
