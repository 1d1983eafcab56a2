package dev.ulpforge.codegen.compile;

/** A compiled program whose float constants and tables are arguments. Thread-safe. */
@FunctionalInterface
public interface TunableKernel {
    /**
     * Writes the result at {@code src[i]} to {@code dst[i]}.
     *
     * @param src    the inputs, a multiple of the vector length
     * @param dst    the results, of the same length
     * @param floats the float constants, each at its position in the program
     * @param tables the tables, each at the position of its look-up, filled to 64 entries
     */
    void apply(float[] src, float[] dst, float[] floats, int[][] tables);
}
