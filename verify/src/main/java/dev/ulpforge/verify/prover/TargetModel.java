package dev.ulpforge.verify.prover;

import java.util.Arrays;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.jet.JetEvaluator;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;

/**
 * The target function on cells, as forms without rounding errors: Taylor's polynomial at the centre, and Lagrange's
 * remainder.
 */
final class TargetModel {
    private static final int WIDE_BITS = 64;
    /** So many terms above the form's degree are bounded by their own coefficients, before the remainder. */
    private static final int MORE = 6;
    private final Expression fn;
    private final int degree;
    private final int order;
    private final JetEvaluator narrow;
    private final JetEvaluator wide;

    /**
     * Models of a function.
     *
     * @param forms says their degree and precision
     */
    TargetModel(Expression fn, FormArithmetic forms) {
        this.fn = fn;
        degree = forms.degree();
        order = degree + MORE;
        narrow = new JetEvaluator(order, forms.bits());
        wide = new JetEvaluator(order + 1, WIDE_BITS);
    }

    /** What is known of the function on a cell. */
    sealed interface OnCell {
        /** It has no value at any input. */
        record Nowhere() implements OnCell {}

        /**
         * It has values.
         *
         * @param form  its form
         * @param range an enclosure of its values; the whole line if it may have none somewhere
         */
        record Values(AffineForm form, Ball range) implements OnCell {}
    }

    /** {@return the function on a cell of finite inputs} */
    OnCell on(InputCell cell) {
        Ball block = Ball.hull(Ball.of(cell.low()), Ball.of(cell.high()), WIDE_BITS);
        Jet over = wide.evaluate(fn, block);
        if (over == Jet.UNDEFINED) {
            return new OnCell.Nowhere();
        }
        Ball range = over.value();
        if (!range.isBounded()) {
            return new OnCell.Values(AffineForm.constant(Ball.ZERO), range);
        }
        Ball h = CellAnalysis.halfWidth(cell);
        Ball remainder = over.c(order + 1).multiply(power(h, order + 1), WIDE_BITS);
        Jet at = narrow.evaluate(fn, CellAnalysis.centre(cell));
        boolean isModelled = remainder.isBounded() && at != Jet.UNDEFINED && isBounded(at);
        Ball[] p = isModelled ? coefficients(at, h) : new Ball[0];
        Ball rest = isModelled ? rest(p, remainder) : Ball.WHOLE;
        boolean smooth = isModelled && rest.upperMagnitude() <= range.radiusBound();
        AffineForm form = smooth
                ? AffineForm.polynomial(Arrays.copyOf(p, degree + 1), rest)
                : AffineForm.polynomial(new Ball[]{ range.midpoint() }, FormArithmetic.symmetric(
                        range.subtract(range.midpoint(), WIDE_BITS)));
        return new OnCell.Values(form, smooth ? form.range().meet(range, WIDE_BITS) : range);
    }

    /** {@return a ball around 0 with the terms above the form's degree, and the remainder} */
    private Ball rest(Ball[] p, Ball remainder) {
        Ball sum = FormArithmetic.symmetric(remainder);
        for (int k = degree + 1; k < p.length; k++) {
            sum = sum.widen(p[k], WIDE_BITS);
        }
        return sum;
    }

    private static boolean isBounded(Jet jet) {
        boolean bounded = true;
        for (int k = 0; k <= jet.order(); k++) {
            bounded &= jet.c(k).isBounded();
        }
        return bounded;
    }

    private static Ball[] coefficients(Jet jet, Ball h) {
        Ball[] p = new Ball[jet.order() + 1];
        for (int k = 0; k < p.length; k++) {
            p[k] = jet.c(k).multiply(power(h, k), 2 * WIDE_BITS);
        }
        return p;
    }

    private static Ball power(Ball h, int k) {
        Ball power = Ball.ONE;
        for (int i = 0; i < k; i++) {
            power = power.multiply(h, 2 * WIDE_BITS);
        }
        return power;
    }
}
