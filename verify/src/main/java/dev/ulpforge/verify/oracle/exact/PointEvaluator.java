package dev.ulpforge.verify.oracle.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.FunctionFacts;
import dev.ulpforge.verify.function.FunctionDomains;
import dev.ulpforge.verify.function.Functions;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.symbolic.Zeros;

/**
 * Evaluates an expression at one input: exactly while values are rational, in balls of a given precision otherwise.
 * Zeros that no precision would reveal, such as {@code sin(180 * pi / 180)}, are proven on demand.
 */
public final class PointEvaluator {
    private final int bits;
    private final double x;
    private final ValueArithmetic arithmetic;
    private final WideFunctions wide;

    /**
     * An evaluator that proves no zeros.
     *
     * @param bits the precision of balls
     */
    public PointEvaluator(int bits) {
        this(bits, Double.NaN);
    }

    /**
     * An evaluator that proves zeros at one input.
     *
     * @param bits the precision of balls
     * @param x the finite input at which zeros are to be proven; NaN for none
     */
    public PointEvaluator(int bits, double x) {
        this.bits = bits;
        this.x = x;
        arithmetic = new ValueArithmetic(bits);
        wide = new WideFunctions(this, arithmetic, bits);
    }

    /** {@return a double as a value} */
    public static Value input(double x) {
        if (Double.isNaN(x)) {
            return new Value.Undefined();
        }
        if (Double.isInfinite(x)) {
            return new Value.Infinite(x > 0 ? 1 : -1);
        }
        return x == 0 ? new Value.Zero(Double.doubleToRawLongBits(x) < 0 ? -1 : 1) : fraction(new BigDecimal(x));
    }

    private static Value fraction(BigDecimal d) {
        return d.scale() > 0
                ? Value.Fraction.of(d.unscaledValue(), BigInteger.TEN.pow(d.scale()))
                : Value.Fraction.of(d.toBigIntegerExact(), BigInteger.ONE);
    }

    /** {@return whether an evaluation so far met an undefined operation, whose limit may exist} */
    boolean hasHole() {
        return arithmetic.hasHole();
    }

    /** {@return the value of e at the given x, which may be anything for a constant expression} */
    public Value evaluate(Expression e, Value x) {
        Value v = plain(e, x);
        boolean mayVanish = v instanceof Value.Enclosed(var b) && b.isBounded() && b.containsZero()
                && b.topExponent() < -bits / 4 && !e.operands().isEmpty();
        if (!Double.isFinite(this.x)) {
            return v;
        }
        if (v instanceof Value.Enclosed(var ball) && !ball.isBounded() && e instanceof Expression.Call(var f, var a)
                && f == Function.TAN && Zeros.isZero(new Expression.Call(Function.COS, a.getFirst()), this.x)) {
            int sign = call(Function.SIN, a, x).signum();
            return sign == 0 ? v : new Value.Infinite(sign);
        }
        return mayVanish && Zeros.isZero(e, this.x) ? new Value.Zero(sign(e, x)) : v;
    }

    /** {@return the sign of a zero: an odd function has that of its argument} */
    private int sign(Expression e, Value x) {
        boolean odd = e instanceof Expression.Call(var f, _) && (f == Function.SIN || f == Function.TAN);
        return odd && evaluate(e.operands().getFirst(), x).signum() < 0 ? -1 : 1;
    }

    private Value plain(Expression e, Value x) {
        return switch (e) {
            case Expression.OfPairs two -> throw new IllegalArgumentException(two + " is no function of x alone");
            case Expression.Variable() -> x;
            case Expression.Literal(var value) -> fraction(value);
            case Expression.Named named -> new Value.Enclosed(
                    named == Expression.Named.PI ? Functions.pi(bits) : Functions.e(bits));
            case Expression.Negation(var a) -> arithmetic.negate(evaluate(a, x));
            case Expression.Sum(var a, var b) -> arithmetic.add(evaluate(a, x), evaluate(b, x));
            case Expression.Difference(var a, var b) ->
                arithmetic.add(evaluate(a, x), arithmetic.negate(evaluate(b, x)));
            case Expression.Product(var a, var b) -> arithmetic.multiply(evaluate(a, x), evaluate(b, x));
            case Expression.Quotient(var a, var b) -> arithmetic.divide(evaluate(a, x), evaluate(b, x));
            case Expression.Power(var a, var b) -> arithmetic.power(evaluate(a, x), evaluate(b, x));
            case Expression.Call(var f, var arguments) -> call(f, arguments, x);
            case Expression.Conditional c -> conditional(c, x);
        };
    }

    /** Where the precision does not decide the comparison, the value is in the hull of both branches. */
    private Value conditional(Expression.Conditional c, Value x) {
        Optional<Boolean> holds = arithmetic.holds(c.comparison(), evaluate(c.left(), x), evaluate(c.right(), x));
        if (holds.isPresent()) {
            return evaluate(holds.get() ? c.then() : c.otherwise(), x);
        }
        return ValueArithmetic
                .enclosed(Ball.hull(evaluate(c.then(), x).ball(bits), evaluate(c.otherwise(), x).ball(bits), bits));
    }

    private Value call(Function f, List<Expression> arguments, Value x) {
        Value a = evaluate(arguments.getFirst(), x);
        if (f == Function.MIN || f == Function.MAX) {
            return arithmetic.extreme(a, evaluate(arguments.get(1), x), f == Function.MAX);
        }
        return apply(f, a);
    }

    /** {@return f of a value} */
    Value apply(Function f, Value a) {
        if (a.isNumber() && wide.concerns(f, a)) {
            return wide.apply(f, a);
        }
        return switch (a) {
            case Value.Undefined() -> a;
            case Value.Zero(int sign) -> atZero(f, sign);
            case Value.Infinite(int sign) -> atInfinity(f, sign);
            case Value.Fraction q -> Functions.rational(f, q).map(v -> poles(f, v))
                    .orElseGet(() -> f.definition().map(e -> defined(e, q))
                            .orElseGet(() -> enclosed(f, q.ball(bits + q.length()))));
            case Value.Enclosed(var ball) when Steps.isStep(f) -> Steps.at(f, ball, bits);
            case Value.Enclosed _ when f.definition().isPresent() -> defined(f.definition().get(), a);
            case Value.Enclosed(var ball) ->
                FunctionDomains.isOutside(f, ball) ? new Value.Undefined() : enclosed(f, ball);
            case Value.Beyond _,Value.Shifted _ -> f.definition().map(e -> defined(e, a))
                    .orElseGet(() -> enclosed(f, a.ball(bits)));
        };
    }

    /** A zero of unknown sign may yield another zero of unknown sign. */
    private Value atZero(Function f, int sign) {
        Value v = SpecialValues.atZero(f, sign < 0 ? -1 : 1, bits);
        if (sign != 0 || v.equals(SpecialValues.atZero(f, -1, bits))) {
            return v;
        }
        return v instanceof Value.Zero ? new Value.Zero(0) : new Value.Enclosed(Ball.WHOLE);
    }

    /** {@return a function by its definition} Its x is the argument, not the input at which zeros are proven. */
    private Value defined(Expression definition, Value argument) {
        return new PointEvaluator(bits).evaluate(definition, argument);
    }

    private Value poles(Function f, Value v) {
        return f == Function.GAMMA && v instanceof Value.Undefined ? arithmetic.hole() : v;
    }

    private Value atInfinity(Function f, int sign) {
        Value v = SpecialValues.atInfinity(f, sign, bits);
        boolean circular = f.is(FunctionFacts.Trait.PERIODIC) && f != Function.TANPI;
        return circular ? arithmetic.hole() : v;
    }

    private Value enclosed(Function f, Ball x) {
        return ValueArithmetic.enclosed(Functions.apply(f, x, bits));
    }
}
