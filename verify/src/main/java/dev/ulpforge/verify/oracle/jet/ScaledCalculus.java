package dev.ulpforge.verify.oracle.jet;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Functions;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.PointEvaluator;
import dev.ulpforge.verify.real.Ball;

/** Operations on {@linkplain ScaledJet scaled jets}. */
final class ScaledCalculus implements JetAlgebra<ScaledJet> {
    /** Exponents up to this magnitude need no scaling. */
    private static final double SMALL = 2;
    private static final double MODERATE = 64;
    /** For x at or above this, or at or below its inverse, powers of x are kept separate. */
    private static final double APART = 32;
    private static final double LARGE_POWER = 1 << 20;

    private final TightCalculus tight;
    private final TightJet one;
    private final TightJet x;

    /** @param x the variable, which has one sign */
    ScaledCalculus(TightCalculus tight, TightJet x) {
        this.tight = tight;
        this.x = x;
        one = tight.constant(Ball.ONE);
    }

    /** {@return x, as a separate power on a block that is far from 1} */
    ScaledJet variable() {
        boolean apart = x.over().value().lowerMagnitude() >= APART || x.size() <= 1 / APART;
        return apart ? new ScaledJet(1, Optional.empty(), one) : ScaledJet.of(x);
    }

    TightJet plain(ScaledJet a) {
        TightJet y = a.exponent().map(s -> tight.multiply(tight.call(Function.EXP, s), a.factor())).orElse(a.factor());
        return a.power() == 0 ? y : tight.multiply(xPower(a.power()), y);
    }

    private TightJet xPower(double p) {
        return p == 1 ? x : tight.power(x, PointEvaluator.input(p));
    }

    /** {@return the sign on the block, 0 if it is not known to have one} */
    int signum(ScaledJet a) {
        return a.factor().isUndefined() ? 0 : a.factor().signum() * sign(a.power());
    }

    /** The sign of a power of x; exponents are integers if x is negative. */
    private int sign(double power) {
        return x.signum() < 0 && power % 2 != 0 ? -1 : 1;
    }

    @Override
    public ScaledJet undefined() {
        return ScaledJet.of(TightJet.UNDEFINED);
    }

    @Override
    public boolean isUndefined(ScaledJet a) {
        return a.isUndefined();
    }

    @Override
    public ScaledJet constant(Ball c) {
        return ScaledJet.of(tight.constant(c));
    }

    @Override
    public OptionalInt order(ScaledJet a, ScaledJet b) {
        int order = signum(subtract(a, b));
        return order == 0 ? OptionalInt.empty() : OptionalInt.of(order);
    }

    @Override
    public ScaledJet either(Supplier<ScaledJet> then, Supplier<ScaledJet> otherwise) {
        return ScaledJet.of(tight.unknown());
    }

    /**
     * {@code log a - log b = log(a / b)} where both are positive; squares; and definitions, so that parts of them
     * cancel.
     */
    @Override
    public Optional<ScaledJet> instead(Expression e, Parts<ScaledJet> parts) {
        return switch (e) {
            case Expression.Difference(Expression.Call(var f, var s), Expression.Call(var g, var t)) when f == g
                    && (f == Function.LOG || f == Function.LOG2 || f == Function.LOG10) ->
                logarithm(f, parts.evaluate(s.getFirst()), parts.evaluate(t.getFirst()));
            case Expression.Product(var a, var b) when a.equals(b) -> {
                ScaledJet factor = parts.evaluate(a);
                yield Optional.of(multiply(factor, factor));
            }
            case Expression.Call(var f, var arguments) ->
                f.definition().map(definition -> parts.evaluate(definition.of(arguments.getFirst())));
            default -> Optional.empty();
        };
    }

    private Optional<ScaledJet> logarithm(Function f, ScaledJet a, ScaledJet b) {
        return signum(a) > 0 && signum(b) > 0 ? Optional.of(call(f, divide(a, b))) : Optional.empty();
    }

    ScaledJet number(long n) {
        return ScaledJet.of(tight.constant(Ball.of(n)));
    }

    @Override
    public ScaledJet negate(ScaledJet a) {
        return a.with(tight.negate(a.factor()));
    }

    /** Factors out the term that grows faster, unless the sum is narrower without. */
    @Override
    public ScaledJet add(ScaledJet a, ScaledJet b) {
        if (a.isUndefined() || b.isUndefined()) {
            return ScaledJet.of(TightJet.UNDEFINED);
        }
        if (a.isPlain() && b.isPlain()) {
            return ScaledJet.of(tight.add(a.factor(), b.factor()));
        }
        ScaledJet apart = apart(a, b);
        if (a.exponent().isPresent() || b.exponent().isPresent()) {
            return apart;
        }
        TightJet plain = tight.add(plain(a), plain(b));
        return !apart.isUndefined()
                && apart.factor().over().value().relativeExponent() <= plain.over().value().relativeExponent()
                        ? apart
                        : ScaledJet.of(plain);
    }

    private ScaledJet apart(ScaledJet a, ScaledJet b) {
        double power = b.power() - a.power();
        boolean scaled = a.exponent().isPresent() || b.exponent().isPresent();
        TightJet zero = tight.constant(Ball.ZERO);
        TightJet distance = scaled ? tight.subtract(b.exponent().orElse(zero), a.exponent().orElse(zero)) : zero;
        TightJet log = power == 0 ? zero : tight.scale(logOfX(), Ball.of(power));
        TightJet order = power == 0 ? distance : tight.add(distance, log);
        if (order.signum() > 0) {
            return apart(b, a);
        }
        if (order.signum() == 0 && !(order.size() < MODERATE)) {
            return ScaledJet.of(tight.unknown());
        }
        TightJet ratio = scaled ? tight.call(Function.EXP, distance) : one;
        TightJet other = power == 0 ? b.factor() : tight.multiply(xPower(power), b.factor());
        return a.with(tight.add(a.factor(), scaled ? tight.multiply(ratio, other) : other));
    }

    private TightJet logOfX() {
        return tight.call(Function.LOG, x.signum() < 0 ? tight.negate(x) : x);
    }

    @Override
    public ScaledJet subtract(ScaledJet a, ScaledJet b) {
        return add(a, negate(b));
    }

    @Override
    public ScaledJet multiply(ScaledJet a, ScaledJet b) {
        Optional<TightJet> exponent = a.exponent().isEmpty() || b.exponent().isEmpty()
                ? a.exponent().or(b::exponent)
                : Optional.of(tight.add(a.exponent().get(), b.exponent().get()));
        return new ScaledJet(a.power() + b.power(), exponent, tight.multiply(a.factor(), b.factor()));
    }

    @Override
    public ScaledJet divide(ScaledJet a, ScaledJet b) {
        ScaledJet inverse = new ScaledJet(-b.power(), b.exponent().map(tight::negate), one);
        return multiply(a.with(one), inverse).with(tight.divide(a.factor(), b.factor()));
    }

    ScaledJet exp(TightJet u) {
        return !u.isUndefined() && u.size() <= SMALL
                ? ScaledJet.of(tight.call(Function.EXP, u))
                : new ScaledJet(0, Optional.of(u), one);
    }

    TightJet log(ScaledJet a) {
        TightJet log = tight.call(Function.LOG, sign(a.power()) < 0 ? tight.negate(a.factor()) : a.factor());
        TightJet sum = a.power() == 0 ? log : tight.add(tight.scale(logOfX(), Ball.of(a.power())), log);
        return a.exponent().map(s -> tight.add(s, sum)).orElse(sum);
    }

    @Override
    public ScaledJet power(ScaledJet a, Value p) {
        Ball exponent = p.ball(tight.bits);
        double power = a.power() * exponent.doubleValue();
        boolean apart = exponent.isExact()
                && (x.signum() > 0
                        || power == Math.rint(power) && exponent.doubleValue() == Math.rint(exponent.doubleValue()))
                && Math.abs(power) < LARGE_POWER;
        if (a.power() != 0 && !apart) {
            return power(a.exponent().isEmpty()
                    ? ScaledJet.of(plain(a))
                    : new ScaledJet(0, a.exponent(), tight.multiply(xPower(a.power()), a.factor())), p);
        }
        return new ScaledJet(power, a.exponent().map(s -> tight.scale(s, exponent)), tight.power(a.factor(), p));
    }

    ScaledJet scale(ScaledJet a, Ball by) {
        return a.with(tight.scale(a.factor(), by));
    }

    /** {@return f(a), expressed by exponentials where the argument is not small} */
    @Override
    public ScaledJet call(Function f, ScaledJet a) {
        if (!a.isPlain()) {
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
                    return a.with(tight.scale(tight.call(f, a.factor()), Ball.of(sign(a.power()))));
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
            case ERFC -> far && sign > 0 ? gaussian(square(u, -1), u, Ball.ONE) : direct(f, u);
            case NORMCDF -> far && sign < 0
                    ? gaussian(square(u, -0.5), tight.scale(u,
                            Ball.ONE.negate().divide(Ball.of(2).sqrt(tight.bits), tight.bits)), Ball.of(0.5))
                    : direct(f, u);
            case GAMMA -> far && sign > 0 ? exp(tight.call(Function.LGAMMA, u)) : direct(f, u);
            case BESSELI0 -> far ? besselI(0, u, 1) : direct(f, u);
            case BESSELI1 -> far ? besselI(1, u, sign) : direct(f, u);
            default -> direct(f, u);
        };
    }

    /** {@code e^|u|} times the scaled function, with a sign. */
    private ScaledJet besselI(int n, TightJet u, int sign) {
        TightJet size = u.signum() < 0 ? tight.negate(u) : u;
        TightJet scaled = tight.scaledBesselI(n, size);
        return new ScaledJet(0, Optional.of(size), sign < 0 ? tight.negate(scaled) : scaled);
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

    /** {@code u²} times a power of two: exact where u is, so that it cancels with the same square of other terms. */
    private TightJet square(TightJet u, double by) {
        return tight.scale(tight.multiply(u, u), Ball.of(by));
    }

    /** {@code e^exponent} times a multiple of the scaled function of u, where {@code exponent = -u²}. */
    private ScaledJet gaussian(TightJet exponent, TightJet u, Ball by) {
        return new ScaledJet(0, Optional.of(exponent), tight.scale(tight.scaledErfc(u), by));
    }

    /** {@return the lesser or greater of both; an enclosure of both where it is not known which} */
    @Override
    public ScaledJet extreme(ScaledJet a, ScaledJet b, int sign) {
        ScaledJet difference = subtract(a, b);
        if (difference.isUndefined()) {
            return difference;
        }
        return signum(difference) == 0
                ? ScaledJet.of(tight.unknown())
                : signum(difference) == sign ? a : b;
    }
}
