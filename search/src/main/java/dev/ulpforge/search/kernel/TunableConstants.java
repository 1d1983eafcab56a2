package dev.ulpforge.search.kernel;

import java.util.function.IntToDoubleFunction;

/** Turns values that templates have computed in double into open constants and their steps of tuning. */
public final class TunableConstants {

    private TunableConstants() {}

    /** {@return the nearest floats} */
    public static float[] rounded(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /**
     * {@return the steps of tuning} The step of constant {@code i} is {@code wanted(i)}, but at least one unit in its
     * last place.
     */
    public static float[] steps(float[] constants, IntToDoubleFunction wanted) {
        float[] steps = new float[constants.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (float) Math.max(wanted.applyAsDouble(i), Math.ulp(constants[i]));
        }
        return steps;
    }
}
