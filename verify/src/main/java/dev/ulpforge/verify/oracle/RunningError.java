package dev.ulpforge.verify.oracle;

import java.util.function.DoubleUnaryOperator;

import dev.ulpforge.codegen.spec.Expression;
import dev.ulpforge.codegen.spec.Function;
import dev.ulpforge.verify.real.Ball;

/**
 * Any expression input by input, in double with a running error bound: for floats among which the expression turns too often for
 * Taylor models, such as {@code sin(x) / x} at large arguments.
 *
 * <p>Each operation adds the error that its operands pass on, by the first-order bound with the derivative's largest size, and its own:
 * half an ulp where IEEE 754 demands it, else the ulps of the specification of {@link Math}. All of it is rounded up by a factor
 * {@code 1 + 2^-30}. Where no rule is at hand, or the result may be zero or out of range, the bound is infinite.
 */
final class RunningError implements PointwiseFunction {
    private static final double UP = 1 + 0x1p-30;
    private static final Bounded UNKNOWN = new Bounded(Double.NaN, Double.POSITIVE_INFINITY);

    private final Node fn;

    RunningError(Expression fn) {
        this.fn = node(fn);
    }

    /** An expression, made ready: constants are evaluated once. */
    @FunctionalInterface
    private interface Node {
        Bounded at(double x);
    }

    /** A value within {@code error} of the exact one. */
    private record Bounded(double value, double error) {
        double size() {
            return Math.abs(value) + error;
        }

        double least() {
            return Math.abs(value) - error;
        }

        /** The result of one operation that errs by some ulps, and the error passed on. */
        static Bounded of(double value, double passedOn, double ulps) {
            return new Bounded(value, (passedOn + ulps * Math.ulp(value)) * UP + Double.MIN_VALUE);
        }
    }

    @Override
    public void evaluate(int first, double[] value, double[] error) {
        for (int i = 0; i < value.length; i++) {
            Bounded b = fn.at(Float.intBitsToFloat(first + i));
            boolean known = b.error < Double.POSITIVE_INFINITY && b.size() < Rounding.LIMIT && b.least() > 0;
            value[i] = known ? b.value : 0;
            error[i] = known ? b.error : Double.POSITIVE_INFINITY;
        }
    }

    private static Node node(Expression e) {
        if (e instanceof Expression.Variable) {
            return x -> new Bounded(x, 0);
        }
        if (e.isConstant()) {
            Bounded c = constant(e);
            return _ -> c;
        }
        Node a = node(e.operands().getFirst());
        Node b = e.operands().size() > 1 ? node(e.operands().get(1)) : a;
        return switch (e) {
            case Expression.Negation _ -> x -> negation(a.at(x));
            case Expression.Sum _ -> x -> sum(a.at(x), b.at(x));
            case Expression.Difference _ -> x -> sum(a.at(x), negation(b.at(x)));
            case Expression.Product _ -> x -> product(a.at(x), b.at(x));
            case Expression.Quotient _ -> x -> quotient(a.at(x), b.at(x));
            case Expression.Power _ -> x -> power(a.at(x), b.at(x));
            case Expression.Call(var f, _) when f.arity() == 2 -> x -> extreme(f, a.at(x), b.at(x));
            case Expression.Call(var f, _) -> x -> call(f, a.at(x));
            case Expression.Variable _,Expression.Literal _,Expression.Named _ -> throw new AssertionError(e);
        };
    }

    private static Bounded negation(Bounded a) {
        return new Bounded(-a.value, a.error);
    }

    private static Bounded sum(Bounded a, Bounded b) {
        return Bounded.of(a.value + b.value, a.error + b.error, 0.5);
    }

    private static Bounded constant(Expression e) {
        Ball ball = new PointEvaluator(80).evaluate(e, new Value.Undefined()).ball(80);
        double c = ball.doubleValue();
        return ball.isBounded() ? new Bounded(c, ball.subtract(Ball.of(c), 64).upperMagnitude()) : UNKNOWN;
    }

    private static Bounded product(Bounded a, Bounded b) {
        return Bounded.of(a.value * b.value, Math.abs(a.value) * b.error + a.error * b.size(), 0.5);
    }

    private static Bounded quotient(Bounded a, Bounded b) {
        double q = a.value / b.value;
        return b.least() > 0 ? Bounded.of(q, (a.error + Math.abs(q) * b.error) / b.least(), 0.5) : UNKNOWN;
    }

    /** |a^p - v^q| <= v^q (e^d - 1) with d = |p| times the relative error of a, plus |log a| times the error of p. */
    private static Bounded power(Bounded a, Bounded p) {
        if (!(a.least() > 0) || a.value < 0 && (p.error > 0 || p.value != Math.rint(p.value))) {
            return UNKNOWN;
        }
        double y = Math.pow(a.value, p.value);
        double d = p.size() * a.error / a.least() + (Math.abs(Math.log(Math.abs(a.value))) + 1) * p.error;
        return Bounded.of(y, Math.abs(y) * Math.expm1(d) * UP, 1);
    }

    private static Bounded extreme(Function f, Bounded a, Bounded b) {
        double y = f == Function.MAX ? Math.max(a.value, b.value) : Math.min(a.value, b.value);
        return new Bounded(y, Math.max(a.error, b.error));
    }

    private static Bounded call(Function f, Bounded a) {
        double e = a.error;
        return switch (f) {
            case ABS -> new Bounded(Math.abs(a.value), e);
            case SIN -> smooth(Math::sin, a, 1, 1);
            case COS -> smooth(Math::cos, a, 1, 1);
            case ATAN -> smooth(Math::atan, a, 1, 1);
            case TANH -> smooth(Math::tanh, a, 1, 2.5);
            case EXP -> smooth(Math::exp, a, Math.exp(a.value + e), 1);
            case EXPM1 -> smooth(Math::expm1, a, Math.exp(a.value + e), 1);
            case SINH -> smooth(Math::sinh, a, Math.cosh(a.size()), 2.5);
            case COSH -> smooth(Math::cosh, a, Math.cosh(a.size()), 2.5);
            case LOG -> a.value > e ? smooth(Math::log, a, 1 / a.least(), 1) : UNKNOWN;
            case LOG10 -> a.value > e ? smooth(Math::log10, a, 1 / a.least(), 1) : UNKNOWN;
            case LOG1P -> a.value - e > -1 ? smooth(Math::log1p, a, 1 / (1 + a.value - e), 1) : UNKNOWN;
            case SQRT -> a.value > e ? smooth(Math::sqrt, a, 1 / Math.sqrt(a.least()), 0.5) : UNKNOWN;
            case CBRT -> a.least() > 0 ? smooth(Math::cbrt, a, Math.cbrt(a.size()) / a.least(), 1) : UNKNOWN;
            case TAN -> e == 0 ? smooth(Math::tan, a, 1, 1) : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    /** A function whose derivative is at most {@code slope} between the value and the exact one. */
    private static Bounded smooth(DoubleUnaryOperator f, Bounded a, double slope, double ulps) {
        return Bounded.of(f.applyAsDouble(a.value), a.error == 0 ? 0 : a.error * slope * UP, ulps);
    }
}
