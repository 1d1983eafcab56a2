package dev.ulpforge.search.kernel.periodic;

/**
 * Which rounding errors a kernel mends.
 *
 * @param argument that of the reduced argument
 * @param square   that of the reduced argument in its square
 * @param sum      that of the largest sum
 * @param table    those of the tables
 */
record Care(boolean argument, boolean square, boolean sum, boolean table) {

    @Override
    public String toString() {
        return (argument ? "argument " : "") + (square ? "square " : "") + (sum ? "sum " : "")
                + (table ? "table" : "");
    }
}
