package dev.ulpforge.verify.oracle.exact;

import java.util.Optional;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.FunctionFacts;
import dev.ulpforge.verify.function.Value;

/**
 * Bounds that a function approaches but never reaches: at every finite argument tanh and erf lie strictly between -1
 * and 1, the sigmoid and the normal distribution between 0 and 1, erfc between 0 and 2, exponentials above 0. Sums,
 * products and quotients with rational constants inherit such bounds.
 *
 * @param low strictly below every value
 * @param high strictly above every value
 */
public record StrictBounds(Value low, Value high) {
    private static final ValueArithmetic EXACT = new ValueArithmetic(64);

    /** {@return the bounds of an expression, where they are known} */
    public static Optional<StrictBounds> of(Expression e) {
        return switch (e) {
            case Expression.Call(var f, var arguments) when isFinite(arguments.getFirst()) ->
                of(f).or(() -> f.definition().flatMap(definition -> of(definition.of(arguments.getFirst()))));
            case Expression.Negation(var a) -> of(a).map(StrictBounds::negated);
            case Expression.Sum(var a, var b) when b.isConstant() -> of(a).flatMap(r -> r.plus(b));
            case Expression.Sum(var a, var b) when a.isConstant() -> of(b).flatMap(r -> r.plus(a));
            case Expression.Difference(var a, var b) when b.isConstant() ->
                of(a).flatMap(r -> r.plus(new Expression.Negation(b)));
            case Expression.Difference(var a, var b) when a.isConstant() ->
                of(b).flatMap(r -> r.negated().plus(a));
            case Expression.Product(var a, var b) when b.isConstant() -> of(a).flatMap(r -> r.times(b));
            case Expression.Product(var a, var b) when a.isConstant() -> of(b).flatMap(r -> r.times(a));
            case Expression.Quotient(var a, var b) when b.isConstant() ->
                of(a).flatMap(
                        r -> r.times(new Expression.Quotient(new Expression.Literal(java.math.BigDecimal.ONE), b)));
            case Expression.Quotient(var a, var b) when a.isConstant() -> of(b).flatMap(r -> r.under(a));
            default -> Optional.empty();
        };
    }

    /** {@return the bounds of a function on finite arguments, where they are known} */
    public static Optional<StrictBounds> of(Function f) {
        return f.facts().bounds().map(bounds -> new StrictBounds(PointEvaluator.input(bounds.negative()),
                PointEvaluator.input(bounds.positive())));
    }

    /**
     * {@return whether an argument is finite at every float: a polynomial in x, or in functions that are finite
     * everywhere}
     */
    private static boolean isFinite(Expression e) {
        return switch (e) {
            case Expression.Variable _ -> true;
            case Expression.Negation(var a) -> isFinite(a);
            case Expression.Sum(var a, var b) -> isFinite(a) && isFinite(b);
            case Expression.Difference(var a, var b) -> isFinite(a) && isFinite(b);
            case Expression.Product(var a, var b) -> isFinite(a) && isFinite(b);
            case Expression.Quotient(var a, var b) -> isFinite(a) && b.isConstant() && value(b).isNumber();
            case Expression.Power(var a, var p) -> isFinite(a)
                    && p.isConstant() && value(p) instanceof Value.Fraction f && f.isInteger() && f.signum() > 0;
            case Expression.Call(var f, var a) -> f.is(FunctionFacts.Trait.FINITE) && isFinite(a.getFirst());
            default -> e.isConstant() && (value(e).isNumber() || value(e) instanceof Value.Zero);
        };
    }

    private static Value value(Expression constant) {
        return new PointEvaluator(64).evaluate(constant, new Value.Undefined());
    }

    private static Optional<Value> constant(Expression e) {
        Value v = e.isConstant() ? value(e) : new Value.Undefined();
        return v instanceof Value.Fraction || v instanceof Value.Zero ? Optional.of(v) : Optional.empty();
    }

    private StrictBounds negated() {
        return new StrictBounds(EXACT.negate(high), EXACT.negate(low));
    }

    private Optional<StrictBounds> plus(Expression by) {
        return constant(by).map(c -> new StrictBounds(EXACT.add(low, c), EXACT.add(high, c)));
    }

    private Optional<StrictBounds> times(Expression by) {
        return constant(by).filter(c -> c instanceof Value.Fraction).map(c -> c.signum() > 0
                ? new StrictBounds(EXACT.multiply(low, c), EXACT.multiply(high, c))
                : new StrictBounds(EXACT.multiply(high, c), EXACT.multiply(low, c)));
    }

    /** {@return the bounds of a constant divided by this, which must have one sign} */
    private Optional<StrictBounds> under(Expression constant) {
        return constant(constant).filter(c -> c instanceof Value.Fraction && low.signum() * high.signum() > 0)
                .map(c -> c.signum() > 0
                        ? new StrictBounds(EXACT.divide(c, high), EXACT.divide(c, low))
                        : new StrictBounds(EXACT.divide(c, low), EXACT.divide(c, high)));
    }

    /** {@return the sign of every value; 0 if it is not known} */
    public int sign() {
        boolean above = low instanceof Value.Zero || low.signum() > 0;
        boolean below = high instanceof Value.Zero || high.signum() < 0;
        return above ? 1 : below ? -1 : 0;
    }

    /** {@return a finite bound that is a float and is the float nearest to c; c itself if there is none} */
    public double near(double c) {
        return Float.isFinite((float) c) && side((float) c) != 0 ? (float) c : c;
    }

    /** {@return 1 or -1 if c is a bound and every value is above or below it; otherwise 0} */
    public int side(double c) {
        Value at = PointEvaluator.input(c);
        return isSame(at, low) ? 1 : isSame(at, high) ? -1 : 0;
    }

    private static boolean isSame(Value a, Value b) {
        return a instanceof Value.Zero && b instanceof Value.Zero || a.equals(b);
    }
}
