package dev.ulpforge.search.scheme;

import java.util.ArrayList;
import java.util.List;

/** Inputs of all magnitudes. */
public final class FloatSteps {
    private FloatSteps() {}

    /** {@return positive floats below {@code end}, each {@code factor} times the one before, or the next float} */
    public static float[] of(float first, float end, float factor) {
        List<Float> floats = new ArrayList<>();
        for (float x = first; x < end; x = Math.max(Math.nextUp(x), x * factor)) {
            floats.add(x);
        }
        float[] all = new float[floats.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = floats.get(i);
        }
        return all;
    }
}
