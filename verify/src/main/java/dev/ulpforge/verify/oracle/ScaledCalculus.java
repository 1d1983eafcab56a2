package dev.ulpforge.verify.oracle;

import java.util.Optional;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Functions;

/** Operations on {@linkplain ScaledJet scaled jets}. */
final class ScaledCalculus {
    /** Exponents up to this size are no trouble. */
    private static final double SMALL = 2;
    private static final double MODERATE = 64;

    private final TightCalculus tight;
    private final TightJet one;

    ScaledCalculus(TightCalculus tight) {
        this.tight = tight;
        one = tight.constant(Ball.ONE);
    }

    TightJet plain(ScaledJet a) {
        return a.exponent().map(s -> tight.multiply(tight.call(Function.EXP, s), a.factor())).orElse(a.factor());
    }

    ScaledJet number(long n) {
        return ScaledJet.of(tight.constant(Ball.of(n)));
    }

    ScaledJet negate(ScaledJet a) {
        return new ScaledJet(a.exponent(), tight.negate(a.factor()));
    }

    /** The greater exponent is taken out. */
    ScaledJet add(ScaledJet a, ScaledJet b) {
        if (a.exponent().isEmpty() && b.exponent().isEmpty()) {
            return ScaledJet.of(tight.add(a.factor(), b.factor()));
        }
        TightJet zero = tight.constant(Ball.ZERO);
        TightJet distance = tight.subtract(b.exponent().orElse(zero), a.exponent().orElse(zero));
        if (distance.isUndefined()) {
            return ScaledJet.of(TightJet.UNDEFINED);
        }
        if (distance.signum() > 0) {
            return add(b, a);
        }
        if (distance.signum() == 0 && !(distance.size() < MODERATE)) {
            return ScaledJet.of(tight.constant(Ball.WHOLE));
        }
        TightJet ratio = tight.call(Function.EXP, distance);
        return new ScaledJet(a.exponent(), tight.add(a.factor(), tight.multiply(ratio, b.factor())));
    }

    ScaledJet subtract(ScaledJet a, ScaledJet b) {
        return add(a, negate(b));
    }

    ScaledJet multiply(ScaledJet a, ScaledJet b) {
        Optional<TightJet> exponent = a.exponent().isEmpty() || b.exponent().isEmpty()
                ? a.exponent().or(b::exponent)
                : Optional.of(tight.add(a.exponent().get(), b.exponent().get()));
        return new ScaledJet(exponent, tight.multiply(a.factor(), b.factor()));
    }

    ScaledJet divide(ScaledJet a, ScaledJet b) {
        ScaledJet inverse = new ScaledJet(b.exponent().map(tight::negate), one);
        ScaledJet product = multiply(new ScaledJet(a.exponent(), one), inverse);
        return new ScaledJet(product.exponent(), tight.divide(a.factor(), b.factor()));
    }

    ScaledJet exp(TightJet u) {
        return !u.isUndefined() && u.size() <= SMALL
                ? ScaledJet.of(tight.call(Function.EXP, u))
                : new ScaledJet(Optional.of(u), one);
    }

    TightJet log(ScaledJet a) {
        TightJet log = tight.call(Function.LOG, a.factor());
        return a.exponent().map(s -> tight.add(s, log)).orElse(log);
    }

    ScaledJet power(ScaledJet a, Value p) {
        Ball exponent = p.ball(tight.bits);
        return new ScaledJet(a.exponent().map(s -> tight.scale(s, exponent)), tight.power(a.factor(), p));
    }

    ScaledJet scale(ScaledJet a, Ball by) {
        return new ScaledJet(a.exponent(), tight.scale(a.factor(), by));
    }

    /** {@return f(a), taken apart into exponentials where the argument is not small} */
    ScaledJet call(Function f, ScaledJet a) {
        if (a.exponent().isPresent()) {
            switch (f) {
                case LOG :
                    return ScaledJet.of(log(a));
                case LOG2 :
                    return ScaledJet.of(tight.scale(log(a), Ball.ONE.divide(Functions.ln2(tight.bits), tight.bits)));
                case LOG10 :
                    return ScaledJet.of(tight.scale(log(a), Ball.ONE.divide(Functions.ln10(tight.bits), tight.bits)));
                case LOG1P :
                    return ScaledJet.of(log(add(number(1), a)));
                case SQRT :
                    return power(a, Value.Fraction.of(java.math.BigInteger.ONE, java.math.BigInteger.TWO));
                case ABS :
                    return new ScaledJet(a.exponent(), tight.call(f, a.factor()));
                default :
                    break;
            }
        }
        TightJet u = plain(a);
        return u.isUndefined() ? ScaledJet.of(u) : call(f, u);
    }

    private ScaledJet call(Function f, TightJet u) {
        boolean far = u.signum() != 0 && u.over().value().lowerMagnitude() >= SMALL;
        int sign = u.signum();
        return switch (f) {
            case EXP -> exp(u);
            case EXP2 -> exp(tight.scale(u, Functions.ln2(tight.bits)));
            case EXP10 -> exp(tight.scale(u, Functions.ln10(tight.bits)));
            case EXPM1 -> far ? subtract(exp(u), number(1)) : direct(f, u);
            case SINH -> far ? scale(subtract(exp(u), exp(tight.negate(u))), Ball.of(0.5)) : direct(f, u);
            case COSH -> far ? scale(add(exp(u), exp(tight.negate(u))), Ball.of(0.5)) : direct(f, u);
            case TANH -> far ? tanh(u, sign) : direct(f, u);
            case SIGMOID -> far && sign < 0 ? divide(exp(u), add(number(1), exp(u))) : direct(f, u);
            case SOFTPLUS -> far && sign > 0
                    ? add(ScaledJet.of(u), ScaledJet.of(log(add(number(1), exp(tight.negate(u))))))
                    : direct(f, u);
            case ERFC -> far && sign > 0 ? gaussian(u, Ball.ONE) : direct(f, u);
            case NORMCDF -> far && sign < 0
                    ? gaussian(tight.scale(u, Ball.ONE.negate().divide(Ball.of(2).sqrt(tight.bits), tight.bits)),
                            Ball.of(0.5))
                    : direct(f, u);
            case GAMMA -> far && sign > 0 ? exp(tight.call(Function.LGAMMA, u)) : direct(f, u);
            default -> direct(f, u);
        };
    }

    private ScaledJet direct(Function f, TightJet u) {
        return ScaledJet.of(tight.call(f, u));
    }

    /** {@code ±(1 - 2 e / (1 + e))} with {@code e = e^(-2|u|)}. */
    private ScaledJet tanh(TightJet u, int sign) {
        ScaledJet e = exp(tight.scale(u, Ball.of(-2.0 * sign)));
        ScaledJet y = subtract(number(1), scale(divide(e, add(number(1), e)), Ball.of(2)));
        return sign > 0 ? y : negate(y);
    }

    /** {@code e^(-u²)} times the scaled function, times a constant. */
    private ScaledJet gaussian(TightJet u, Ball by) {
        TightJet square = tight.negate(tight.multiply(u, u));
        return new ScaledJet(Optional.of(square), tight.scale(tight.scaledErfc(u), by));
    }

    /** {@return the lesser or greater of both; both where it is not known which} */
    ScaledJet extreme(ScaledJet a, ScaledJet b, int sign) {
        TightJet difference = subtract(a, b).factor();
        if (difference.isUndefined()) {
            return ScaledJet.of(difference);
        }
        return difference.signum() == 0
                ? ScaledJet.of(tight.constant(Ball.WHOLE))
                : difference.signum() == sign ? a : b;
    }
}
