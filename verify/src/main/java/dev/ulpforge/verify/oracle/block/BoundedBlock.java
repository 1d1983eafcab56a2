package dev.ulpforge.verify.oracle.block;

/**
 * Values at neighbouring floats with bounds: the exact value is within {@code error[i]} of {@code value[i]}. A bound of
 * 0 on a value of ±0 means that the exact value is 0, with that sign; a bound that is infinite or NaN carries no
 * information.
 *
 * @param value the values; {@link #SIZE} of them, as of all arrays here
 * @param error the bounds, absolute
 */
public record BoundedBlock(double[] value, double[] error) {
    /** Few enough that all blocks of an expression stay in the L1 cache. */
    public static final int SIZE = 256;

    /** A block of zeros, to be filled. */
    public BoundedBlock() {
        this(new double[SIZE], new double[SIZE]);
    }
}
