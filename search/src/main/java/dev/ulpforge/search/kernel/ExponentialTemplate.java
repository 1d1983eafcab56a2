package dev.ulpforge.search.kernel;

import java.util.OptionalInt;

import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * A template for {@code factor·e^(rate·x) + constant} which can be part of a larger kernel: its argument may be more
 * than a float.
 */
public interface ExponentialTemplate extends KernelTemplate {

    /** {@return the constant term} */
    double constant();

    /**
     * Writes what the template does with usual arguments, those of at most its reach, or twice that: then results are
     * scaled in two steps, and leave the range of floats as they should, if there is no constant.
     *
     * @param b         where to
     * @param x         the position of the argument
     * @param more      the position of what the argument is more than that float, if it is
     * @param wide      whether up to twice the reach
     * @param constants the open constants
     * @return the position of the result
     */
    int usual(ProgramBuilder b, int x, OptionalInt more, boolean wide, float[] constants);

    /** {@return the position of whether the argument at a position is usual, up to twice the reach if {@code wide}} */
    int inside(ProgramBuilder b, int x, boolean wide);

    /**
     * Writes {@code factor·e^(rate·x)}, without the constant term, as a float and an exponent, neither of which
     * overflows.
     *
     * @param b         where to
     * @param x         the position of x, any float
     * @param more      the position of what the argument is more than that float, if it is
     * @param constants the open constants
     * @return the positions of the float, which is 0 or infinite where x is infinite, and of the exponent
     */
    Scaled scaled(ProgramBuilder b, int x, OptionalInt more, float[] constants);

    /** The positions of a float and an int: {@code significand·2^exponent}. */
    record Scaled(int significand, int exponent) {}
}
