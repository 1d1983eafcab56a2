package dev.ulpforge.verify.oracle.exact;

import java.util.Optional;

import dev.ulpforge.model.spec.Comparison;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.function.Value.Beyond;
import dev.ulpforge.verify.function.Value.Enclosed;
import dev.ulpforge.verify.function.Value.Fraction;
import dev.ulpforge.verify.function.Value.Infinite;
import dev.ulpforge.verify.function.Value.Undefined;
import dev.ulpforge.verify.function.Value.Zero;
import dev.ulpforge.verify.real.Ball;

/** Exact arithmetic with the signed zeros, infinities and NaN of IEEE 754. */
final class ValueArithmetic {
    /** Longer fractions are continued as balls. */
    static final int MAX_LENGTH = 1 << 14;
    private static final Value UNDEFINED = new Undefined();

    private final int bits;
    private final WideArithmetic wide;
    private boolean hole;

    ValueArithmetic(int bits) {
        this.bits = bits;
        wide = new WideArithmetic(this, bits);
    }

    /** {@return whether {@code 0/0}, {@code 0 * inf}, {@code inf - inf} or {@code inf / inf} has occurred} */
    boolean hasHole() {
        return hole;
    }

    /** {@return no value, and notes that such an operation has occurred} */
    Value hole() {
        hole = true;
        return UNDEFINED;
    }

    WideArithmetic wide() {
        return wide;
    }

    static Value enclosed(Ball ball) {
        return ball.isZero() ? new Zero(1) : new Enclosed(ball);
    }

    private Ball ball(Value a) {
        return a.ball(bits);
    }

    private Value limited(Value a) {
        return a instanceof Fraction f && f.length() > MAX_LENGTH ? new Enclosed(ball(a)) : a;
    }

    Value negate(Value a) {
        return switch (a) {
            case Undefined() -> a;
            case Infinite(int s) -> new Infinite(-s);
            case Zero(int s) -> new Zero(-s);
            case Fraction(var n, var d) -> new Fraction(n.negate(), d);
            case Enclosed(var b) -> new Enclosed(b.negate());
            case Beyond(int s, Value log) -> new Beyond(-s, log);
            case Value.Shifted(Fraction base, Beyond rest) ->
                new Value.Shifted((Fraction) negate(base), (Beyond) negate(rest));
        };
    }

    Value add(Value a, Value b) {
        if (a instanceof Undefined || b instanceof Undefined) {
            return UNDEFINED;
        }
        if (a instanceof Infinite || b instanceof Infinite) {
            boolean opposed = a instanceof Infinite && b instanceof Infinite && a.signum() != b.signum();
            return opposed ? hole() : a instanceof Infinite ? a : b;
        }
        if (a instanceof Zero(int s) && b instanceof Zero(int t)) {
            return new Zero(s > 0 || t > 0 ? 1 : Math.max(s, t));
        }
        if (a instanceof Zero || b instanceof Zero) {
            return a instanceof Zero ? b : a;
        }
        if (a instanceof Fraction(var n, var d) && b instanceof Fraction(var p, var q)) {
            return limited(Fraction.of(n.multiply(q).add(p.multiply(d)), d.multiply(q)));
        }
        return isWide(a) || isWide(b)
                ? wide.add(a, b)
                : enclosed(ball(a).add(ball(b), bits));
    }

    private static boolean isWide(Value a) {
        return a instanceof Beyond || a instanceof Value.Shifted;
    }

    private static boolean isUnknown(Value a) {
        return a instanceof Enclosed(var ball) && ball.isWhole();
    }

    Value multiply(Value a, Value b) {
        if (a instanceof Undefined || b instanceof Undefined) {
            return UNDEFINED;
        }
        if (a instanceof Infinite && b instanceof Zero || a instanceof Zero && b instanceof Infinite) {
            return hole();
        }
        int sign = a.signum() * b.signum();
        if (a instanceof Infinite || b instanceof Infinite) {
            return sign == 0 ? new Enclosed(Ball.WHOLE) : new Infinite(sign);
        }
        if (a instanceof Zero || b instanceof Zero) {
            return isUnknown(a) || isUnknown(b) ? new Enclosed(Ball.WHOLE) : new Zero(sign);
        }
        if (a instanceof Fraction(var n, var d) && b instanceof Fraction(var p, var q)) {
            return limited(Fraction.of(n.multiply(p), d.multiply(q)));
        }
        return a instanceof Beyond || b instanceof Beyond
                ? wide.multiply(a, b)
                : enclosed(ball(a).multiply(ball(b), bits));
    }

    Value divide(Value a, Value b) {
        if (a instanceof Undefined || b instanceof Undefined) {
            return UNDEFINED;
        }
        if (a instanceof Infinite && b instanceof Infinite || a instanceof Zero && b instanceof Zero) {
            return hole();
        }
        int sign = a.signum() * b.signum();
        if (a instanceof Infinite || b instanceof Zero) {
            return sign == 0 ? new Enclosed(Ball.WHOLE) : new Infinite(sign);
        }
        if (a instanceof Zero || b instanceof Infinite) {
            return isUnknown(a) || b.signum() == 0 ? new Enclosed(Ball.WHOLE) : new Zero(sign);
        }
        if (a instanceof Fraction(var n, var d) && b instanceof Fraction(var p, var q)) {
            return limited(Fraction.of(n.multiply(q), d.multiply(p)));
        }
        return a instanceof Beyond || b instanceof Beyond
                ? wide.divide(a, b)
                : enclosed(ball(a).divide(ball(b), bits));
    }

    /** The smaller or larger; {@code -0 < +0}. Two numbers that the precision does not separate yield their hull. */
    Value extreme(Value a, Value b, boolean larger) {
        if (a instanceof Undefined || b instanceof Undefined) {
            return UNDEFINED;
        }
        int order = order(a, b);
        if (order == 0) {
            boolean same = a instanceof Fraction && b instanceof Fraction || a.equals(b);
            return same ? a : enclosed(Ball.hull(ball(a), ball(b), bits));
        }
        return order > 0 == larger ? a : b;
    }

    /**
     * {@return whether a comparison holds; empty where the precision does not decide it} Undefined values are
     * unordered.
     */
    Optional<Boolean> holds(Comparison comparison, Value a, Value b) {
        if (a instanceof Undefined || b instanceof Undefined) {
            return Optional.of(false);
        }
        boolean zeros = a instanceof Zero && b instanceof Zero;
        int order = zeros ? 0 : order(a, b);
        boolean open = order == 0 && !zeros && !a.equals(b) && add(a, negate(b)) instanceof Enclosed;
        return open ? Optional.empty() : Optional.of(comparison.holds(order));
    }

    private int order(Value a, Value b) {
        if (a instanceof Zero(int s) && b instanceof Zero(int t)) {
            return Integer.compare(s, t);
        }
        if (a instanceof Infinite || b instanceof Infinite) {
            int p = a instanceof Infinite ? a.signum() : 0;
            return Integer.compare(p, b instanceof Infinite ? b.signum() : 0);
        }
        return switch (add(a, negate(b))) {
            case Zero _ -> 0;
            case Value difference -> difference.signum();
        };
    }

    /** {@return a power with a constant exponent} */
    Value power(Value a, Value p) {
        return new ValuePowers(wide, bits).power(a, p);
    }
}
