package dev.ulpforge.verify.oracle.jet;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.PointEvaluator;
import dev.ulpforge.verify.real.Ball;

/**
 * Evaluates an expression on a block in {@linkplain ScaledJet scaled jets}: slower than {@link JetEvaluator}, for
 * functions that the latter cannot enclose tightly.
 */
public final class TightEvaluator {
    private final ScaledCalculus scaled;
    private final ExpressionEvaluator<ScaledJet> evaluator;

    /**
     * An evaluator on one block.
     *
     * @param centre of the block
     * @param block all its numbers
     * @param h the largest distance from the centre
     * @param order of the last coefficient at the centre
     * @param bits the precision of balls
     */
    public TightEvaluator(double centre, Ball block, double h, int order, int bits) {
        TightCalculus tight = new TightCalculus(order, bits, h);
        scaled = new ScaledCalculus(tight, tight.variable(Ball.of(centre), block));
        evaluator = new ExpressionEvaluator<>(scaled, new PointEvaluator(bits, 0), bits);
    }

    /** {@return the jets of e on the block; undefined where they do not exist} */
    public TightJet evaluate(Expression e) {
        ScaledJet y = evaluator.evaluate(e, scaled.variable());
        return y.isUndefined() ? TightJet.UNDEFINED : scaled.plain(y);
    }

    /**
     * {@return whether e is known to be nowhere 0 on the block} Its factor tells where the exponential before it is so
     * small that no jet tells it from 0.
     */
    public boolean isNonzero(Expression e) {
        return scaled.signum(evaluator.evaluate(e, scaled.variable())) != 0;
    }
}
