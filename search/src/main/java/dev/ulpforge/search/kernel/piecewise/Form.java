package dev.ulpforge.search.kernel.piecewise;

import dev.ulpforge.codegen.ir.ProgramBuilder;

/**
 * A polynomial in the distance {@code t} from a piece's centre, as operations on floats: by Horner's rule
 * {@code c0 + t (c1 + t (c2 + ...))}, or with a split {@code c1}, {@code t c1 + (c0 + t (low + t (c2 + ...)))}: then the
 * largest term is rounded only with the result, even where {@code c0} is 0.
 *
 * @param degree at least 1
 * @param split  whether {@code c1} has a second, lower part, which comes after all other coefficients
 */
record Form(int degree, boolean split) {

    /** {@return the number of coefficients} */
    int coefficients() {
        return degree + (split ? 2 : 1);
    }

    /** {@return the value at {@code t}, rounded as the program's} */
    float at(float t, float[] c) {
        float s = 0;
        for (int i = degree; i >= (split ? 2 : 0); i--) {
            s = i == degree ? c[i] : Math.fma(t, s, c[i]);
        }
        if (!split) {
            return s;
        }
        float low = degree == 1 ? c[2] : Math.fma(t, s, c[degree + 1]);
        return Math.fma(t, c[1], Math.fma(t, low, c[0]));
    }

    /** {@return the position of the value} The arguments are positions. */
    int write(ProgramBuilder b, int t, int[] c) {
        int s = 0;
        for (int i = degree; i >= (split ? 2 : 0); i--) {
            s = i == degree ? c[i] : b.fma(t, s, c[i]);
        }
        if (!split) {
            return s;
        }
        int low = degree == 1 ? c[2] : b.fma(t, s, c[degree + 1]);
        return b.fma(t, c[1], b.fma(t, low, c[0]));
    }
}
