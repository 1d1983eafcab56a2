package dev.ulpforge.verify.oracle.taylor;

import java.math.BigDecimal;
import java.util.Optional;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.StrictBounds;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Ball;

/**
 * A function {@code x h(x)} whose factor h has bounds that it approaches but never reaches, such as {@code x / (1 +
 * exp(-x))}. Where h is within a rounding error of a bound l, {@code l x} is a tie or a float for many x, and no
 * precision would tell on which side of it the function lies; but since h is strictly on one side of l, the function is
 * strictly on one side of {@code l x}.
 *
 * @param factor the factor h
 * @param limits the bounds of h
 */
record NearMultiple(Expression factor, StrictBounds limits) {
    private static final Expression ONE = new Expression.Literal(BigDecimal.ONE);

    /** {@return the function as such a product, if it has that form} */
    static Optional<NearMultiple> of(Expression fn) {
        return factor(fn).flatMap(h -> StrictBounds.of(h).map(limits -> new NearMultiple(h, limits)));
    }

    private static Optional<Expression> factor(Expression fn) {
        return switch (fn) {
            case Expression.Variable _ -> Optional.of(ONE);
            case Expression.Negation(var a) -> factor(a).map(Expression.Negation::new);
            case Expression.Product(var a, var b) -> factor(a).map(h -> product(h, b))
                    .or(() -> factor(b).map(h -> product(h, a)));
            case Expression.Quotient(var a, var b) -> factor(a).map(h -> new Expression.Quotient(h, b));
            case Expression.Call(var f, var arguments) ->
                f.definition().flatMap(definition -> factor(definition.of(arguments.getFirst())));
            default -> Optional.empty();
        };
    }

    private static Expression product(Expression a, Expression b) {
        return a.equals(ONE) ? b : new Expression.Product(a, b);
    }

    /**
     * {@return the piece {@code l x} with the side on which the function lies, if the factor is that close to a bound l
     * on the whole block}
     */
    BlockResult about(int first, int last, Ball range, double target) {
        double limit = limits.near(range.doubleValue());
        int side = limits.side(limit);
        double a = Math.abs(Float.intBitsToFloat(first));
        double b = Math.abs(Float.intBitsToFloat(last));
        double[] line = { 0, limit };
        if (side == 0 || limit == 0 || Double.isInfinite(limit)
                || !ExactHead.isExact(line, Math.min(a, b), Math.max(a, b))) {
            return BlockResult.failed(0.5);
        }
        double error = range.subtract(Ball.of(limit), 64).multiply(Ball.of(Math.max(a, b)), 64).upperMagnitude();
        return error <= target
                ? new BlockResult(new Piece.Polynomial(first, last, 0, line, error, first < 0 ? -side : side),
                        BlockResult.EASY)
                : BlockResult.failed(0.5);
    }
}
