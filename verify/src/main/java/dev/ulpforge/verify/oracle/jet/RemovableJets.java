package dev.ulpforge.verify.oracle.jet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.exact.PointEvaluator;
import dev.ulpforge.verify.oracle.exact.Value;
import dev.ulpforge.verify.real.Ball;

/**
 * Jets at 0, and over intervals from 0, of expressions with quotients 0/0 there, such as {@code (1 - cos(x)) / x}, or
 * poles that cancel, such as {@code 1 / tanh(x) - 1 / x}, which is brought over one denominator. Where f(0) = 0,
 * coefficient k of {@code f(x) / x = ∫_0^1 f'(tx) dt} over an interval from 0 lies within coefficient k + 1 of f over
 * it, since {@code (k + 1) ∫_0^1 t^k dt = 1}.
 */
public final class RemovableJets {
    /** Orders beyond those asked for, which divisions by powers of x use up. */
    private static final int SPARE = 6;

    /**
     * A function near 0.
     *
     * @param at the jet at 0
     * @param over enclosures over an interval from 0, of the same order
     */
    public record Pair(Jet at, Jet over) {
        /** What is said of a function whose jets do not exist. */
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

        /** {@return the jet of a function over {@code x^by}, up to an order, where the coefficients left out are 0} */
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

    /** {@return the jets over an interval from 0, of the order asked for; unknown where they do not exist} */
    public Pair over(Ball interval) {
        Pair y = evaluate(fn, new Pair(Jet.variable(Ball.ZERO, order + SPARE), Jet.variable(interval, order + SPARE)));
        return y == Pair.UNKNOWN || y.order() < order ? Pair.UNKNOWN : y.shifted(0, order);
    }

    private Pair evaluate(Expression e, Pair x) {
        if (e instanceof Expression.Variable) {
            return x;
        }
        if (e.isConstant()) {
            Value v = new PointEvaluator(bits, 0).evaluate(e, new Value.Undefined());
            return v instanceof Value.Undefined
                    ? Pair.UNKNOWN
                    : new Pair(Jet.constant(v.ball(bits), x.order()), Jet.constant(v.ball(bits), x.order()));
        }
        List<Pair> a = e.operands().stream().map(operand -> evaluate(operand, x)).toList();
        if (a.contains(Pair.UNKNOWN)) {
            return e instanceof Expression.Sum || e instanceof Expression.Difference ? joined(e, x) : Pair.UNKNOWN;
        }
        return switch (e) {
            case Expression.Negation _ -> of((c, j) -> c.negate(j.get(0)), a);
            case Expression.Sum _ -> of((c, j) -> c.add(j.get(0), j.get(1)), a);
            case Expression.Difference _ -> of((c, j) -> c.subtract(j.get(0), j.get(1)), a);
            case Expression.Product _ -> of((c, j) -> c.multiply(j.get(0), j.get(1)), a);
            case Expression.Quotient _ -> divide(a.get(0), a.get(1));
            case Expression.Power(_, var p) -> power(a.get(0), p);
            case Expression.Call(Function f, _) when f.definition().isPresent() ->
                evaluate(f.definition().get(), a.get(0));
            case Expression.Call(Function f, var arguments) when arguments.size() == 1 ->
                of((c, j) -> new JetFunctions(c).apply(f, j.get(0)), a);
            case Expression.Call _,Expression.Conditional _ -> Pair.UNKNOWN;
            case Expression.Variable _,Expression.Literal _,Expression.Named _ -> throw new AssertionError(e);
        };
    }

    /** {@return a sum over one denominator, so that poles may cancel} */
    private Pair joined(Expression sum, Pair x) {
        return Ratio.of(sum).map(ratio -> divide(evaluate(ratio.above, x), evaluate(ratio.below, x)))
                .orElse(Pair.UNKNOWN);
    }

    /** An expression as a quotient. */
    private record Ratio(Expression above, Expression below) {

        /** {@return a sum or difference as one quotient, if a part of it is one} */
        static Optional<Ratio> of(Expression sum) {
            return switch (sum) {
                case Expression.Sum(var a, var b) when isQuotient(a) || isQuotient(b) ->
                    Optional.of(joined(part(a), part(b), Expression.Sum::new));
                case Expression.Difference(var a, var b) when isQuotient(a) || isQuotient(b) ->
                    Optional.of(joined(part(a), part(b), Expression.Difference::new));
                default -> Optional.empty();
            };
        }

        private static boolean isQuotient(Expression e) {
            return e instanceof Expression.Quotient || Ratio.of(e).isPresent();
        }

        private static Ratio part(Expression e) {
            return e instanceof Expression.Quotient(var a, var b)
                    ? new Ratio(a, b)
                    : Ratio.of(e).orElseGet(() -> new Ratio(e, new Expression.Literal(BigDecimal.ONE)));
        }

        private static Ratio joined(Ratio a, Ratio b, BinaryOperator<Expression> sum) {
            return new Ratio(
                    sum.apply(new Expression.Product(a.above, b.below), new Expression.Product(b.above, a.below)),
                    new Expression.Product(a.below, b.below));
        }
    }

    private Pair of(TightCalculus.Operation operation, List<Pair> a) {
        int least = a.stream().mapToInt(Pair::order).min().orElseThrow();
        JetCalculus calculus = new JetCalculus(least, bits);
        Jet at = operation.apply(calculus, jets(a.stream().map(Pair::at), least));
        Jet over = operation.apply(calculus, jets(a.stream().map(Pair::over), least));
        return at == Jet.UNDEFINED || over == Jet.UNDEFINED ? Pair.UNKNOWN : new Pair(at, over);
    }

    private static List<Jet> jets(Stream<Jet> a, int order) {
        return a.map(j -> Pair.shifted(j, 0, order)).toList();
    }

    /** Common powers of x are left out. */
    private Pair divide(Pair a, Pair b) {
        if (a == Pair.UNKNOWN || b == Pair.UNKNOWN) {
            return Pair.UNKNOWN;
        }
        int m = b.zeros();
        if (m > b.order() || a.zeros() < m) {
            return Pair.UNKNOWN;
        }
        return of((c, j) -> c.divide(j.get(0), j.get(1)),
                List.of(a.shifted(m, a.order() - m), b.shifted(m, b.order() - m)));
    }

    private Pair power(Pair a, Expression exponent) {
        Value p = new PointEvaluator(bits, 0).evaluate(exponent, new Value.Undefined());
        return p.isNumber() ? of((c, j) -> new JetPowers(c).power(j.get(0), p), List.of(a)) : Pair.UNKNOWN;
    }
}
