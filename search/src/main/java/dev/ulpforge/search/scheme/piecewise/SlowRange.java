package dev.ulpforge.search.scheme.piecewise;

import java.util.Optional;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.piece.EvaluationScheme;
import dev.ulpforge.search.scheme.piece.FitNodes;
import dev.ulpforge.search.scheme.piece.PieceFit;
import dev.ulpforge.search.scheme.piece.SegmentIndex;
import dev.ulpforge.search.scheme.piece.SegmentTable;
import dev.ulpforge.search.scheme.piece.TabledPolynomials;
import dev.ulpforge.search.values.FloatOrder;
import dev.ulpforge.search.values.OracleValues;
import dev.ulpforge.verify.sweep.error.UlpError;

/**
 * The inputs outside the fast range for which the target has neither levelled off nor is a multiple of its input:
 * pieces, of the target times a power of two where it falls below the normal floats, so that each result is rounded
 * only once more, when the power is divided out; or logarithmic growth beyond the pieces. With many pieces, such inputs
 * are rather slow.
 *
 * @param pieces the pieces
 * @param lo     the lower end of their range
 * @param hi     the upper end
 * @param scale  the power of two
 * @param growth the growth above the last piece
 */
record SlowRange(TabledPolynomials pieces, float lo, float hi, float scale, Optional<LogarithmicTail> growth) {
    private static final float SCALE = 0x1p64f;
    private static final int LARGEST = 256;
    /** The number of pieces that suits vector code. */
    private static final int FEW = 32;
    private static final double ENOUGH = 0.02;
    private static final int LARGEST_DEGREE = 8;
    private static final int SAMPLE = 1 << 14;

    /** {@return the slow range beside a fast one, if the target is smooth there and the bound can be kept} */
    static Optional<SlowRange> of(OracleValues f, FastRange fast, double maxUlp) {
        ActiveRange whole = fast.active();
        float lo = fast.lo() > whole.lo() ? whole.lo() : fast.hi();
        float hi = fast.hi() < whole.hi() ? whole.hi() : fast.lo();
        Optional<SlowRange> uniform = uniform(f, lo, hi);
        Optional<SlowRange> found = uniform.isPresent() || !(lo > 0)
                ? uniform
                : growing(f, lo, hi).or(() -> binades(f, lo, hi));
        return found.filter(slow -> slow.isWithin(f, maxUlp));
    }

    private boolean isWithin(OracleValues f, double maxUlp) {
        ProgramBuilder b = new ProgramBuilder();
        Interpreter program = Interpreter.of(b.build(at(b.x())));
        float[] inputs = FloatOrder.spread(lo, hi, SAMPLE);
        float[] results = inputs.clone();
        program.apply(inputs, results);
        return IntStream.range(0, inputs.length)
                .allMatch(i -> UlpError.of(results[i], f.at(inputs[i])) <= maxUlp);
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
                .flatMap(table -> of(f, table))
                .map(pieces -> new SlowRange(pieces, lo, hi, 1, Optional.of(growth))));
    }

    private static Optional<SlowRange> binades(OracleValues f, float lo, float hi) {
        return SegmentTable.binades(LARGEST, lo, hi).flatMap(table -> of(f, table))
                .map(pieces -> new SlowRange(pieces, lo, hi, 1, Optional.empty()));
    }

    private static Optional<TabledPolynomials> of(OracleValues scaled, SegmentTable table) {
        return IntStream.rangeClosed(3, LARGEST_DEGREE).filter(degree -> table.cells().stream()
                .allMatch(cell -> FitNodes.of(scaled, cell, degree).limit() <= ENOUGH)).boxed().findFirst()
                .map(degree -> TabledPolynomials.of(table, PieceFit.of(scaled, table, degree),
                        EvaluationScheme.plain(degree)));
    }

    /** {@return the value at {@code v}, which is between the ends} */
    F32 at(F32 v) {
        F32 y = growth.map(above -> above.at(pieces, v)).orElseGet(() -> pieces.at(v));
        return scale == 1 ? y : y.times(v.program().f32(1 / scale));
    }
}
