package dev.ulpforge.search.kernel.piecewise;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * A division of the number line into numbered cells, found by two or three cheap operations; numbers rise with the
 * inputs.
 */
sealed interface SegmentIndex {
    /** As many low bits dropped leave one cell in each binade. */
    int BINADE = Format.BINARY32.fractionBits();

    /** {@return the number of the cell that holds {@code v}} */
    int cell(float v);

    /** {@return the position of an int that is congruent to the cell's number modulo 64} */
    int write(ProgramBuilder b, int v);

    /** One cell. */
    record Whole() implements SegmentIndex {

        @Override
        public int cell(float v) {
            return 0;
        }

        @Override
        public int write(ProgramBuilder b, int v) {
            return b.constant(0);
        }
    }

    /**
     * Cells of equal width around the multiples of {@code 1/scale}: the low bits of {@code v * scale + 1.5 * 2^23}.
     *
     * @param scale the cells per unit
     */
    record Uniform(float scale) implements SegmentIndex {
        private static final float MAGIC = 0x1.8p23f;

        /** {@return the finest segments of which {@code cells} cover a range} */
        static Uniform of(int cells, float lo, float hi) {
            Uniform segments = new Uniform((float) ((cells - 0.5) / ((double) hi - lo)));
            while (segments.cell(hi) - segments.cell(lo) >= cells) {
                segments = new Uniform(segments.scale * 0.9999f);
            }
            return segments;
        }

        @Override
        public int cell(float v) {
            return Float.floatToRawIntBits(Math.fma(v, scale, MAGIC)) - Float.floatToRawIntBits(MAGIC);
        }

        @Override
        public int write(ProgramBuilder b, int v) {
            return b.unary(UnaryKind.BITS, b.fma(v, b.constant(scale), b.constant(MAGIC)));
        }
    }

    /**
     * Cells whose width is about proportional to the distance from {@code -offset}: the leading bits of {@code v +
     * offset}, which is positive.
     *
     * @param offset   0 or more
     * @param distance the low bits that are dropped: 23 for one cell in each binade, one less for each doubling of them
     */
    record Logarithmic(float offset, int distance) implements SegmentIndex {

        @Override
        public int cell(float v) {
            return Float.floatToRawIntBits(v + offset) >> distance;
        }

        @Override
        public int write(ProgramBuilder b, int v) {
            int moved = offset == 0 ? v : b.binary(BinaryKind.ADD, v, b.constant(offset));
            return b.shift(ShiftKind.SHR, b.unary(UnaryKind.BITS, moved), distance);
        }
    }

    /**
     * Cells whose width is about proportional to the distance to {@code offset}: as {@link Logarithmic}, mirrored.
     *
     * @param offset   above all inputs
     * @param distance the low bits that are dropped
     */
    record Falling(float offset, int distance) implements SegmentIndex {

        @Override
        public int cell(float v) {
            return -(Float.floatToRawIntBits(offset - v) >> distance);
        }

        @Override
        public int write(ProgramBuilder b, int v) {
            int bits = b.unary(UnaryKind.BITS, b.binary(BinaryKind.SUB, b.constant(offset), v));
            return b.binary(BinaryKind.ISUB, b.constant(0), b.shift(ShiftKind.SHR, bits, distance));
        }
    }
}
