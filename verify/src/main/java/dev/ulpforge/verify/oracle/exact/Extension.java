package dev.ulpforge.verify.oracle.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.asymptotic.Approach;
import dev.ulpforge.verify.asymptotic.Limit;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.symbolic.Constant;
import dev.ulpforge.verify.symbolic.UndecidedException;
import dev.ulpforge.verify.symbolic.Zeros;

/**
 * The continuous extension of a function to inputs where its expression has no value: the limit from within the domain,
 * if the limits from both sides agree.
 *
 * @param fn the expression
 * @param domain the inputs
 */
record Extension(Expression fn, Domain domain) {
    private static final int GUARD = 64;

    /** {@return the value at an input, with a relative error of at most {@code 2^-bits}} */
    Value value(double x, int bits) {
        if (Double.isNaN(x)) {
            return new Value.Undefined();
        }
        if (Zeros.isZero(fn)) {
            return new Value.Zero(1);
        }
        try {
            List<Limit> limits = limits(x, bits);
            return limits.isEmpty()
                    ? new Value.Undefined()
                    : limits.stream().map(Extension::value).reduce(Extension::agreed).orElseThrow();
        } catch (UndecidedException e) {
            throw new UndecidedException("the limit of " + fn + " at x = " + Double.toHexString(x)
                    + " is not known: " + e.getMessage());
        }
    }

    /** {@return the limits from all relevant sides; for a signed zero one side is enough} */
    private List<Limit> limits(double x, int bits) {
        List<Limit> limits = new ArrayList<>();
        for (int side : sides(x)) {
            Limit limit = Limit.of(fn, new Approach(x, side), bits + GUARD);
            if (!(limit instanceof Limit.Outside) && (x != 0 || limits.isEmpty())) {
                limits.add(limit);
            }
        }
        return limits;
    }

    /** {@return the sides within the domain, starting with that of a signed zero} */
    private int[] sides(double x) {
        int first = Double.doubleToRawLongBits(x) < 0 ? -1 : 1;
        return Double.isInfinite(x)
                ? new int[]{ first }
                : IntStream.of(first, -first).filter(side -> side > 0 ? domain.upper() > x : domain.lower() < x)
                        .toArray();
    }

    private static Value value(Limit limit) {
        return switch (limit) {
            case Limit.None(),Limit.Outside() -> new Value.Undefined();
            case Limit.Zero(int sign) -> new Value.Zero(sign);
            case Limit.Infinite(int sign) -> new Value.Infinite(sign);
            case Limit.Number(Constant c) -> c.rational().map(q -> Value.Fraction.of(q.getFirst(), q.getLast()))
                    .orElseGet(() -> new Value.Enclosed(c.ball()));
        };
    }

    private static Value agreed(Value a, Value b) {
        boolean zeros = a instanceof Value.Zero && b instanceof Value.Zero;
        if (a.equals(b) || zeros) {
            return zeros && !a.equals(b) ? new Value.Zero(1) : a;
        }
        boolean equal = a instanceof Value.Enclosed(var s) && b instanceof Value.Enclosed(var t) && s.overlaps(t);
        return equal ? a : new Value.Undefined();
    }
}
