package dev.ulpforge.verify.oracle.taylor;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.jet.TightEvaluator;
import dev.ulpforge.verify.oracle.jet.TightJet;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Ball;

/**
 * Taylor models by {@linkplain TightEvaluator tight evaluation}, for blocks on which parts of the expression cancel, or
 * are huge or tiny.
 */
final class CloseModel {
    private static final int[] BITS = { 160, 420, 1300 };
    /**
     * Where all values are below this, far below the least float, and not even those at the ends are known to have a
     * sign, a zero of either sign is right. Differences of terms that vanish doubly exponentially have no other
     * enclosure.
     */
    private static final double FAR_BELOW = 0x1p-1000;

    private final ZeroModel zeros;
    private final Expression fn;
    private final int degree;
    private final double precision;
    private final double maxRatio;
    private int start;

    /**
     * Models of a function.
     *
     * @param the degree of the polynomials
     * @param precision the error bound to reach, in ULP of the smallest result in a block
     * @param maxRatio the largest ratio between the ends of a block
     */
    CloseModel(ExactFunction target, ZeroModel zeros, int degree, double precision, double maxRatio) {
        this.zeros = zeros;
        fn = target.fn();
        this.degree = degree;
        this.precision = precision;
        this.maxRatio = maxRatio;
    }

    BlockResult attempt(int first, int last) {
        double a = Float.intBitsToFloat(first);
        double b = Float.intBitsToFloat(last);
        if (b / a > maxRatio) {
            return BlockResult.failed(0.1);
        }
        BlockResult best = BlockResult.failed(0.5);
        for (int i = start; i < BITS.length; i++) {
            double centre = (a + b) / 2;
            double h = Math.max(Math.abs(a - centre), Math.abs(b - centre));
            TightEvaluator evaluator = new TightEvaluator(centre, Ball.hull(Ball.of(a), Ball.of(b), 64), h, degree,
                    BITS[i]);
            TightJet y = evaluator.evaluate(fn);
            if (y.isUndefined()) {
                return new BlockResult(new Piece.Constant(first, last, Float.NaN), BlockResult.EASY);
            }
            Ball range = y.over().value();
            if (zeros.isZero(range)) {
                return zeros.piece(first, last);
            }
            if (range.lowerMagnitude() >= Format.BINARY32.limit()) {
                return new BlockResult(new Piece.Constant(first, last, range.signum() * Float.POSITIVE_INFINITY),
                        BlockResult.EASY);
            }
            ErrorBudget budget = new ErrorBudget(y.at(), y.over(), range, h);
            best = budget.piece(first, last, centre, precision);
            boolean needNoSign = range.upperMagnitude() < FAR_BELOW && zeros.areEndsUnknown(first, last);
            if (best.piece() != null && budget.mayVanish() && !needNoSign && !evaluator.isNonzero(fn)
                    && !zeros.isExcluded(first, last, y.over())) {
                best = BlockResult.failed(0.5);
            }
            if (best.piece() != null || !budget.isBlurred() && y.at().value().signum() != 0) {
                start = best.piece() != null ? i : start;
                return best;
            }
        }
        return best;
    }
}
