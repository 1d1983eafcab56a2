package dev.ulpforge.verify.oracle.taylor;

import java.util.Arrays;
import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.exact.StrictBounds;
import dev.ulpforge.verify.oracle.jet.JetEvaluator;
import dev.ulpforge.verify.oracle.jet.RemovableJets;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;

/**
 * Taylor models of a function on blocks of neighbouring floats.
 *
 * <p>For every x of a block with centre c and half width h, {@code |f(x) - sum_{k<=d} f_k (x - c)^k| <= |f_{d+1}(X)|
 * h^(d+1)} (Taylor, Lagrange), where f_k are the Taylor coefficients at c and f_{d+1}(X) encloses coefficient d + 1 at
 * every point of the block, both from {@linkplain Jet jets} in ball arithmetic. Jets exist only where the function is
 * analytic: everywhere else, at poles, branch points and kinks, some coefficient is the whole line, and the block is
 * refused.
 */
public final class BlockModel {
    static final int DEGREE = 10;
    /** The error bound to reach, in ULP of the smallest result in the block. */
    private static final double TARGET = 0x1p-25;
    private static final int WIDE_BITS = 60;
    /**
     * Near a removable singularity at 0 a block ends here, so that exact polynomials decide the ties among subnormals.
     */
    private static final float HEADS = 0x1p-100f;
    private static final double SHORTER = 0.1;
    /** Enough for any sum of floats and constants that is a double. */
    private static final int EXACT_BITS = 2400;
    private static final int[] CENTER_BITS = { 80, 160, 400 };
    /** Blocks with a larger ratio between their ends are centred at 0, so that x - center is exact. */
    private static final double MAX_RATIO = 0x1p20;

    private final ExactFunction target;
    private final ZeroModel zeros;
    private final Expression fn;
    private final JetEvaluator wide;
    private final JetEvaluator[] narrow;
    private final Jet zero;
    private final Optional<StrictBounds> limits;
    private final Optional<NearMultiple> product;
    private final CloseModel close;
    private final Patience closely;
    private final RemovableJets removable;
    private final boolean hasHole;

    /** Models of one function. */
    public BlockModel(ExactFunction target) {
        this.target = target;
        fn = target.fn();
        limits = StrictBounds.of(fn);
        product = NearMultiple.of(fn);
        zeros = new ZeroModel(target);
        close = new CloseModel(target, zeros, DEGREE, TARGET, MAX_RATIO);
        closely = new Patience(
                !(fn instanceof Expression.Call(_, var a) && a.getFirst() instanceof Expression.Variable));
        wide = new JetEvaluator(DEGREE + 1, WIDE_BITS);
        narrow = Arrays.stream(CENTER_BITS).mapToObj(bits -> new JetEvaluator(DEGREE, bits))
                .toArray(JetEvaluator[]::new);
        zero = narrow[0].evaluate(fn, Ball.ZERO);
        removable = new RemovableJets(fn, DEGREE + 1, CENTER_BITS[1]);
        hasHole = zero != Jet.UNDEFINED && !zero.value().isBounded()
                && removable.over(Ball.ZERO) != RemovableJets.Pair.UNKNOWN;
    }

    /** {@return a piece for two or more finite floats of one sign, or how much shorter the block should be} */
    public BlockResult attempt(int first, int last) {
        boolean passes = hasHole && Math.abs(Float.intBitsToFloat(first)) < HEADS
                && Math.abs(Float.intBitsToFloat(last)) >= HEADS;
        if (passes) {
            return BlockResult.failed(SHORTER);
        }
        BlockResult near = nearHole(first, last);
        if (near.piece() != null) {
            return near;
        }
        if (closely.isOn()) {
            return closely.counted(close.attempt(first, last));
        }
        BlockResult attempt = plainly(first, last);
        closely.seen(attempt);
        return attempt;
    }

    /** {@return whether a block has a piece, after every method is tried} */
    public boolean isSmooth(int first, int last) {
        return nearHole(first, last).piece() != null || plainly(first, last).piece() != null
                || close.attempt(first, last).piece() != null;
    }

    /** Where a quotient is 0/0 at 0: {@code f(x) = x^j f_j(ξ)} with j the order of the first nonzero coefficient. */
    private BlockResult nearHole(int first, int last) {
        Ball b = Ball.of(Float.intBitsToFloat(last));
        if (!hasHole || b.topExponent() > 0) {
            return BlockResult.failed(0.5);
        }
        RemovableJets.Pair from = removable.over(Ball.hull(Ball.ZERO, b, 64));
        int j = from == RemovableJets.Pair.UNKNOWN ? DEGREE : from.zeros();
        if (j >= DEGREE) {
            return BlockResult.failed(0.5);
        }
        Ball range = from.over().c(j);
        Ball block = Ball.hull(Ball.of(Float.intBitsToFloat(first)), b, 64);
        for (int k = 0; k < j; k++) {
            range = range.multiply(block, 64);
        }
        if (range.signum() == 0 || !(range.upperMagnitude() < Format.BINARY32.limit())) {
            return BlockResult.failed(0.5);
        }
        double target = TARGET * Format.BINARY32.ulp(range.lowerMagnitude());
        Jet at = RemovableJets.Pair.shifted(from.at(), 0, DEGREE);
        BlockResult head = new ExactHead(first, last).about(at, from.over(), range, target);
        return head.piece() != null
                ? head
                : new ErrorBudget(at, from.over(), range, Math.abs(b.doubleValue())).piece(first, last, 0, TARGET)
                        .aboutZero(first, last);
    }

    private BlockResult plainly(int first, int last) {
        double a = Float.intBitsToFloat(first);
        double b = Float.intBitsToFloat(last);
        Jet over = wide.evaluate(fn, Ball.hull(Ball.of(a), Ball.of(b), 64));
        if (over == Jet.UNDEFINED) {
            return new BlockResult(new Piece.Constant(first, last, Float.NaN), BlockResult.EASY);
        }
        Ball range = over.value();
        if (zeros.isZero(range)) {
            return zeros.piece(first, last);
        }
        if (range.lowerMagnitude() >= Format.BINARY32.limit()) {
            return new BlockResult(new Piece.Constant(first, last, range.signum() * Float.POSITIVE_INFINITY),
                    BlockResult.EASY);
        }
        double target = TARGET * Format.BINARY32.ulp(range.lowerMagnitude());
        BlockResult head = range.upperMagnitude() < Format.BINARY32.limit()
                ? head(first, last, over, target)
                : BlockResult.failed(0.5);
        if (head.piece() != null) {
            return head;
        }
        return range.radiusBound() < target / 4
                ? constant(first, last, over, target)
                : polynomial(first, last, over);
    }

    private BlockResult constant(int first, int last, Jet over, double target) {
        Ball range = over.value();
        double nearest = range.doubleValue();
        double c = limits.map(r -> r.near(nearest)).orElse(nearest);
        double error = range.subtract(Ball.of(c), 64).upperMagnitude();
        int side = limits.map(r -> r.side(c)).orElse(0);
        return error <= target && (side != 0 || zeros.isExcluded(first, last, over))
                ? new BlockResult(new Piece.Polynomial(first, last, 0, new double[]{ c }, error, side),
                        BlockResult.EASY)
                : BlockResult.failed(0.5);
    }

    /** An exact polynomial with a remainder of known sign, if there is one. */
    private BlockResult head(int first, int last, Jet over, double target) {
        ExactHead head = new ExactHead(first, last);
        BlockResult line = isLine(over) ? line(first, head, over) : BlockResult.failed(0.5);
        BlockResult nearLimit = line.piece() == null ? proportional(first, last, target) : line;
        if (nearLimit.piece() != null || zero == Jet.UNDEFINED || !zero.value().isExact()) {
            return nearLimit;
        }
        Ball b = Ball.of(Float.intBitsToFloat(last));
        Jet from = wide.evaluate(fn, Ball.hull(Ball.ZERO, b, 64));
        return from == Jet.UNDEFINED ? nearLimit : head.about(zero, from, over.value(), target);
    }

    private BlockResult proportional(int first, int last, double target) {
        Ball block = Ball.hull(Ball.of(Float.intBitsToFloat(first)), Ball.of(Float.intBitsToFloat(last)), 64);
        Jet factor = product.map(p -> wide.evaluate(p.factor(), block)).orElse(Jet.UNDEFINED);
        return factor == Jet.UNDEFINED
                ? BlockResult.failed(0.5)
                : product.orElseThrow().about(first, last, factor.value(), target);
    }

    /** {@return whether the function is a + b x on the block} */
    private static boolean isLine(Jet over) {
        boolean line = over.c(1).isExact() && over.value().signum() != 0;
        for (int k = 2; k <= over.order(); k++) {
            line &= over.c(k).isZero();
        }
        return line;
    }

    private BlockResult line(int first, ExactHead head, Jet over) {
        double x = Float.intBitsToFloat(first);
        Ball at = target.value(x, 64).ball(EXACT_BITS);
        Ball a = at.subtract(over.c(1).multiply(Ball.of(x), EXACT_BITS), EXACT_BITS);
        double b = over.c(1).doubleValue();
        boolean exact = at.isExact() && a.isExact() && a.subtract(Ball.of(a.doubleValue()), 64).isZero()
                && over.c(1).subtract(Ball.of(b), 64).isZero();
        return exact ? head.line(a.doubleValue(), b) : BlockResult.failed(0.5);
    }

    private BlockResult polynomial(int first, int last, Jet over) {
        double a = Float.intBitsToFloat(first);
        double b = Float.intBitsToFloat(last);
        double center = b / a > MAX_RATIO ? 0 : (a + b) / 2;
        double h = Math.max(Math.abs(a - center), Math.abs(b - center));
        // Lagrange's remainder is taken between x and the centre
        Jet between = center == 0 ? wide.evaluate(fn, Ball.hull(Ball.ZERO, Ball.of(b), 64)) : over;
        if (between == Jet.UNDEFINED) {
            return BlockResult.failed(0.5);
        }
        BlockResult attempt = BlockResult.failed(0.5);
        for (JetEvaluator evaluator : narrow) {
            Jet at = evaluator.evaluate(fn, Ball.of(center));
            if (at == Jet.UNDEFINED || !at.value().isBounded()) {
                return attempt;
            }
            ErrorBudget budget = new ErrorBudget(at, between, over.value(), h);
            attempt = budget.piece(first, last, center, TARGET);
            if (attempt.piece() != null && budget.mayVanish() && !zeros.isExcluded(first, last, over)) {
                attempt = BlockResult.failed(0.5);
            }
            if (!budget.isBlurred()) {
                return attempt;
            }
        }
        return attempt;
    }
}
