package dev.ulpforge.verify.oracle.piece;

/** Values with proven bounds for many consecutive floats at a time. Safe for concurrent use. */
public interface PointwiseFunction {

    /**
     * Writes approximate values and bounds for the floats with the bit patterns {@code first}, {@code first + 1}, ...
     * The exact value of input i lies within {@code error[i]} of {@code value[i]}; an infinite bound means that nothing
     * is known and {@code Oracle.value} must decide. A value of NaN means that the function is undefined there, and an
     * infinite value that it is infinite or at least {@code 2^128} in magnitude; a value of ±0 with a bound of 0 means
     * that it is exactly 0, with that sign. All other exact values are below {@code 2^128} in magnitude.
     *
     * @param first the bit pattern of the first input
     * @param value receives the values; its length is the number of inputs
     * @param error receives the bounds, absolute; of the same length
     */
    void evaluate(int first, double[] value, double[] error);
}
