package dev.ulpforge.verify.oracle.exact;

import java.math.BigInteger;
import java.util.Optional;

import dev.ulpforge.verify.function.Roots;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.function.Value.Beyond;
import dev.ulpforge.verify.function.Value.Enclosed;
import dev.ulpforge.verify.function.Value.Fraction;
import dev.ulpforge.verify.function.Value.Infinite;
import dev.ulpforge.verify.function.Value.Undefined;
import dev.ulpforge.verify.function.Value.Zero;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Logarithm;

/**
 * Powers of values: exact where they are rational, balls otherwise, and by logarithms where exponents are out of range
 * for balls.
 */
final class ValuePowers {
    private static final int MAX_ROOT = 64;

    private final WideArithmetic wide;
    private final int bits;

    ValuePowers(WideArithmetic wide, int bits) {
        this.wide = wide;
        this.bits = bits;
    }

    /** C99 pow (F.9.4.4) for a constant exponent. */
    Value power(Value a, Value p) {
        if (p instanceof Zero) {
            return Fraction.of(1);
        }
        if (a instanceof Undefined || p instanceof Undefined) {
            return new Undefined();
        }
        boolean odd = p instanceof Fraction f && f.isOdd();
        if (a instanceof Zero || a instanceof Infinite) {
            int sign = odd ? a.signum() : 1;
            if (a instanceof Zero == p.signum() > 0) {
                return new Zero(sign);
            }
            return sign == 0 ? new Enclosed(Ball.WHOLE) : new Infinite(sign);
        }
        if (a.signum() < 0 && !(p instanceof Fraction f && f.isInteger())) {
            return new Undefined();
        }
        Value exact = a instanceof Fraction x && p instanceof Fraction q ? exactPower(x, q) : null;
        return exact != null ? exact : enclosedPower(a, p, odd);
    }

    private static Value exactPower(Fraction x, Fraction p) {
        if (p.denominator().bitLength() > 7 || p.denominator().intValue() > MAX_ROOT
                || p.numerator().bitLength() > 20) {
            return null;
        }
        int n = p.numerator().intValue();
        if ((long) Math.abs(n) * x.length() > (long) ValueArithmetic.MAX_LENGTH * p.denominator().intValue()) {
            return null;
        }
        Optional<Value> root = p.isInteger() ? Optional.of(x) : Roots.of(x, p.denominator().intValue());
        if (!(root.orElse(null) instanceof Fraction(BigInteger num, BigInteger den))) {
            return null;
        }
        BigInteger s = num.pow(Math.abs(n));
        BigInteger t = den.pow(Math.abs(n));
        return n > 0 ? Fraction.of(s, t) : Fraction.of(t, s);
    }

    private Value enclosedPower(Value a, Value p, boolean odd) {
        int sign = odd ? a.signum() : 1;
        if (sign != 0 && (a instanceof Beyond || isFarPower(a, p))) {
            return wide.power(sign, a, p);
        }
        Ball base = a.ball(bits);
        if (base.containsZero()) {
            return new Enclosed(Ball.WHOLE);
        }
        Ball y = Logarithm.power(base.abs(), p.ball(bits), bits);
        return ValueArithmetic.enclosed(odd && base.signum() < 0 ? y.negate() : y);
    }

    private boolean isFarPower(Value a, Value p) {
        Ball log = wide.log(a).ball(bits).multiply(p.ball(bits), bits);
        return log.signum() != 0 && WideArithmetic.isFar(log);
    }
}
