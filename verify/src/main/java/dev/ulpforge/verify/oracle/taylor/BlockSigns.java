package dev.ulpforge.verify.oracle.taylor;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.FunctionFacts;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.PointEvaluator;
import dev.ulpforge.verify.oracle.exact.SpecialValues;
import dev.ulpforge.verify.oracle.exact.Steps;
import dev.ulpforge.verify.oracle.exact.StrictBounds;
import dev.ulpforge.verify.oracle.jet.JetEvaluator;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.symbolic.IndependentExponentials;
import dev.ulpforge.verify.symbolic.Zeros;

/**
 * The signs of expressions on a block, both of numbers and of exact zeros. The sign of a zero depends on the operations
 * that produce it: {@code trunc(x) * cos(5 * x)} alternates between +0 and -0 below 1. All answers are 0 where a sign
 * may change on the block or is not known.
 */
final class BlockSigns {
    private static final int BITS = 60;
    private static final Expression ONE = new Expression.Literal(BigDecimal.ONE);

    private final Ball block;
    private final Map<Expression, Boolean> vanishing;
    private final JetEvaluator ranges = new JetEvaluator(0, BITS);
    private final PointEvaluator constants = new PointEvaluator(BITS, 0);
    private final Map<Expression, Ball> known = new HashMap<>();

    /**
     * Signs on one block.
     *
     * @param block numbers other than 0, all of one sign
     * @param vanishing a cache of which expressions are 0 everywhere, to which this adds
     */
    BlockSigns(Ball block, Map<Expression, Boolean> vanishing) {
        this.block = block;
        this.vanishing = vanishing;
    }

    private Ball range(Expression e) {
        Ball range = known.get(e);
        if (range == null) {
            Jet jet = ranges.evaluate(e, block);
            range = jet == Jet.UNDEFINED ? Ball.WHOLE : jet.value();
            known.put(e, range);
        }
        return range;
    }

    /** {@return whether an expression is exactly 0 on the block} */
    boolean isZero(Expression e) {
        Ball range = range(e);
        return range.isZero() || range.isBounded() && range.signum() == 0
                && vanishing.computeIfAbsent(resolved(e), Zeros::isZero);
    }

    /**
     * {@return an equal expression without the choices that the block decides}: {@code -x} for {@code abs(x)} below 0
     */
    private Expression resolved(Expression e) {
        Expression inside = e.mapped(this::resolved);
        return switch (inside) {
            case Expression.Call(var f, var a) when f == Function.ABS -> ofNumber(a.getFirst()) == 0
                    ? inside
                    : ofNumber(a.getFirst()) > 0 ? a.getFirst() : new Expression.Negation(a.getFirst());
            case Expression.Call(var f, var a) when f == Function.MIN || f == Function.MAX -> {
                int order = order(a.getFirst(), a.get(1));
                yield order == 0 ? inside : order > 0 == (f == Function.MAX) ? a.getFirst() : a.get(1);
            }
            case Expression.Conditional c -> {
                int order = order(c.left(), c.right());
                yield order == 0 ? inside : c.comparison().holds(order) ? c.then() : c.otherwise();
            }
            default -> inside;
        };
    }

    /** {@return the sign of a number or an exact zero} */
    private int sign(Expression e) {
        if (e.isConstant()) {
            return constants.evaluate(e, new Value.Undefined()).signum();
        }
        int number = ofNumber(e);
        return number == 0 && isZero(e) ? ofZero(e) : number;
    }

    /** {@return the sign of an expression that is nowhere 0 on the block} */
    int ofNumber(Expression e) {
        if (range(e).signum() != 0) {
            return range(e).signum();
        }
        Optional<Integer> strict = StrictBounds.of(e).or(() -> ofFiniteArgument(e)).map(StrictBounds::sign);
        return strict.filter(s -> s != 0).orElseGet(() -> switch (e) {
            case Expression.Negation(var a) -> -ofNumber(a);
            case Expression.Sum(var a, var b) ->
                isZero(a) ? ofNumber(b) : isZero(b) ? ofNumber(a) : agreed(ofNumber(a), ofNumber(b));
            case Expression.Difference(var a, var b) -> isZero(a)
                    ? -ofNumber(b)
                    : isZero(b)
                            ? ofNumber(a)
                            : isBelow(a, b) ? -1 : isBelow(b, a) ? 1 : agreed(ofNumber(a), -ofNumber(b));
            case Expression.Product(var a, var b) -> ofNumber(a) * ofNumber(b);
            case Expression.Quotient(var a, var b) -> ofNumber(a) * ofNumber(b);
            case Expression.Power(var a, _) -> Math.max(ofNumber(a), 0);
            case Expression.Conditional c -> agreed(ofNumber(c.then()), ofNumber(c.otherwise()));
            case Expression.Call(var f, var arguments) -> ofNumber(f, arguments.getFirst());
            case Expression.Variable _,Expression.OfPairs _,Expression.Literal _,Expression.Named _ -> 0;
        });
    }

    /** {@return whether one expression is {@code log(1 + y)} for the other one, y, which is positive} */
    private boolean isBelow(Expression logarithm, Expression y) {
        Optional<Expression> excess = logarithm instanceof Expression.Call(var f, var a) ? switch (f) {
            case LOG1P -> Optional.of(a.getFirst());
            case LOG -> Optional.of(new Expression.Difference(a.getFirst(), ONE));
            case SOFTPLUS -> Optional.of(new Expression.Call(Function.EXP, a));
            default -> Optional.empty();
        } : Optional.empty();
        return excess.map(of -> new Expression.Difference(of, y))
                .filter(rest -> vanishing.computeIfAbsent(rest, Zeros::isZero)).isPresent() && ofNumber(y) > 0;
    }

    /** {@return the bounds of a function whose argument is finite on the block, as 1/x is} */
    private Optional<StrictBounds> ofFiniteArgument(Expression e) {
        return e instanceof Expression.Call(var f, var arguments) && range(arguments.getFirst()).isBounded()
                ? StrictBounds.of(f)
                : Optional.empty();
    }

    /** {@return whether an expression is nowhere 0 on the block; false if that is not known} */
    boolean isNonzero(Expression e) {
        return ofNumber(e) != 0 || switch (e) {
            case Expression.Negation(var a) -> isNonzero(a);
            case Expression.Sum(var a, var b) -> isNonzero(e, a, b);
            case Expression.Difference(var a, var b) -> isNonzero(e, a, b);
            case Expression.Product(var a, var b) -> isNonzero(a) && isNonzero(b);
            case Expression.Quotient(var a, _) -> isNonzero(a);
            case Expression.Power(var a, _) -> isNonzero(a);
            case Expression.Conditional c -> isNonzero(c.then()) && isNonzero(c.otherwise());
            case Expression.Call(var f, var arguments) ->
                f.is(FunctionFacts.Trait.TRANSCENDENTAL) && isRational(arguments.getFirst())
                        && isNonzero(arguments.getFirst())
                        || f.definition().map(definition -> isNonzero(definition.of(arguments.getFirst())))
                                .orElse(false);
            case Expression.Variable _,Expression.OfPairs _,Expression.Literal _,Expression.Named _ -> false;
        };
    }

    /** {@return whether a sum or difference of two terms is nowhere 0} */
    private boolean isNonzero(Expression sum, Expression a, Expression b) {
        return isZero(a) && isNonzero(b) || isZero(b) && isNonzero(a)
                || IndependentExponentials.of(sum).filter(s -> s.isNonzero(block)).isPresent();
    }

    /** {@return whether an expression is rational for every rational x} */
    private static boolean isRational(Expression e) {
        return switch (e) {
            case Expression.Named _,Expression.Conditional _ -> false;
            case Expression.Power(var a, var p) -> isRational(a) && p instanceof Expression.Literal(var value)
                    && value.stripTrailingZeros().scale() <= 0;
            case Expression.Call(var f, _) ->
                f.is(FunctionFacts.Trait.RATIONAL) && e.operands().stream().allMatch(BlockSigns::isRational);
            default -> e.operands().stream().allMatch(BlockSigns::isRational);
        };
    }

    private int ofNumber(Function f, Expression a) {
        if (f.is(FunctionFacts.Trait.SIGN_OF_X)) {
            return ofNumber(a);
        }
        return switch (f) {
            case SQRT -> Math.max(ofNumber(a), 0);
            case LOG, LOG2, LOG10 ->
                StrictBounds.of(new Expression.Difference(a, ONE))
                        .map(StrictBounds::sign).orElse(0);
            default -> f.definition().map(definition -> ofNumber(definition.of(a))).orElse(0);
        };
    }

    /** {@return the sign of an expression that is exactly 0 on the block} */
    int ofZero(Expression e) {
        return switch (e) {
            case Expression.Negation(var a) -> -sign(a);
            case Expression.Sum(var a, var b) -> sum(a, b);
            case Expression.Difference(var a, var b) -> sum(a, new Expression.Negation(b));
            case Expression.Product(var a, var b) -> sign(a) * sign(b);
            case Expression.Quotient(var a, var b) -> sign(a) * sign(b);
            case Expression.Power(var a, var p) ->
                constants.evaluate(p, new Value.Undefined()) instanceof Value.Fraction f && f.isOdd() ? sign(a) : 1;
            case Expression.Call(var f, var arguments) -> ofZero(f, arguments);
            case Expression.Conditional c -> {
                int order = order(c.left(), c.right());
                yield order == 0
                        ? agreed(sign(c.then()), sign(c.otherwise()))
                        : sign(c.comparison().holds(order) ? c.then() : c.otherwise());
            }
            case Expression.Variable _,Expression.OfPairs _,Expression.Literal _,Expression.Named _ -> 0;
        };
    }

    /** {@return 1 or -1 if one expression is above or below another on the whole block; otherwise 0} */
    private int order(Expression a, Expression b) {
        return ofNumber(new Expression.Difference(a, b));
    }

    /** The sign of a sum that is 0: nonzero numbers cancel to +0. */
    private int sum(Expression a, Expression b) {
        if (isZero(a) && isZero(b)) {
            return sign(a) > 0 || sign(b) > 0 ? 1 : agreed(sign(a), sign(b));
        }
        return ofNumber(a) != 0 || ofNumber(b) != 0 ? 1 : 0;
    }

    private int ofZero(Function f, List<Expression> arguments) {
        Expression a = arguments.getFirst();
        if (f == Function.MIN || f == Function.MAX) {
            int order = order(a, arguments.get(1));
            return order == 0
                    ? agreed(sign(a), sign(arguments.get(1)))
                    : sign(order > 0 == (f == Function.MAX) ? a : arguments.get(1));
        }
        int sign = sign(a);
        if (isZero(a)) {
            return agreed(SpecialValues.atZero(f, sign < 0 ? -1 : 1, BITS).signum(),
                    SpecialValues.atZero(f, sign > 0 ? 1 : -1, BITS).signum());
        }
        if (Steps.isStep(f)) {
            return sign;
        }
        return f.definition().map(definition -> sign(definition.of(a)))
                .orElse(f.is(FunctionFacts.Trait.PERIODIC) ? 0 : 1);
    }

    private static int agreed(int s, int t) {
        return s == t ? s : 0;
    }
}
