package dev.ulpforge.search.kernel.piecewise;

import java.util.Optional;

import dev.ulpforge.codegen.ir.BinaryKind;
import dev.ulpforge.codegen.ir.ProgramBuilder;

/**
 * The rare inputs beyond the usual range: many pieces, of the target times a power of two where it falls below the normal
 * floats, so that each result is rounded once more only when the power is taken out again, or grows out of their range.
 *
 * @param pieces the pieces
 * @param scale  the power of two
 */
record Tail(Pieces pieces, float scale) {
    private static final float SCALE = 0x1p64f;
    private static final int LARGEST = 256;
    private static final double ENOUGH = 0.02;
    private static final int LARGEST_DEGREE = 8;

    /** {@return a tail between two finite floats, if the target is smooth there} */
    static Optional<Tail> of(Values f, float lo, float hi) {
        Optional<Tail> uniform = uniform(f, lo, hi);
        return uniform.isPresent() || !(lo > 0) ? uniform : of(f, Layout.binades(lo, hi), 1);
    }

    private static Optional<Tail> uniform(Values f, float lo, float hi) {
        double least = Math.min(Math.abs(f.at(lo)), Math.abs(f.at(hi)));
        double most = Math.max(Math.abs(f.at(lo)), Math.abs(f.at(hi)));
        float scale = least < 0x1p-100 ? SCALE : most > 0x1p100 ? 1 / SCALE : 1;
        Segments segments = Segments.Uniform.of(LARGEST, lo, hi);
        return of(f.times(scale), Layout.of(segments, LARGEST, lo, hi).orElseThrow(), scale);
    }

    private static Optional<Tail> of(Values scaled, Layout layout, float scale) {
        for (int degree = 3; degree <= LARGEST_DEGREE; degree++) {
            Form form = Form.plain(degree);
            if (layout.cells().stream().allMatch(cell -> Points.of(scaled, cell, form.degree()).limit() <= ENOUGH)) {
                return Optional.of(new Tail(Pieces.of(scaled, layout, form), scale));
            }
        }
        return Optional.empty();
    }

    /** {@return the position of the value at {@code v}, which is between the ends} */
    int write(ProgramBuilder b, int v) {
        int y = pieces.write(b, v);
        return scale == 1 ? y : b.binary(BinaryKind.MUL, y, b.constant(1 / scale));
    }
}
