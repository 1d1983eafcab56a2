package dev.ulpforge.verify.pair;

/**
 * What is proven of a program of two arguments.
 *
 * @param ulp    no error is above it, in ULP; infinite if nothing is known
 * @param cells  the number of cells that the inputs of its parts were cut into
 * @param inputs how many inputs of its parts were run
 */
public record PairBound(double ulp, long cells, long inputs) {
    /** Nothing. */
    public static final PairBound NONE = new PairBound(Double.POSITIVE_INFINITY, 1, 0);
}
