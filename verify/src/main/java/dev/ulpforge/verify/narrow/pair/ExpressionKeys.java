package dev.ulpforge.verify.narrow.pair;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.box.PlainForm;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.narrow.NarrowRounding;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.symbolic.UndecidedException;

/**
 * An expression in x and y by its own value: parts of x alone and of y alone are known exactly, or nearly to the last
 * bit of a double, from rigorous reals; what joins them are the operations of {@link IntervalRow}, which enclose it. A
 * pair that this leaves open is decided by the exact value of the expression's section at y. Limits are taken within
 * the box.
 *
 * <p>A value that is exactly 0 may have either sign.
 */
final class ExpressionKeys implements PairKeys {
    private static final int BITS = 128;
    private static final int MOST_BITS = 1 << 13;
    private final KernelSpec spec;
    private final Expression fn;
    private final Domain ofX;
    private final Domain ofY;
    private final Boundaries boundaries;
    private final Map<Expression, PartOfY> parts = new HashMap<>();

    private record PartOfY(double[] y, IntervalRow values) {}

    ExpressionKeys(KernelSpec spec) {
        this.spec = spec;
        this.fn = PlainForm.of(spec.fn());
        this.ofX = spec.domain().side();
        this.ofY = spec.domain().second().orElse(spec.domain());
        this.boundaries = new Boundaries(spec.format(), m -> new DoubleEnclosure(m, m));
        requireKnown(fn);
    }

    private static boolean isOfY(Expression e) {
        return e instanceof Expression.SecondVariable
                || !(e instanceof Expression.Variable) && !e.operands().isEmpty() && e.operands().stream()
                        .allMatch(part -> part.isConstant() || isOfY(part));
    }

    private static boolean isOfOne(Expression e) {
        return !e.isOfPairs() || isOfY(e);
    }

    private void requireKnown(Expression e) {
        if (isOfOne(e)) {
            return;
        }
        if (e instanceof Expression.Call(Function f, _) && f != Function.SQRT && f != Function.ABS) {
            throw new UndecidedException(f + " of both x and y is not known well enough in doubles; there are + - * /, "
                    + "sqrt, abs, min, max and conditions of functions of x alone and of y alone");
        }
        e.operands().forEach(this::requireKnown);
    }

    @Override
    public Format format() {
        return spec.format();
    }

    @Override
    public List<Boundaries> boundaries() {
        return List.of(boundaries);
    }

    @Override
    public void fill(double x, double[] y, KeyRow row) {
        IntervalRow values = values(fn, x, y);
        for (int j = 0; j < y.length; j++) {
            double from = values.low[j];
            double to = values.high[j];
            if (from >= 0 && to > 0) {
                row.put(j, 0, from, to);
            } else if (from < 0 && to <= 0) {
                row.put(j, KeyRow.NEGATIVE, -to, -from);
            } else {
                row.open(j);
            }
        }
    }

    private IntervalRow values(Expression e, double x, double[] y) {
        if (isOfY(e)) {
            return ofY(e, y);
        }
        if (!e.isOfPairs()) {
            IntervalRow same = new IntervalRow(y.length);
            DoubleEnclosure at = part(e, ofX, x);
            for (int j = 0; j < y.length; j++) {
                same.set(j, at.low(), at.high());
            }
            return same;
        }
        return switch (e) {
            case Expression.Negation(var a) -> values(a, x, y).negated();
            case Expression.Sum(var a, var b) -> values(a, x, y).plus(values(b, x, y));
            case Expression.Difference(var a, var b) -> values(a, x, y).plus(values(b, x, y).negated());
            case Expression.Product(var a, var b) -> values(a, x, y).times(values(b, x, y));
            case Expression.Quotient(var a, var b) -> values(a, x, y).dividedBy(values(b, x, y));
            case Expression.Call(Function f, var arguments) when f == Function.SQRT ->
                values(arguments.getFirst(), x, y).sqrt();
            case Expression.Call(Function _, var arguments) -> values(arguments.getFirst(), x, y).abs();
            case Expression.Conditional(var a, var comparison, var b, var then, var otherwise) ->
                IntervalRow.chosen(values(a, x, y), comparison, values(b, x, y), values(then, x, y),
                        values(otherwise, x, y));
            case Expression.Power _,Expression.Variable _,Expression.Literal _,Expression.Named _,Expression.OfPairs _ ->
                throw new IllegalStateException(e.toString());
        };
    }

    /** {@return what a part of y alone is}, which is computed once for all x. */
    private IntervalRow ofY(Expression e, double[] y) {
        synchronized (parts) {
            PartOfY known = parts.get(e);
            if (known == null || !Arrays.equals(known.y, y)) {
                known = new PartOfY(y, new IntervalRow(y.length));
                for (int j = 0; j < y.length; j++) {
                    DoubleEnclosure at = part(ofX(e), ofY, y[j]);
                    known.values.set(j, at.low(), at.high());
                }
                parts.put(e, known);
            }
            return known.values;
        }
    }

    /** {@return an expression in y as one in x} */
    private static Expression ofX(Expression e) {
        return e instanceof Expression.SecondVariable
                ? new Expression.Variable()
                : e.mapped(ExpressionKeys::ofX);
    }

    /** {@return what an expression in x is at a number of a domain; NaN if it has no finite value there} */
    private DoubleEnclosure part(Expression e, Domain domain, double x) {
        if (e instanceof Expression.Variable) {
            return new DoubleEnclosure(x, x);
        }
        return switch (new ExactFunction(e, domain, spec.demands().undefined()).value(x, BITS)) {
            case Value.Undefined _,Value.Infinite _ -> new DoubleEnclosure(Double.NaN, Double.NaN);
            case Value.Zero _ -> new DoubleEnclosure(0, 0);
            case Value value -> enclosed(value);
        };
    }

    private static DoubleEnclosure enclosed(Value value) {
        Ball ball = value.ball(BITS);
        boolean isInRange = ball.isBounded() && ball.signum() != 0 && ball.topExponent() < Double.MAX_EXPONENT
                && ball.bottomExponent() > Double.MIN_EXPONENT;
        return isInRange ? DoubleEnclosure.of(ball) : new DoubleEnclosure(Double.NaN, Double.NaN);
    }

    @Override
    public boolean accepts(double x, double y, int result) {
        Value value = null;
        for (int bits = BITS; bits <= MOST_BITS; bits *= 2) {
            value = section(y).value(x, bits);
            if (value instanceof Value.Undefined || value instanceof Value.Infinite) {
                throw new UndecidedException("it has no finite value at x = " + Double.toHexString(x) + ", y = "
                        + Double.toHexString(y) + ", and a kernel of expressions is on a box where it has");
            }
            if (value instanceof Value.Zero) {
                return (result & format().magnitude()) == 0;
            }
            Optional<Long> required = NarrowRounding.of(format(), value, bits);
            if (required.isPresent()) {
                return required.get() == result;
            }
        }
        throw new UndecidedException("the value at x = " + Double.toHexString(x) + ", y = " + Double.toHexString(y)
                + " is too close to the middle of two numbers");
    }

    private ExactFunction section(double y) {
        return new ExactFunction(spec.fn().section(y), ofX, spec.demands().undefined());
    }

    @Override
    public int side(double x, double y, double midpoint) {
        for (int bits = BITS; bits <= MOST_BITS; bits *= 2) {
            switch (section(y).value(x, bits)) {
                case Value.Fraction fraction -> {
                    return NarrowRounding.compared(fraction, midpoint);
                }
                case Value value -> {
                    int side = value.ball(bits).abs()
                            .subtract(Ball.of(midpoint), bits).signum();
                    if (side != 0) {
                        return side;
                    }
                }
            }
        }
        throw new UndecidedException("the value at x = " + Double.toHexString(x) + ", y = " + Double.toHexString(y)
                + " is not told from " + midpoint);
    }
}
