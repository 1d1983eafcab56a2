package dev.ulpforge.search.universal;

/**
 * A polynomial for float lanes, whose constant coefficient has some more bits than a float: {@code c0 + (low + t (c1 +
 * t (c2 + ...)))}. The last coefficient shares its 32 bits with {@code low}: as a float it is all of them, and {@code
 * low} is the float of their lower half. So neither needs an operation to cut it out; what the other half adds to the
 * last coefficient is allowed for in the fit.
 *
 * @param words the bits of {@code c0}, {@code c1}, ..., the shared ones last
 */
record FloatPolynomial(int... words) {
    static final int HALF = 16;
    private static final int LOWER = 0xffff;
    private static final int ROUND = 0x7fff;

    /** {@return a polynomial whose value is NaN everywhere} */
    static FloatPolynomial none(int degree) {
        int[] words = new int[degree + 1];
        words[0] = Float.floatToRawIntBits(Float.NaN);
        return new FloatPolynomial(words);
    }

    /**
     * {@return the polynomial with the nearest coefficients}
     *
     * @param c the coefficients, starting with the constant one
     */
    static FloatPolynomial of(double... c) {
        int last = c.length - 1;
        int[] words = new int[c.length];
        for (int k = 0; k < last; k++) {
            words[k] = Float.floatToRawIntBits((float) c[k]);
        }
        float low = Float.isInfinite((float) c[0]) ? 0 : (float) (c[0] - (float) c[0]);
        words[last] = joined((float) c[last], low);
        return new FloatPolynomial(words);
    }

    private static int joined(float last, float low) {
        int bits = Float.floatToRawIntBits(low);
        int lower = bits + ROUND + (bits >>> HALF & 1) >>> HALF;
        int upper = Float.floatToRawIntBits(last) & ~LOWER;
        int best = upper | lower;
        for (int other : new int[]{ upper - LOWER - 1, upper + LOWER + 1 }) {
            float distance = Math.abs(Float.intBitsToFloat(other | lower) - last);
            best = distance < Math.abs(Float.intBitsToFloat(best) - last) ? other | lower : best;
        }
        return best;
    }

    /** {@return the last coefficient in effect} */
    float last() {
        return Float.intBitsToFloat(words[words.length - 1]);
    }

    /** {@return what is added to the constant coefficient} */
    float correction(float t) {
        float q = last();
        for (int k = words.length - 2; k > 0; k--) {
            q = Math.fma(q, t, Float.intBitsToFloat(words[k]));
        }
        return Math.fma(q, t, Float.intBitsToFloat(words[words.length - 1] << HALF));
    }

    /** {@return the value at {@code t}, with the rounding errors of float lanes} */
    float at(float t) {
        return Float.intBitsToFloat(words[0]) + correction(t);
    }

    /** {@return whether its values are numbers} */
    boolean exists() {
        return !Float.isNaN(Float.intBitsToFloat(words[0]));
    }
}
