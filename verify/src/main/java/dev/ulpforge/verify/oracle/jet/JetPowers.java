package dev.ulpforge.verify.oracle.jet;

import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Logarithm;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.series.JetCalculus;

/** Powers of jets with constant exponents. */
final class JetPowers {
    private static final int MAX_PRODUCT_POWER = 64;

    private final JetCalculus calculus;

    JetPowers(JetCalculus calculus) {
        this.calculus = calculus;
    }

    /** {@return a^p for a number p other than 0} */
    Jet power(Jet a, Value p) {
        if (a == Jet.UNDEFINED) {
            return a;
        }
        if (p instanceof Value.Fraction f && f.isInteger()) {
            boolean small = f.numerator().bitLength() < 16 && Math.abs(f.numerator().intValue()) <= MAX_PRODUCT_POWER;
            return small ? integerPower(a, f.numerator().intValue()) : largePower(a, p, f.isOdd());
        }
        return a.value().signum() < 0 ? Jet.UNDEFINED : realPower(a, p.ball(calculus.bits()));
    }

    private Jet integerPower(Jet a, int n) {
        Jet result = null;
        Jet square = a;
        for (int m = Math.abs(n); m > 0; m >>= 1) {
            if ((m & 1) != 0) {
                result = result == null ? square : calculus.multiply(result, square);
            }
            square = m > 1 ? calculus.square(square) : square;
        }
        return n > 0 ? result : calculus.reciprocal(result);
    }

    private Jet largePower(Jet a, Value p, boolean odd) {
        boolean negative = a.value().signum() < 0;
        Jet y = realPower(negative ? calculus.negate(a) : a, p.ball(calculus.bits()));
        return negative && odd ? calculus.negate(y) : y;
    }

    private Jet realPower(Jet a, Ball p) {
        if (a.value().isZero() && a.isConstant() && p.signum() > 0) {
            return a;
        }
        if (a.value().signum() <= 0) {
            return calculus.unknown();
        }
        return calculus.power(Logarithm.power(a.value(), p, calculus.bits()), a, p);
    }
}
