package dev.ulpforge.verify.oracle;

/**
 * A stretch of neighbouring floats on which the oracle speaks in one way. The bit patterns {@code first} to
 * {@code last} are inclusive and have the same sign bit; they run upward in magnitude.
 */
public sealed interface Piece {

    /** {@return the bit pattern of the stretch's float with the least magnitude} */
    int first();

    /** {@return the bit pattern of the stretch's float with the greatest magnitude} */
    int last();

    /**
     * {@code f(x)} lies within absolute {@code error} of {@code sum c[i] * (x - center)^i}, evaluated by Horner's rule
     * with fma in double. The bound includes the rounding errors of that evaluation; {@code x - center} is exact.
     */
    record Polynomial(int first, int last, double center, double[] c, double error) implements Piece {}

    /** Exactly this result is required: NaN, an infinity, or a zero with its sign. */
    record Constant(int first, int last, float value) implements Piece {}

    /** Evaluated input by input, by a double function with a proven error. */
    record Pointwise(int first, int last, PointwiseFunction f) implements Piece {}
}
