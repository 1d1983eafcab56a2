package dev.ulpforge.verify.oracle.jet;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.PointEvaluator;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;

/**
 * Jets at 0, and over intervals from 0, of expressions with quotients 0/0 there, such as {@code (1 - cos(x)) / x}, or
 * with poles that cancel, such as {@code 1 / tanh(x) - 1 / x}, which is brought over a common denominator. Where f(0) =
 * 0, coefficient k of {@code f(x) / x = ∫_0^1 f'(tx) dt} over an interval from 0 lies within coefficient k + 1 of f
 * over it, since {@code (k + 1) ∫_0^1 t^k dt = 1}.
 */
public final class RemovableJets {
    /** Extra orders, which divisions by powers of x use up. */
    private static final int SPARE = 6;

    /**
     * A function near 0.
     *
     * @param at the jet at 0
     * @param over enclosures over an interval from 0, of the same order
     */
    public record Pair(Jet at, Jet over) {
        /** The result for a function whose jets do not exist. */
        public static final Pair UNKNOWN = new Pair(Jet.UNDEFINED, Jet.UNDEFINED);

        int order() {
            return at.order();
        }

        /** {@return the number of leading coefficients that are exactly 0 at 0} */
        public int zeros() {
            int k = 0;
            while (k <= at.order() && at.c(k).isZero()) {
                k++;
            }
            return k;
        }

        Pair shifted(int by, int order) {
            return new Pair(shifted(at, by, order), shifted(over, by, order));
        }

        /**
         * {@return the jet of a function divided by {@code x^by}, up to an order, whose first {@code by} coefficients
         * are 0}
         */
        public static Jet shifted(Jet jet, int by, int order) {
            Ball[] c = new Ball[order + 1];
            for (int k = 0; k <= order; k++) {
                c[k] = jet.c(k + by);
            }
            return new Jet(c);
        }
    }

    private final Expression fn;
    private final int order;
    private final int bits;

    /**
     * Jets of one expression.
     *
     * @param order of the last coefficient
     * @param bits the precision of balls
     */
    public RemovableJets(Expression fn, int order, int bits) {
        this.fn = fn;
        this.order = order;
        this.bits = bits;
    }

    /** {@return the jets over an interval from 0, of the requested order; unknown where they do not exist} */
    public Pair over(Ball interval) {
        int high = order + SPARE;
        Pair y = new ExpressionEvaluator<>(new RemovableAlgebra(high, bits), new PointEvaluator(bits, 0), bits)
                .evaluate(fn, new Pair(Jet.variable(Ball.ZERO, high), Jet.variable(interval, high)));
        return y == Pair.UNKNOWN || y.order() < order ? Pair.UNKNOWN : y.shifted(0, order);
    }
}
