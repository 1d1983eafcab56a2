package dev.ulpforge.search.scheme.piece;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * A division of the number line into numbered cells, in ascending order, with numbers that take two or three cheap
 * operations.
 */
public sealed interface SegmentIndex {
    /** Dropping this many low bits leaves one cell in each binade. */
    int BINADE = Format.BINARY32.fractionBits();

    /** {@return the number of the cell that holds {@code v}} */
    int cell(float v);

    /** {@return an int that is congruent to the cell's number modulo 64} */
    I32 of(F32 v);

    /** A single cell. */
    record Whole() implements SegmentIndex {

        @Override
        public int cell(float v) {
            return 0;
        }

        @Override
        public I32 of(F32 v) {
            return v.program().i32(0);
        }
    }

    /**
     * Cells of equal width around the multiples of {@code 1/scale}: the low bits of {@code v * scale + 1.5 * 2^23}.
     *
     * @param scale the number of cells per unit
     */
    record Uniform(float scale) implements SegmentIndex {
        private static final float MAGIC = 0x1.8p23f;

        /** {@return the finest segments such that {@code cells} of them cover a range} */
        public static Uniform of(int cells, float lo, float hi) {
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
        public I32 of(F32 v) {
            ProgramBuilder b = v.program();
            return v.fma(b.f32(scale), b.f32(MAGIC)).bits();
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
        public I32 of(F32 v) {
            F32 moved = offset == 0 ? v : v.plus(v.program().f32(offset));
            return moved.bits().shiftedRightUnsigned(distance);
        }
    }

    /**
     * Cells whose width is about proportional to the distance to {@code offset}: {@link Logarithmic}, mirrored.
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
        public I32 of(F32 v) {
            ProgramBuilder b = v.program();
            return b.i32(0).minus(b.f32(offset).minus(v).bits().shiftedRightUnsigned(distance));
        }
    }
}
