package dev.ulpforge.kernels;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Floats in memory, which are read and written in blocks. */
sealed interface Floats {
    /** The length of a block: of longer ones the allocation takes longer than the work on some thousand floats. */
    int BLOCK = 256;

    /** Copies floats from an index on to the start of a block. */
    void read(long from, float[] block, int length);

    /** Copies floats from the start of a block to an index. */
    void write(long to, float[] block, int length);

    /** {@return the floats of an array from an offset on} */
    static Floats of(float[] array, int offset) {
        return new OfArray(array, offset);
    }

    /** {@return the floats of a segment, in native byte order} */
    static Floats of(MemorySegment segment) {
        return new OfSegment(segment);
    }

    /** {@return an empty block for so many floats} */
    static float[] block(long length) {
        return new float[size(length, 0)];
    }

    /** {@return the number of floats in the block from an index on} */
    static int size(long length, long from) {
        return (int) Math.min(BLOCK, length - from);
    }

    /** In an array. */
    record OfArray(float[] array, int offset) implements Floats {
        @Override
        public void read(long from, float[] block, int length) {
            System.arraycopy(array, offset + (int) from, block, 0, length);
        }

        @Override
        public void write(long to, float[] block, int length) {
            System.arraycopy(block, 0, array, offset + (int) to, length);
        }
    }

    /** In a segment. */
    record OfSegment(MemorySegment segment) implements Floats {
        @Override
        public void read(long from, float[] block, int length) {
            MemorySegment.copy(segment, ValueLayout.JAVA_FLOAT_UNALIGNED, from * Float.BYTES, block, 0, length);
        }

        @Override
        public void write(long to, float[] block, int length) {
            MemorySegment.copy(block, 0, segment, ValueLayout.JAVA_FLOAT_UNALIGNED, to * Float.BYTES, length);
        }
    }
}
