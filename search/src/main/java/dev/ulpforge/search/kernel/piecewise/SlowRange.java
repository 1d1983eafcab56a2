package dev.ulpforge.search.kernel.piecewise;

import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.search.values.OracleValues;

/**
 * The inputs beyond the fast range for which the target has neither come to rest nor is a multiple of its input:
 * pieces, of the target times a power of two where it falls below the normal floats, so that each result is rounded
 * once more only when the power is taken out again, or that grows out of their range. Where there are many pieces,
 * inputs are rather slow.
 *
 * @param pieces the pieces
 * @param lo     the lower end of their range
 * @param hi     the upper end
 * @param scale  the power of two
 * @param growth what is above the last piece
 */
record SlowRange(TabledPolynomials pieces, float lo, float hi, float scale, Optional<LogarithmicTail> growth) {
    private static final float SCALE = 0x1p64f;
    private static final int LARGEST = 256;
    /** TabledPolynomials that fit vector code. */
    private static final int FEW = 32;
    private static final double ENOUGH = 0.02;
    private static final int LARGEST_DEGREE = 8;

    /** {@return a slow range between two finite floats, if the target is smooth there} */
    static Optional<SlowRange> of(OracleValues f, float lo, float hi) {
        Optional<SlowRange> uniform = uniform(f, lo, hi);
        return uniform.isPresent() || !(lo > 0) ? uniform : growing(f, lo, hi).or(() -> binades(f, lo, hi));
    }

    private static Optional<SlowRange> uniform(OracleValues f, float lo, float hi) {
        double least = Math.min(Math.abs(f.at(lo)), Math.abs(f.at(hi)));
        double most = Math.max(Math.abs(f.at(lo)), Math.abs(f.at(hi)));
        float scale = least < 0x1p-100 ? SCALE : most > 0x1p100 ? 1 / SCALE : 1;
        SegmentIndex segments = SegmentIndex.Uniform.of(LARGEST, lo, hi);
        return of(f.times(scale), SegmentTable.of(segments, LARGEST, lo, hi).orElseThrow())
                .map(pieces -> new SlowRange(pieces, lo, hi, scale, Optional.empty()));
    }

    private static Optional<SlowRange> growing(OracleValues f, float lo, float hi) {
        return LogarithmicTail.of(f, lo, hi).flatMap(growth -> SegmentTable.binades(FEW, lo, growth.end())
                .flatMap(layout -> of(f, layout))
                .map(pieces -> new SlowRange(pieces, lo, hi, 1, Optional.of(growth))));
    }

    private static Optional<SlowRange> binades(OracleValues f, float lo, float hi) {
        return SegmentTable.binades(LARGEST, lo, hi).flatMap(layout -> of(f, layout))
                .map(pieces -> new SlowRange(pieces, lo, hi, 1, Optional.empty()));
    }

    private static Optional<TabledPolynomials> of(OracleValues scaled, SegmentTable layout) {
        for (int degree = 3; degree <= LARGEST_DEGREE; degree++) {
            EvaluationScheme form = EvaluationScheme.plain(degree);
            if (layout.cells().stream().allMatch(cell -> FitNodes.of(scaled, cell, form.degree()).limit() <= ENOUGH)) {
                return Optional.of(TabledPolynomials.of(scaled, layout, form));
            }
        }
        return Optional.empty();
    }

    /** {@return the value at {@code v}, which is between the ends} */
    F32 at(F32 v) {
        F32 y = growth.map(above -> above.at(pieces, v)).orElseGet(() -> pieces.at(v));
        return scale == 1 ? y : y.times(v.program().f32(1 / scale));
    }
}
