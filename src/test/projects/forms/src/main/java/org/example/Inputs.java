package org.example;

/** Floats of all kinds, always the same. */
final class Inputs {
    private static final float[] SPECIAL = { 0f, -0f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY,
            Float.MIN_VALUE, -Float.MIN_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, 1f, -1f, 88.7f, -103.9f };

    private Inputs() {}

    /** {@return the i-th input: every fifth one special, the others from bit patterns spread over all floats} */
    static float at(int i) {
        return i % 5 == 3 ? SPECIAL[i / 5 % SPECIAL.length] : Float.intBitsToFloat(i * 0x9e3779b1);
    }

    static float[] first(int length) {
        float[] inputs = new float[length];
        for (int i = 0; i < length; i++) {
            inputs[i] = at(i);
        }
        return inputs;
    }
}
