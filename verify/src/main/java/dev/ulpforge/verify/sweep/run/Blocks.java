package dev.ulpforge.verify.sweep.run;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

import dev.ulpforge.model.format.Format;

/**
 * How the 2^32 inputs are divided: 65,536 chunks of neighbouring bit patterns, each of 32 blocks that stay in the
 * first-level cache together with their results.
 */
public final class Blocks {

    /** Inputs in a block. */
    public static final int BLOCK = 1 << 11;

    /** Inputs in a chunk. */
    public static final int CHUNK = 1 << 16;

    /** Chunks of all inputs. Chunk {@code k} starts at the pattern {@code k << 16}. */
    public static final int CHUNKS = 1 << 16;

    /** The pattern of -0, which turns the pattern of a float into that of its negative. */
    public static final int SIGN = (int) Format.BINARY32.sign();

    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final IntVector IOTA = IntVector.zero(INTS).addIndex(1);

    private Blocks() {}

    /**
     * Fills {@code x}, whose length is a multiple of 64, with the floats of the patterns {@code first, first + 1, …}.
     */
    public static void fill(float[] x, int first) {
        IntVector bits = IOTA.add(first);
        for (int i = 0; i < x.length; i += INTS.length()) {
            bits.reinterpretAsFloats().intoArray(x, i);
            bits = bits.add(INTS.length());
        }
    }
}
