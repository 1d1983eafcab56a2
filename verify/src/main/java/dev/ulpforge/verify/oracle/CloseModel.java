package dev.ulpforge.verify.oracle;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.symbolic.Zeros;

/**
 * Taylor models by {@linkplain TightEvaluator tight evaluation}, for blocks on which parts cancel, or are huge or tiny.
 */
final class CloseModel {
    private static final int[] BITS = { 160, 420, 1300 };

    private final TargetFunction target;
    private final Expression fn;
    private final int degree;
    private final double precision;
    private final double maxRatio;
    private final boolean vanishes;
    private int start;

    /**
     * Models of a function.
     *
     * @param degree of the polynomials
     * @param precision the bound to reach, in ULP of the smallest result in a block
     * @param maxRatio the largest ratio between the ends of a block
     */
    CloseModel(TargetFunction target, int degree, double precision, double maxRatio) {
        this.target = target;
        fn = target.fn();
        this.degree = degree;
        this.precision = precision;
        this.maxRatio = maxRatio;
        vanishes = !fn.isConstant() && Zeros.isZero(fn);
    }

    Attempt attempt(int first, int last) {
        double a = Float.intBitsToFloat(first);
        double b = Float.intBitsToFloat(last);
        if (b / a > maxRatio) {
            return Attempt.failed(0.1);
        }
        Attempt best = Attempt.failed(0.5);
        for (int i = start; i < BITS.length; i++) {
            double centre = (a + b) / 2;
            double h = Math.max(Math.abs(a - centre), Math.abs(b - centre));
            TightJet y = new TightEvaluator(centre, Ball.hull(Ball.of(a), Ball.of(b), 64), h, degree, BITS[i])
                    .evaluate(fn);
            if (y.isUndefined()) {
                return new Attempt(new Piece.Constant(first, last, Float.NaN), Attempt.EASY);
            }
            Ball range = y.over().value();
            if (range.isZero() || vanishes && range.isBounded()) {
                return zero(first, last);
            }
            if (range.lowerMagnitude() >= Format.BINARY32.limit()) {
                return new Attempt(new Piece.Constant(first, last, range.signum() * Float.POSITIVE_INFINITY),
                        Attempt.EASY);
            }
            ErrorBudget budget = new ErrorBudget(y.at(), y.over(), range, h);
            best = budget.piece(first, last, centre, precision);
            if (best.piece() != null || !budget.isBlurred() && y.at().value().signum() != 0) {
                start = best.piece() != null ? i : start;
                return best;
            }
        }
        return best;
    }

    private Attempt zero(int first, int last) {
        Value v = target.value(Float.intBitsToFloat(first), 64);
        return v instanceof Value.Zero && v.equals(target.value(Float.intBitsToFloat(last), 64))
                ? new Attempt(Rounding.piece(first, last, v), Attempt.EASY)
                : Attempt.failed(0.5);
    }
}
