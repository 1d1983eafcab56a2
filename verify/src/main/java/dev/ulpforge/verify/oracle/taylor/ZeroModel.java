package dev.ulpforge.verify.oracle.taylor;

import java.util.HashMap;
import java.util.Map;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.symbolic.Zeros;

/** Exact zeros in blocks: a result of zero must have the right sign, so zeros get pieces of their own. */
final class ZeroModel {
    private final ExactFunction target;
    private final boolean vanishes;
    private final Map<Expression, Boolean> vanishing = new HashMap<>();

    ZeroModel(ExactFunction target) {
        this.target = target;
        vanishes = !target.fn().isConstant() && Zeros.isZero(target.fn());
    }

    /** {@return whether the function is exactly 0 on a block} @param range an enclosure of its values there */
    boolean isZero(Ball range) {
        return range.isZero() || vanishes && range.isBounded();
    }

    /**
     * {@return the piece of a block on which the function is exactly 0; none if the zeros are not known to have one
     * sign}
     */
    BlockResult piece(int first, int last) {
        Value zero = new Value.Zero(signs(first, last).ofZero(target.fn()));
        return zero.signum() != 0 && zero.equals(value(first))
                ? new BlockResult(Rounding.piece(first, last, zero), BlockResult.EASY)
                : BlockResult.failed(0.5);
    }

    /**
     * {@return whether the function is nowhere 0 on a block} Where it is monotonic, its ends decide, if their signs are
     * known.
     *
     * @param over its jet there
     */
    boolean isExcluded(int first, int last, Jet over) {
        if (over.value().signum() != 0) {
            return true;
        }
        boolean isMonotonic = over.order() > 0 && over.c(1).signum() != 0;
        return isMonotonic
                ? isExcluded(first, last, value(first), value(last))
                : signs(first, last).isNonzero(target.fn());
    }

    private boolean isExcluded(int first, int last, Value a, Value b) {
        boolean haveSigns = isNonzero(a) && isNonzero(b);
        return haveSigns
                ? a.signum() == b.signum()
                : !isZero(a) && !isZero(b) && signs(first, last).isNonzero(target.fn());
    }

    /** {@return whether nothing is known of the sign at either end of a block, nor whether the function is 0 there} */
    boolean areEndsUnknown(int first, int last) {
        return isUnknown(value(first)) && isUnknown(value(last));
    }

    private static boolean isUnknown(Value end) {
        return end.isNumber() && end.signum() == 0 && !isZero(end);
    }

    private static boolean isNonzero(Value end) {
        return end.isNumber() && end.signum() != 0;
    }

    private static boolean isZero(Value end) {
        return end instanceof Value.Zero;
    }

    private Value value(int bits) {
        return target.value(Float.intBitsToFloat(bits), 64);
    }

    private BlockSigns signs(int first, int last) {
        Ball block = Ball.hull(Ball.of(Float.intBitsToFloat(first)), Ball.of(Float.intBitsToFloat(last)), 64);
        return new BlockSigns(block, vanishing);
    }
}
