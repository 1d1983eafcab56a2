package dev.ulpforge.verify.oracle.jet;

import java.util.List;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.exact.PointEvaluator;
import dev.ulpforge.verify.oracle.exact.Value;
import dev.ulpforge.verify.real.Ball;

/** Evaluates an expression in jets, at a point or over an interval. */
public final class JetEvaluator {
    private final JetCalculus calculus;
    private final JetFunctions functions;
    private final JetPowers powers;
    private final PointEvaluator constants;

    /**
     * An evaluator in jets of one order.
     *
     * @param order of the last coefficient
     * @param bits the precision of balls
     */
    public JetEvaluator(int order, int bits) {
        calculus = new JetCalculus(order, bits);
        functions = new JetFunctions(calculus);
        powers = new JetPowers(calculus);
        constants = new PointEvaluator(bits);
    }

    /** {@return the jet of e where x is the given ball} */
    public Jet evaluate(Expression e, Ball x) {
        return evaluate(e, Jet.variable(x, calculus.order));
    }

    private Jet evaluate(Expression e, Jet x) {
        if (e.isConstant()) {
            return constant(e);
        }
        if (e instanceof Expression.Variable) {
            return x;
        }
        if (e instanceof Expression.Power(var base, var exponent)) {
            return power(evaluate(base, x), exponent);
        }
        if (e instanceof Expression.Conditional conditional) {
            return conditional(conditional, x);
        }
        List<Jet> a = e.operands().stream().map(operand -> evaluate(operand, x)).toList();
        if (a.contains(Jet.UNDEFINED)) {
            return Jet.UNDEFINED;
        }
        return switch (e) {
            case Expression.Negation _ -> calculus.negate(a.get(0));
            case Expression.Sum _ -> calculus.add(a.get(0), a.get(1));
            case Expression.Difference _ -> calculus.subtract(a.get(0), a.get(1));
            case Expression.Product _ -> calculus.multiply(a.get(0), a.get(1));
            case Expression.Quotient _ -> calculus.divide(a.get(0), a.get(1));
            case Expression.Call(var f, _) -> call(f, a);
            case Expression.Variable _,Expression.Literal _,Expression.Named _,Expression.Power _,Expression.Conditional _ ->
                throw new AssertionError(e);
        };
    }

    private Jet constant(Expression e) {
        Value v = constants.evaluate(e, new Value.Undefined());
        return v instanceof Value.Undefined ? Jet.UNDEFINED : calculus.constant(v.ball(calculus.bits));
    }

    /** The branch that is taken at every point, if it is the same one. */
    private Jet conditional(Expression.Conditional c, Jet x) {
        Jet left = evaluate(c.left(), x);
        Jet right = evaluate(c.right(), x);
        if (left == Jet.UNDEFINED || right == Jet.UNDEFINED) {
            return evaluate(c.otherwise(), x);
        }
        int order = left.value().order(right.value());
        if (order != 0 || left.value().isExact() && right.value().isExact()) {
            return evaluate(c.comparison().holds(order) ? c.then() : c.otherwise(), x);
        }
        Jet then = evaluate(c.then(), x);
        Jet otherwise = evaluate(c.otherwise(), x);
        boolean numbers = then != Jet.UNDEFINED && otherwise != Jet.UNDEFINED;
        return calculus.each(k -> k == 0 && numbers
                ? Ball.hull(then.value(), otherwise.value(), calculus.bits)
                : Ball.WHOLE);
    }

    private Jet call(Function f, List<Jet> a) {
        return switch (f) {
            case MIN -> extreme(a.get(0), a.get(1), -1);
            case MAX -> extreme(a.get(0), a.get(1), 1);
            default -> f.definition().map(definition -> evaluate(definition, a.get(0)))
                    .orElseGet(() -> functions.apply(f, a.get(0)));
        };
    }

    private Jet extreme(Jet a, Jet b, int sign) {
        int order = a.value().order(b.value());
        if (order != 0) {
            return order == sign ? a : b;
        }
        return calculus.each(k -> k == 0 ? Ball.hull(a.value(), b.value(), calculus.bits) : Ball.WHOLE);
    }

    private Jet power(Jet a, Expression exponent) {
        Value p = constants.evaluate(exponent, new Value.Undefined());
        if (p instanceof Value.Zero) {
            return calculus.constant(Ball.ONE);
        }
        return a == Jet.UNDEFINED || !p.isNumber() ? Jet.UNDEFINED : powers.power(a, p);
    }
}
