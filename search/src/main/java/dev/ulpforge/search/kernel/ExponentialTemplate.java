package dev.ulpforge.search.kernel;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.search.scheme.value.FloatFloat;

/**
 * A template for {@code factor·e^(rate·x) + constant} which can be part of a larger kernel: it takes an argument with
 * an error term.
 */
public interface ExponentialTemplate {

    /** {@return the constant term} */
    double constant();

    /**
     * Writes the fast path: it serves arguments up to the template's reach or, if {@code wide}, up to twice the reach.
     * Without a constant term the results of a wide one are scaled in two steps, so that they overflow and underflow as
     * they should.
     *
     * @param x             the argument
     * @param wide          whether up to twice the reach
     * @param openConstants the values of the open constants
     * @return the result
     */
    F32 fastPath(FloatFloat x, boolean wide, float[] openConstants);

    /** {@return whether the fast path, wide or not, serves an argument} */
    Mask serves(F32 x, boolean wide);

    /**
     * Writes {@code factor·e^(rate·x)}, without the constant term, as a float and an exponent, neither of which
     * overflows.
     *
     * @param x             any float, with an error term only where it is not large
     * @param openConstants the values of the open constants
     * @return the float, which is 0 or infinite where x is infinite, and the exponent
     */
    Scaled scaled(FloatFloat x, float[] openConstants);

    /** {@code significand·2^exponent}. */
    record Scaled(F32 significand, I32 exponent) {}
}
