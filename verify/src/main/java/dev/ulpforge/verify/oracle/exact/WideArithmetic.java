package dev.ulpforge.verify.oracle.exact;

import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.function.Value.Beyond;
import dev.ulpforge.verify.function.Value.Enclosed;
import dev.ulpforge.verify.function.Value.Fraction;
import dev.ulpforge.verify.function.Value.Shifted;
import dev.ulpforge.verify.function.Value.Zero;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Logarithm;

/**
 * Sums, products and powers with an operand or a result {@link Beyond} the exponent range of balls, by logarithms:
 * {@code e^a + e^b = e^(a + log(1 + e^(b - a)))}. The logarithms may in turn be beyond that range.
 */
final class WideArithmetic {
    /** A number whose logarithm is {@code 2^29} or more in magnitude is beyond. */
    private static final int LIMIT = 29;

    private final ValueArithmetic arithmetic;
    private final int bits;

    WideArithmetic(ValueArithmetic arithmetic, int bits) {
        this.arithmetic = arithmetic;
        this.bits = bits;
    }

    /** {@return whether the exponential of every number in a ball is beyond} */
    static boolean isFar(Ball log) {
        return log.signum() != 0 && log.bottomExponent() >= LIMIT;
    }

    /** {@return {@code sign * e^log}} */
    Value exponential(int sign, Value log) {
        if (log instanceof Zero) {
            return Fraction.of(sign);
        }
        if (log instanceof Beyond(int s, Value inner) && inner.signum() < 0) {
            Ball one = Ball.ONE.add(Ball.tiny(s), bits);
            return new Enclosed(sign > 0 ? one : one.negate());
        }
        Ball ball = log.ball(bits);
        if (log instanceof Beyond || isFar(ball)) {
            return new Beyond(sign, log);
        }
        if (!ball.isBounded()) {
            return new Enclosed(Ball.WHOLE);
        }
        Ball e = dev.ulpforge.verify.real.Exponential.exp(ball, bits);
        return ValueArithmetic.enclosed(sign > 0 ? e : e.negate());
    }

    /** {@return log|a| of a number other than zero; the whole line if it may be zero} */
    Value log(Value a) {
        if (a instanceof Beyond(_, Value log)) {
            return log;
        }
        if (a instanceof Shifted(Fraction base, Beyond rest) && base.equals(Fraction.of(1))) {
            return blurred(rest);
        }
        Ball size = a.ball(bits).abs();
        return size.containsZero()
                ? new Enclosed(Ball.WHOLE)
                : ValueArithmetic.enclosed(Logarithm.log(size, bits));
    }

    Value multiply(Value a, Value b) {
        int sign = a.signum() * b.signum();
        return sign == 0 ? new Enclosed(Ball.WHOLE) : exponential(sign, arithmetic.add(log(a), log(b)));
    }

    Value divide(Value a, Value b) {
        int sign = a.signum() * b.signum();
        return sign == 0
                ? new Enclosed(Ball.WHOLE)
                : exponential(sign, arithmetic.add(log(a), arithmetic.negate(log(b))));
    }

    /** {@return {@code sign * |a|^p}} */
    Value power(int sign, Value a, Value p) {
        return exponential(sign, arithmetic.multiply(log(a), p));
    }

    Value add(Value a, Value b) {
        if (a instanceof Shifted || b instanceof Shifted) {
            return addShifted(a, b);
        }
        if (!(a instanceof Beyond x)) {
            return add(b, a);
        }
        int order = x.log().signum();
        if (b instanceof Fraction base && order < 0) {
            return new Shifted(base, x);
        }
        if (!(b instanceof Beyond y)) {
            Ball plain = b.ball(bits);
            if (order == 0 || !plain.isBounded()) {
                return new Enclosed(Ball.WHOLE);
            }
            return order > 0 ? blurred(x) : new Enclosed(plain.add(Ball.tiny(x.sign()), bits));
        }
        if (order != y.log().signum() || order == 0) {
            return order > 0 ? blurred(x) : order == 0 ? new Enclosed(Ball.WHOLE) : blurred(y);
        }
        return similar(x, y);
    }

    private Value addShifted(Value a, Value b) {
        if (!(a instanceof Shifted(Fraction base, Beyond rest))) {
            return addShifted(b, a);
        }
        return switch (b) {
            case Fraction q -> arithmetic.add(arithmetic.add(base, q), rest);
            case Beyond tiny when tiny.log().signum() < 0 -> arithmetic.add(base, arithmetic.add(rest, tiny));
            case Shifted(Fraction other, Beyond tail) ->
                arithmetic.add(arithmetic.add(base, other), arithmetic.add(rest, tail));
            default -> arithmetic.add(new Enclosed(a.ball(bits)), b);
        };
    }

    /** The sum of two huge numbers, or of two tiny ones. */
    private Value similar(Beyond a, Beyond b) {
        Value distance = arithmetic.add(b.log(), arithmetic.negate(a.log()));
        boolean same = a.sign() == b.sign();
        if (distance instanceof Zero) {
            return same
                    ? exponential(a.sign(), arithmetic.add(a.log(), log(Fraction.of(2))))
                    : new Zero(1);
        }
        if (distance.signum() > 0) {
            return similar(b, a);
        }
        Value ratio = exponential(same ? 1 : -1, distance);
        if (ratio instanceof Beyond) {
            return blurred(a);
        }
        Ball factor = ratio.ball(bits).add(Ball.ONE, bits);
        if (factor.signum() <= 0) {
            boolean tiny = a.log().signum() < 0;
            return new Enclosed(tiny ? Ball.hull(Ball.tiny(1), Ball.tiny(-1), bits) : Ball.WHOLE);
        }
        return exponential(a.sign(), arithmetic.add(a.log(), log(new Enclosed(factor))));
    }

    /** {@return a number that differs from {@code a} by a relative amount of less than {@code 2^-2^27}} */
    Beyond blurred(Beyond a) {
        if (a.log() instanceof Beyond log) {
            return new Beyond(a.sign(), blurred(log));
        }
        Ball log = a.log().ball(bits);
        return new Beyond(a.sign(), new Enclosed(log.widen(Ball.tiny(1), bits)));
    }
}
