package dev.ulpforge.verify.asymptotic;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.symbolic.Constant;
import dev.ulpforge.verify.symbolic.UndecidedException;

/** Functions by name, of expansions. */
final class NamedFunctions {
    private final Algebra algebra;
    private final LocalSeries local;
    private final SpecialExpansions special;
    private final InverseExpansions inverse;

    NamedFunctions(Algebra algebra) {
        this.algebra = algebra;
        local = new LocalSeries(algebra);
        special = new SpecialExpansions(algebra, local);
        inverse = new InverseExpansions(algebra, local);
    }

    Expansion apply(Function f, Expansion u) {
        return switch (f) {
            case EXP -> algebra.exp(u);
            case EXP2 -> algebra.exp(u.scaled(log(2), algebra.bits));
            case EXP10 -> algebra.exp(u.scaled(log(10), algebra.bits));
            case EXPM1 -> algebra.subtract(algebra.exp(u), one());
            case LOG -> algebra.log(u);
            case LOG2 -> algebra.log(u).scaled(Constant.of(1).over(log(2), algebra.bits), algebra.bits);
            case LOG10 -> algebra.log(u).scaled(Constant.of(1).over(log(10), algebra.bits), algebra.bits);
            case LOG1P -> algebra.log(algebra.add(one(), u));
            case SIN -> local.sine(u, false);
            case COS -> local.cosine(u, false);
            case TAN -> algebra.divide(local.sine(u, false), local.cosine(u, false));
            case SINPI -> local.sine(u, true);
            case COSPI -> local.cosine(u, true);
            case ASIN -> local.asin(u);
            case ACOS -> algebra.subtract(local.halfPi(), local.asin(u));
            case ATAN -> local.atan(u);
            case SINH -> algebra.scale(algebra.subtract(algebra.exp(u), algebra.exp(u.negate())), 1, 2);
            case COSH -> algebra.scale(algebra.add(algebra.exp(u), algebra.exp(u.negate())), 1, 2);
            case TANH -> tanh(u);
            case ASINH -> asinh(u);
            case ACOSH -> acosh(u);
            case ATANH -> algebra.scale(algebra.subtract(algebra.log(algebra.add(one(), u)),
                    algebra.log(algebra.subtract(one(), u))), 1, 2);
            case SQRT -> algebra.root(u);
            case RSQRT -> algebra.reciprocal(algebra.root(u));
            case CBRT -> cbrt(u);
            case ERF -> special.erf(u);
            case ERFC -> special.erfc(u);
            case NORMCDF -> special.normcdf(u);
            case GAMMA -> special.gamma(u);
            case LGAMMA -> special.lgamma(u);
            case SIGMOID -> algebra.reciprocal(algebra.add(one(), algebra.exp(u.negate())));
            case SOFTPLUS -> algebra.log(algebra.add(one(), algebra.exp(u)));
            case ABS -> algebra.sign(u) < 0 ? u.negate() : u;
            case AIRYAI -> special.airy(u);
            case BESSELIHALF -> algebra.multiply(apply(Function.SINH, u), algebra.root(
                    algebra.divide(algebra.number(2), algebra.multiply(local.pi(), u))));
            case FLOOR, CEIL, ROUND, TRUNC -> step(f, u);
            case BESSELJ0 -> bessel(0, false, u);
            case BESSELJ1 -> bessel(1, false, u);
            case BESSELI0 -> bessel(0, true, u);
            case BESSELI1 -> bessel(1, true, u);
            case DIGAMMA -> special.digamma(u);
            case LAMBERTW -> inverse.lambertw(u);
            case ERFINV -> inverse.erfinv(u);
            case NORMQUANTILE -> inverse.normquantile(u);
            default -> throw new UndecidedException("no expansion of " + f + " is known");
        };
    }

    private Expansion bessel(int order, boolean isModified, Expansion u) {
        return new BesselExpansions(algebra, local, order, isModified).of(u);
    }

    /** Constant on the way to a limit, from one side of a step at most; far away within 1 of the argument. */
    private Expansion step(Function f, Expansion u) {
        if (local.isFar(u)) {
            return algebra.add(u, Expansion.oscillation());
        }
        Constant c = local.limit(u);
        Constant twice = c.times(Constant.of(2), algebra.bits);
        long near = Math.round(c.ball().doubleValue());
        boolean atStep = f == Function.ROUND
                ? twice.plus(Constant.of(-Math.round(twice.ball().doubleValue())), algebra.bits).signum() == 0
                : c.plus(Constant.of(-near), algebra.bits).signum() == 0;
        double side = algebra.sign(algebra.subtract(u, Expansion.of(c))) * 0x1p-20;
        double at = atStep
                ? (f == Function.ROUND ? Math.rint(c.ball().doubleValue() * 2) / 2 : near) + side
                : c.ball().doubleValue();
        return algebra.number((long) switch (f) {
            case FLOOR -> Math.floor(at);
            case CEIL -> Math.ceil(at);
            case TRUNC -> at < 0 ? Math.ceil(at) : Math.floor(at);
            default -> at < 0 ? Math.ceil(at - 0.5) : Math.floor(at + 0.5);
        });
    }

    private Expansion one() {
        return algebra.number(1);
    }

    private Constant log(int n) {
        return Constant.of(n).apply(Function.LOG, algebra.bits);
    }

    /** {@code ±(1 - e) / (1 + e)} with {@code e = exp(-2|u|)}. */
    private Expansion tanh(Expansion u) {
        boolean negative = algebra.sign(u) < 0;
        Expansion e = algebra.exp(algebra.scale(negative ? u.negate() : u, -2, 1));
        Expansion y = algebra.divide(algebra.subtract(one(), e), algebra.add(one(), e));
        return negative ? y.negate() : y;
    }

    private Expansion asinh(Expansion u) {
        boolean negative = algebra.sign(u) < 0;
        Expansion a = negative ? u.negate() : u;
        Expansion y = algebra.log(algebra.add(a, algebra.root(algebra.add(one(), algebra.multiply(a, a)))));
        return negative ? y.negate() : y;
    }

    private Expansion acosh(Expansion u) {
        if (algebra.sign(u) < 0) {
            throw NoValueException.outside();
        }
        return algebra.log(algebra.add(u, algebra.root(algebra.subtract(algebra.multiply(u, u), one()))));
    }

    private Expansion cbrt(Expansion u) {
        Constant third = Constant.of(1).over(Constant.of(3), algebra.bits);
        boolean negative = algebra.sign(u) < 0;
        return negative ? algebra.power(u.negate(), third).negate() : algebra.power(u, third);
    }
}
