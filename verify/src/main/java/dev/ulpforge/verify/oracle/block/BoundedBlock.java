package dev.ulpforge.verify.oracle.block;

/**
 * Values at neighbouring floats with bounds: the exact value is within {@code error[i]} of {@code value[i]}. A bound of
 * 0 to a value of ±0 says that it is exactly 0, with that sign; a bound that is infinite or NaN says nothing.
 *
 * @param value the values; {@link #SIZE} of them, as of all arrays here
 * @param error the bounds, absolute
 */
public record BoundedBlock(double[] value, double[] error) {
    /** So few that all blocks of an expression stay in the first-level cache. */
    public static final int SIZE = 256;

    /** A block of zeros, to be written. */
    public BoundedBlock() {
        this(new double[SIZE], new double[SIZE]);
    }
}
