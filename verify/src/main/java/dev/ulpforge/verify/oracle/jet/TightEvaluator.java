package dev.ulpforge.verify.oracle.jet;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.exact.PointEvaluator;
import dev.ulpforge.verify.oracle.exact.Value;
import dev.ulpforge.verify.real.Ball;

/**
 * Evaluates an expression on a block in {@linkplain ScaledJet scaled jets}: more work than {@link JetEvaluator}, for
 * what that cannot enclose.
 */
public final class TightEvaluator {
    private final TightCalculus tight;
    private final ScaledCalculus scaled;
    private final PointEvaluator constants;

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
        tight = new TightCalculus(order, bits, h);
        scaled = new ScaledCalculus(tight, tight.variable(Ball.of(centre), block));
        constants = new PointEvaluator(bits, 0);
    }

    /** {@return the jets of e on the block; undefined where they do not exist} */
    public TightJet evaluate(Expression e) {
        ScaledJet y = scaled(e);
        return y.isUndefined() ? TightJet.UNDEFINED : scaled.plain(y);
    }

    private ScaledJet scaled(Expression e) {
        if (e.isConstant()) {
            return constant(e);
        }
        return switch (e) {
            case Expression.Variable _ -> scaled.variable();
            case Expression.Negation(var a) -> scaled.negate(scaled(a));
            case Expression.Sum(var a, var b) -> scaled.add(scaled(a), scaled(b));
            case Expression.Difference(var a, var b) -> difference(a, b);
            case Expression.Product(var a, var b) -> product(a, b);
            case Expression.Quotient(var a, var b) -> scaled.divide(scaled(a), scaled(b));
            case Expression.Power(var a, var p) -> power(scaled(a), p);
            case Expression.Call(Function f, var arguments) when f == Function.MIN || f == Function.MAX ->
                scaled.extreme(scaled(arguments.get(0)), scaled(arguments.get(1)), f == Function.MAX ? 1 : -1);
            case Expression.Call(Function f, var arguments) when f.definition().isPresent() ->
                scaled(f.definition().get().of(arguments.getFirst()));
            case Expression.Call(Function f, var arguments) -> scaled.call(f, scaled(arguments.getFirst()));
            case Expression.Conditional c -> conditional(c);
            case Expression.Literal _,Expression.Named _ -> throw new AssertionError(e);
        };
    }

    /** The branch that is taken all over the block, if it is one. */
    private ScaledJet conditional(Expression.Conditional c) {
        ScaledJet left = scaled(c.left());
        ScaledJet right = scaled(c.right());
        if (left.isUndefined() || right.isUndefined()) {
            return scaled(c.otherwise());
        }
        int order = scaled.signum(scaled.subtract(left, right));
        return order == 0
                ? ScaledJet.of(tight.unknown())
                : scaled(c.comparison().holds(order) ? c.then() : c.otherwise());
    }

    /** {@code log a - log b = log(a / b)} where both are positive. */
    private ScaledJet difference(Expression a, Expression b) {
        if (a instanceof Expression.Call(var f, var s) && b instanceof Expression.Call(var g, var t) && f == g
                && (f == Function.LOG || f == Function.LOG2 || f == Function.LOG10)) {
            ScaledJet left = scaled(s.getFirst());
            ScaledJet right = scaled(t.getFirst());
            if (scaled.signum(left) > 0 && scaled.signum(right) > 0) {
                return scaled.call(f, scaled.divide(left, right));
            }
        }
        return scaled.subtract(scaled(a), scaled(b));
    }

    private ScaledJet product(Expression a, Expression b) {
        ScaledJet first = scaled(a);
        return scaled.multiply(first, a.equals(b) ? first : scaled(b));
    }

    private ScaledJet constant(Expression e) {
        Value v = constants.evaluate(e, new Value.Undefined());
        return ScaledJet.of(v instanceof Value.Undefined
                ? TightJet.UNDEFINED
                : tight.constant(v.ball(tight.bits)));
    }

    private ScaledJet power(ScaledJet a, Expression exponent) {
        Value p = constants.evaluate(exponent, new Value.Undefined());
        if (p instanceof Value.Zero) {
            return scaled.number(1);
        }
        return a.isUndefined() || !p.isNumber() ? ScaledJet.of(TightJet.UNDEFINED) : scaled.power(a, p);
    }
}
