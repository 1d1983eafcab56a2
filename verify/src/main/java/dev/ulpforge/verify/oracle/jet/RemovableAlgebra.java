package dev.ulpforge.verify.oracle.jet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.jet.RemovableJets.Pair;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.series.JetCalculus;

/** Jets at 0 and over an interval from 0, in which quotients are reduced by common powers of x. */
final class RemovableAlgebra implements JetAlgebra<Pair> {
    private final int order;
    private final int bits;

    /** @param order of the last coefficient of constants */
    RemovableAlgebra(int order, int bits) {
        this.order = order;
        this.bits = bits;
    }

    @Override
    public Pair undefined() {
        return Pair.UNKNOWN;
    }

    @Override
    public boolean isUndefined(Pair a) {
        return a == Pair.UNKNOWN;
    }

    @Override
    public Pair constant(Ball c) {
        return new Pair(Jet.constant(c, order), Jet.constant(c, order));
    }

    @Override
    public Pair negate(Pair a) {
        return of((c, j) -> c.negate(j.getFirst()), a);
    }

    @Override
    public Pair add(Pair a, Pair b) {
        return of((c, j) -> c.add(j.get(0), j.get(1)), a, b);
    }

    @Override
    public Pair subtract(Pair a, Pair b) {
        return of((c, j) -> c.subtract(j.get(0), j.get(1)), a, b);
    }

    @Override
    public Pair multiply(Pair a, Pair b) {
        return of((c, j) -> c.multiply(j.get(0), j.get(1)), a, b);
    }

    /** Cancels common powers of x. */
    @Override
    public Pair divide(Pair a, Pair b) {
        int m = b.zeros();
        if (m > b.order() || a.zeros() < m) {
            return Pair.UNKNOWN;
        }
        return of((c, j) -> c.divide(j.get(0), j.get(1)), a.shifted(m, a.order() - m), b.shifted(m, b.order() - m));
    }

    @Override
    public Pair power(Pair a, Value p) {
        return of((c, j) -> new JetPowers(c).power(j.getFirst(), p), a);
    }

    @Override
    public Pair call(Function f, Pair a) {
        return of((c, j) -> JetFunctions.apply(f, c, j.getFirst()), a);
    }

    @Override
    public Pair extreme(Pair a, Pair b, int sign) {
        return Pair.UNKNOWN;
    }

    @Override
    public OptionalInt order(Pair a, Pair b) {
        return OptionalInt.empty();
    }

    @Override
    public Pair either(Supplier<Pair> then, Supplier<Pair> otherwise) {
        return Pair.UNKNOWN;
    }

    /**
     * Conditionals are unknown, since a branch without jets need not be undefined; sums may be brought over a common
     * denominator.
     */
    @Override
    public Optional<Pair> instead(Expression e, Parts<Pair> parts) {
        return switch (e) {
            case Expression.Sum(var a, var b) -> Optional.of(sum(e, parts.evaluate(a), parts.evaluate(b), parts));
            case Expression.Difference(var a, var b) ->
                Optional.of(sum(e, parts.evaluate(a), parts.evaluate(b), parts));
            case Expression.Conditional _ -> Optional.of(Pair.UNKNOWN);
            default -> Optional.empty();
        };
    }

    /** {@return a sum or difference; over a common denominator where a part is unknown, so that poles may cancel} */
    private Pair sum(Expression e, Pair a, Pair b, Parts<Pair> parts) {
        if (a == Pair.UNKNOWN || b == Pair.UNKNOWN) {
            return Ratio.of(e).map(r -> quotient(parts.evaluate(r.above), parts.evaluate(r.below)))
                    .orElse(Pair.UNKNOWN);
        }
        return e instanceof Expression.Sum ? add(a, b) : subtract(a, b);
    }

    private Pair quotient(Pair a, Pair b) {
        return a == Pair.UNKNOWN || b == Pair.UNKNOWN ? Pair.UNKNOWN : divide(a, b);
    }

    private Pair of(TightCalculus.Operation operation, Pair... a) {
        int least = Stream.of(a).mapToInt(Pair::order).min().orElseThrow();
        JetCalculus calculus = new JetCalculus(least, bits);
        Jet at = operation.apply(calculus, jets(Stream.of(a).map(Pair::at), least));
        Jet over = operation.apply(calculus, jets(Stream.of(a).map(Pair::over), least));
        return at == Jet.UNDEFINED || over == Jet.UNDEFINED ? Pair.UNKNOWN : new Pair(at, over);
    }

    private static List<Jet> jets(Stream<Jet> a, int order) {
        return a.map(j -> Pair.shifted(j, 0, order)).toList();
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
}
