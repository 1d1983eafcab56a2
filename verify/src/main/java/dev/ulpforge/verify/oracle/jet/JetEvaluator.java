package dev.ulpforge.verify.oracle.jet;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.PointEvaluator;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.series.JetCalculus;

/** Evaluates an expression in jets, at a point or over an interval. */
public final class JetEvaluator {
    private final int order;
    private final ExpressionEvaluator<Jet> evaluator;

    /**
     * An evaluator in jets of one order.
     *
     * @param order of the last coefficient
     * @param bits the precision of balls
     */
    public JetEvaluator(int order, int bits) {
        this.order = order;
        evaluator = new ExpressionEvaluator<>(new PlainAlgebra(new JetCalculus(order, bits)), new PointEvaluator(bits),
                bits);
    }

    /** {@return the jet of e where x is the given ball} */
    public Jet evaluate(Expression e, Ball x) {
        return evaluator.evaluate(e, Jet.variable(x, order));
    }
}
