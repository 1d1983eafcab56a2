package dev.ulpforge.tests.endtoend;

import dev.ulpforge.model.ir.Interpreter;

/** The digest that the project {@code forms} prints, of what a program means: the two share no code. */
final class FormsDigest {
    private static final int INPUTS = 4098;
    private static final float[] SPECIAL = { 0f, -0f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY,
            Float.MIN_VALUE, -Float.MIN_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, 1f, -1f, 88.7f, -103.9f };

    private FormsDigest() {}

    static int of(Interpreter program) {
        int digest = 1;
        for (int i = 0; i < INPUTS; i++) {
            float x = i % 5 == 3 ? SPECIAL[i / 5 % SPECIAL.length] : Float.intBitsToFloat(i * 0x9e3779b1);
            digest = 31 * digest + Float.floatToIntBits(program.at(x));
        }
        return digest;
    }
}
