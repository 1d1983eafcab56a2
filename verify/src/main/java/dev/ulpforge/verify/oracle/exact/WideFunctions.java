package dev.ulpforge.verify.oracle.exact;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.FunctionFacts;
import dev.ulpforge.verify.function.Functions;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.function.Value.Beyond;
import dev.ulpforge.verify.function.Value.Enclosed;
import dev.ulpforge.verify.function.Value.Fraction;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.ErrorFunction;
import dev.ulpforge.verify.real.ScaledBesselI;

/**
 * Functions whose argument or value is {@link Beyond} the exponent range of balls: by exponentials and logarithms where
 * they are composed of these, by the first term of their series near 0, and by their asymptotic forms far from 0.
 */
final class WideFunctions {
    /** From here on, asymptotic series give any number of bits: their smallest term is below {@code 2^-2^28}. */
    private static final int GAUSSIAN = 14;
    private static final int GAMMA = 25;
    private static final int AIRY = 19;
    /** From here on, modified Bessel functions are computed scaled. */
    private static final int BESSEL = 12;

    private final PointEvaluator points;
    private final ValueArithmetic arithmetic;
    private final int bits;

    WideFunctions(PointEvaluator points, ValueArithmetic arithmetic, int bits) {
        this.points = points;
        this.arithmetic = arithmetic;
        this.bits = bits;
    }

    /** {@return whether this class handles an argument} */
    boolean concerns(Function f, Value a) {
        if (a instanceof Beyond) {
            return true;
        }
        if (a instanceof Value.Shifted(Fraction base, _)) {
            return base.equals(Fraction.of(1)) && (f == Function.LOG || f == Function.LOG2 || f == Function.LOG10);
        }
        Ball x = a.ball(64);
        if (x.signum() == 0 || !x.isBounded()) {
            return false;
        }
        return switch (f) {
            case EXP, EXP2, EXP10, EXPM1, SINH, COSH, TANH, SIGMOID, SOFTPLUS, BESSELIHALF -> WideArithmetic.isFar(x);
            case ERF, ERFC, NORMCDF -> x.bottomExponent() >= GAUSSIAN;
            case GAMMA -> x.signum() > 0 && x.bottomExponent() >= GAMMA;
            case BESSELI0, BESSELI1 -> x.bottomExponent() >= BESSEL;
            case AIRYAI -> x.signum() > 0 && x.bottomExponent() >= AIRY;
            default -> false;
        };
    }

    Value apply(Function f, Value a) {
        if (a instanceof Value.Shifted) {
            Value log = arithmetic.wide().log(a);
            return f == Function.LOG ? log : arithmetic.divide(log, log(Fraction.of(f == Function.LOG2 ? 2 : 10)));
        }
        return a instanceof Beyond b && b.log().signum() <= 0 ? tiny(f, b) : huge(f, a);
    }

    private Value tiny(Function f, Beyond a) {
        if (f.is(FunctionFacts.Trait.NEAR_X)) {
            return blurred(a);
        }
        return switch (f) {
            case SINPI -> blurred(arithmetic.multiply(a, pi()));
            case ERF -> blurred(arithmetic.divide(arithmetic.multiply(a, Fraction.of(2)), root(pi())));
            case GAMMA -> blurred(arithmetic.divide(Fraction.of(1), a));
            case LGAMMA -> blurred(arithmetic.negate(a.log()));
            case BESSELIHALF ->
                a.sign() < 0
                        ? new Value.Undefined()
                        : blurred(root(arithmetic.divide(arithmetic.multiply(a, Fraction.of(2)), pi())));
            case ACOSH -> new Value.Undefined();
            case SQRT, RSQRT, CBRT, ABS, LOG, LOG2, LOG10 -> algebraic(f, a);
            default -> enclosed(f, a);
        };
    }

    private Value huge(Function f, Value a) {
        return switch (f) {
            case EXP -> arithmetic.wide().exponential(1, a);
            case EXP2 -> arithmetic.wide().exponential(1, arithmetic.multiply(a, log(Fraction.of(2))));
            case EXP10 -> arithmetic.wide().exponential(1, arithmetic.multiply(a, log(Fraction.of(10))));
            case EXPM1 -> arithmetic.add(exp(a), Fraction.of(-1));
            case SINH -> half(arithmetic.add(exp(a), arithmetic.negate(exp(arithmetic.negate(a)))));
            case COSH -> half(arithmetic.add(exp(a), exp(arithmetic.negate(a))));
            case TANH -> tanh(a);
            case SIGMOID -> sigmoid(a);
            case SOFTPLUS -> a.signum() > 0
                    ? arithmetic.add(a, points.apply(Function.LOG1P, exp(arithmetic.negate(a))))
                    : points.apply(Function.LOG1P, exp(a));
            case BESSELIHALF -> arithmetic.multiply(points.apply(Function.SINH, a),
                    root(arithmetic.divide(Fraction.of(2), arithmetic.multiply(pi(), a))));
            case ERF -> a.signum() > 0
                    ? arithmetic.add(Fraction.of(1), arithmetic.negate(erfc(a)))
                    : arithmetic.add(erfc(arithmetic.negate(a)), Fraction.of(-1));
            case ERFC -> erfc(a);
            case NORMCDF -> half(erfc(arithmetic.negate(arithmetic.divide(a, root(Fraction.of(2))))));
            case GAMMA -> arithmetic.wide().exponential(1, points.apply(Function.LGAMMA, a));
            case AIRYAI -> airy(a);
            case BESSELI0 -> besselI(0, signed(a.signum(), a));
            case BESSELI1 -> signed(a.signum(), besselI(1, signed(a.signum(), a)));
            default -> a instanceof Beyond b ? farther(f, b) : enclosed(f, a);
        };
    }

    private Value farther(Function f, Beyond a) {
        return switch (f) {
            case SQRT, RSQRT, CBRT, ABS, LOG, LOG2, LOG10 -> algebraic(f, a);
            case LOG1P -> points.apply(Function.LOG, arithmetic.add(a, Fraction.of(1)));
            case ASINH -> signed(a.sign(), arithmetic.add(blurred(a.log()), log(Fraction.of(2))));
            case ACOSH -> a.sign() < 0
                    ? new Value.Undefined()
                    : arithmetic.add(blurred(a.log()), log(Fraction.of(2)));
            case ASIN, ACOS, ATANH -> new Value.Undefined();
            case ATAN -> arithmetic.add(signed(a.sign(), half(pi())),
                    arithmetic.negate(blurred(arithmetic.divide(Fraction.of(1), a))));
            case LGAMMA -> a.sign() > 0 ? stirling(a) : new Enclosed(Ball.WHOLE);
            default -> enclosed(f, a);
        };
    }

    private Value algebraic(Function f, Beyond a) {
        if (a.sign() < 0 && f != Function.CBRT && f != Function.ABS) {
            return new Value.Undefined();
        }
        return switch (f) {
            case SQRT -> root(a);
            case RSQRT -> arithmetic.divide(Fraction.of(1), root(a));
            case CBRT -> arithmetic.wide().exponential(a.sign(), arithmetic.divide(a.log(), Fraction.of(3)));
            case ABS -> new Beyond(1, a.log());
            case LOG -> a.log();
            default -> arithmetic.divide(a.log(), log(Fraction.of(f == Function.LOG2 ? 2 : 10)));
        };
    }

    /** {@code e / (1 + e)} with {@code e = e^-|a|}, or its complement to 1. */
    private Value sigmoid(Value a) {
        Value small = small(exp(a.signum() < 0 ? a : arithmetic.negate(a)));
        return a.signum() < 0 ? small : arithmetic.add(Fraction.of(1), arithmetic.negate(small));
    }

    private Value small(Value e) {
        return arithmetic.divide(e, arithmetic.add(Fraction.of(1), e));
    }

    /** {@code ±(1 - 2 e / (1 + e))} with {@code e = e^(-2|a|)}. */
    private Value tanh(Value a) {
        Value rest = arithmetic.multiply(Fraction.of(-2),
                small(exp(arithmetic.multiply(Fraction.of(a.signum() < 0 ? 2 : -2), a))));
        return signed(a.signum(), arithmetic.add(Fraction.of(1), rest));
    }

    /** {@code e^(-a²)} times the scaled function, which for an argument beyond is {@code 1 / (a sqrt(pi))}. */
    private Value erfc(Value a) {
        if (a.signum() < 0) {
            return arithmetic.add(Fraction.of(2), arithmetic.negate(erfc(arithmetic.negate(a))));
        }
        Value scaled = a instanceof Beyond
                ? blurred(arithmetic.divide(Fraction.of(1), arithmetic.multiply(a, root(pi()))))
                : new Enclosed(ErrorFunction.scaledErfc(exactBall(a), bits));
        return arithmetic.multiply(exp(arithmetic.negate(arithmetic.multiply(a, a))), scaled);
    }

    /**
     * {@code e^a} times the scaled function, which for an argument beyond is {@code 1 / sqrt(2 pi a)} (DLMF 10.40.1).
     */
    private Value besselI(int n, Value a) {
        Value scaled = a instanceof Beyond
                ? blurred(arithmetic.divide(Fraction.of(1),
                        root(arithmetic.multiply(arithmetic.multiply(Fraction.of(2), pi()), a))))
                : new Enclosed(ScaledBesselI.of(n, exactBall(a), bits));
        return arithmetic.multiply(exp(a), scaled);
    }

    /** {@code log Γ(a) = (a - 1/2) log a - a + log(2 pi) / 2 + d}, 0 < d < 1 / (12 a) (DLMF 5.11.1, 5.11(ii)). */
    private Value stirling(Beyond a) {
        Value main = arithmetic.multiply(arithmetic.add(a, half(Fraction.of(-1))), a.log());
        Value rest = arithmetic.add(half(log(arithmetic.multiply(pi(), Fraction.of(2)))), new Enclosed(Ball.tiny(1)));
        return arithmetic.add(arithmetic.add(main, arithmetic.negate(a)), rest);
    }

    /** DLMF 9.7.5 and 9.7(iii): {@code e^-z / (2 sqrt(pi) a^(1/4)) (1 - d)}, z = 2/3 a^(3/2), 0 < d < 5 / (72 z). */
    private Value airy(Value a) {
        if (a.signum() < 0) {
            return enclosed(Function.AIRYAI, a);
        }
        Value z = arithmetic.divide(arithmetic.multiply(arithmetic.multiply(a, root(a)), Fraction.of(2)),
                Fraction.of(3));
        Value first = arithmetic.divide(exp(arithmetic.negate(z)),
                arithmetic.multiply(Fraction.of(2), root(arithmetic.multiply(pi(), root(a)))));
        Ball factor = Ball.hull(Ball.ONE, Ball.ONE.subtract(Ball.ONE.divide(z.ball(64), 64), 64), 64);
        return arithmetic.multiply(first, new Enclosed(factor));
    }

    private Value blurred(Value a) {
        return switch (a) {
            case Beyond b -> arithmetic.wide().blurred(b);
            case Fraction _,Enclosed _ -> new Enclosed(a.ball(bits).widen(Ball.tiny(1), bits));
            case Value.Undefined _,Value.Infinite _,Value.Zero _,Value.Shifted _ -> a;
        };
    }

    private Ball exactBall(Value a) {
        return a instanceof Fraction q ? q.ball(bits + q.length()) : a.ball(bits);
    }

    private Value enclosed(Function f, Value a) {
        return ValueArithmetic.enclosed(Functions.apply(f, a.ball(bits), bits));
    }

    private Value exp(Value a) {
        return points.apply(Function.EXP, a);
    }

    private Value log(Value a) {
        return points.apply(Function.LOG, a);
    }

    private Value root(Value a) {
        return arithmetic.power(a, half(Fraction.of(1)));
    }

    private Value half(Value a) {
        return arithmetic.divide(a, Fraction.of(2));
    }

    private Value signed(int sign, Value a) {
        return sign < 0 ? arithmetic.negate(a) : a;
    }

    private Value pi() {
        return new Enclosed(Functions.pi(bits));
    }
}
