package dev.ulpforge.verify.oracle.jet;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.FunctionFacts;
import dev.ulpforge.verify.oracle.exact.FunctionDomains;
import dev.ulpforge.verify.oracle.exact.Steps;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.BesselI;
import dev.ulpforge.verify.real.BesselJ;
import dev.ulpforge.verify.real.Digamma;
import dev.ulpforge.verify.real.Functions;
import dev.ulpforge.verify.real.GammaSeries;
import dev.ulpforge.verify.real.ScaledErrorFunction;

/** The functions of one argument on jets, each by a differential equation that it satisfies. */
final class JetFunctions {
    private final JetCalculus calculus;
    private final int bits;
    private final SpecialJets special;

    JetFunctions(JetCalculus calculus) {
        this.calculus = calculus;
        bits = calculus.bits;
        special = new SpecialJets(calculus);
    }

    Jet apply(Function f, Jet u) {
        if (FunctionDomains.isOutside(f, u.value())) {
            return Jet.UNDEFINED;
        }
        // A ray may stand for infinity, where what is periodic is undefined.
        if (u.value().isWhole() || !u.value().isBounded() && f.is(FunctionFacts.Trait.PERIODIC)) {
            return calculus.unknown();
        }
        if (f == Function.ABS) {
            return abs(u);
        }
        Ball y0 = Functions.apply(f, u.value(), bits);
        if (y0.isWhole()) {
            return calculus.unknown();
        }
        if (Steps.isStep(f)) {
            return y0.isExact() ? calculus.constant(y0) : calculus.each(k -> k == 0 ? y0 : Ball.WHOLE);
        }
        return u.isConstant() ? calculus.constant(y0) : series(f, y0, u);
    }

    private Jet abs(Jet u) {
        if (u.value().containsZero() && !(u.value().isZero() && u.isConstant())) {
            return calculus.each(k -> k == 0 ? u.value().abs() : Ball.WHOLE);
        }
        return u.value().signum() < 0 ? calculus.negate(u) : u;
    }

    private Jet series(Function f, Ball y0, Jet u) {
        return switch (f) {
            case EXP -> exponential(y0, u, Ball.ONE);
            case EXP2 -> exponential(y0, u, Functions.ln2(bits));
            case EXP10 -> exponential(y0, u, Functions.ln10(bits));
            case EXPM1 -> expm1(y0, u);
            case LOG -> logarithm(y0, u, Ball.ONE);
            case LOG2 -> logarithm(y0, u, Functions.ln2(bits));
            case LOG10 -> logarithm(y0, u, Functions.ln10(bits));
            case LOG1P -> calculus.integral(y0, calculus.reciprocal(calculus.shift(u, Ball.ONE)), u);
            case SIN -> circular(y0, Functions.apply(Function.COS, u.value(), bits), u, Ball.ONE)[0];
            case COS -> circular(Functions.apply(Function.SIN, u.value(), bits), y0, u, Ball.ONE)[1];
            case SINPI -> circular(y0, Functions.apply(Function.COSPI, u.value(), bits), u, Functions.pi(bits))[0];
            case COSPI -> circular(Functions.apply(Function.SINPI, u.value(), bits), y0, u, Functions.pi(bits))[1];
            case TAN -> riccati(y0, u, 1);
            case TANPI -> riccati(y0, calculus.scale(u, Functions.pi(bits)), 1);
            case TANH -> riccati(y0, u, -1);
            case ASIN -> calculus.integral(y0, inverseRoot(oneMinusSquare(u)), u);
            case ACOS -> calculus.integral(y0, calculus.negate(inverseRoot(oneMinusSquare(u))), u);
            case ATAN -> calculus.integral(y0, calculus.reciprocal(onePlusSquare(u)), u);
            case ASINH -> calculus.integral(y0, inverseRoot(onePlusSquare(u)), u);
            case ACOSH -> calculus.integral(y0, inverseRoot(calculus.negate(oneMinusSquare(u))), u);
            case ATANH -> calculus.integral(y0, calculus.reciprocal(oneMinusSquare(u)), u);
            case SINH -> hyperbolic(y0, Functions.apply(Function.COSH, u.value(), bits), u)[0];
            case COSH -> hyperbolic(Functions.apply(Function.SINH, u.value(), bits), y0, u)[1];
            case SQRT -> calculus.power(y0, u, Ball.of(0.5));
            case RSQRT -> calculus.power(y0, u, Ball.of(-0.5));
            case CBRT -> calculus.power(y0, u, Ball.ONE.divide(3, bits));
            case ERF -> calculus.integral(y0, gaussian(u, Ball.ONE.negate(), rootOfPi().divide(2, bits)), u);
            case ERFC -> calculus.integral(y0, gaussian(u, Ball.ONE.negate(), rootOfPi().divide(-2, bits)), u);
            case NORMCDF ->
                calculus.integral(y0, gaussian(u, Ball.of(-0.5), rootOfPi().multiply(Ball.of(2).sqrt(bits), bits)), u);
            case SIGMOID -> sigmoid(y0, u);
            case SOFTPLUS -> calculus.integral(y0, sigmoid(Functions.apply(Function.SIGMOID, u.value(), bits), u), u);
            case GAMMA -> gamma(y0, u);
            case LGAMMA ->
                calculus.compose(new Jet(GammaSeries.logarithm(u.value(), calculus.order, bits)), u).withValue(y0);
            case AIRYAI -> special.airy(u);
            case BESSELIHALF -> bessel(u);
            case ERFINV -> special.inverseGaussian(y0, u, Ball.ONE, rootOfPi().scale(-1));
            case NORMQUANTILE ->
                special.inverseGaussian(y0, u, Ball.of(0.5), rootOfPi().multiply(Ball.of(2).sqrt(bits), bits));
            case LAMBERTW -> special.lambert(y0, u);
            case DIGAMMA -> calculus.compose(new Jet(Digamma.coefficients(u.value(), calculus.order, bits)), u);
            case BESSELI0, BESSELI1 -> calculus.compose(
                    new Jet(BesselI.coefficients(f == Function.BESSELI0 ? 0 : 1, u.value(), calculus.order, bits)), u);
            case BESSELJ0, BESSELJ1 -> calculus.compose(
                    new Jet(BesselJ.coefficients(f == Function.BESSELJ0 ? 0 : 1, u.value(), calculus.order, bits)), u);
            case ERFCX ->
                calculus.compose(new Jet(ScaledErrorFunction.coefficients(u.value(), calculus.order, bits)), u)
                        .withValue(y0);
            default -> throw new AssertionError(f);
        };
    }

    private Jet onePlusSquare(Jet u) {
        return calculus.shift(calculus.square(u), Ball.ONE);
    }

    /** (1 - u)(1 + u), which is precise where u is near 1. */
    private Jet oneMinusSquare(Jet u) {
        return calculus.multiply(calculus.shift(calculus.negate(u), Ball.ONE), calculus.shift(u, Ball.ONE));
    }

    private Jet inverseRoot(Jet u) {
        return calculus.power(Functions.apply(Function.RSQRT, u.value(), bits), u, Ball.of(-0.5));
    }

    private Ball rootOfPi() {
        return Functions.pi(bits).sqrt(bits);
    }

    /** {@code e^(a u²) / b}. */
    private Jet gaussian(Jet u, Ball a, Ball b) {
        Jet v = calculus.scale(calculus.square(u), a);
        return calculus.scale(exponential(Functions.apply(Function.EXP, v.value(), bits), v, Ball.ONE),
                Ball.ONE.divide(b, bits));
    }

    /** {@code s' = a c u', c' = -a s u'}. */
    private Jet[] circular(Ball s0, Ball c0, Jet u, Ball a) {
        return pair(s0, c0, u, a, a.negate());
    }

    private Jet[] hyperbolic(Ball s0, Ball c0, Jet u) {
        return pair(s0, c0, u, Ball.ONE, Ball.ONE);
    }

    private Jet[] pair(Ball s0, Ball c0, Jet u, Ball a, Ball b) {
        Ball[] s = new Ball[calculus.order + 1];
        Ball[] c = new Ball[calculus.order + 1];
        s[0] = s0;
        c[0] = c0;
        for (int k = 1; k <= calculus.order; k++) {
            s[k] = calculus.convolution(i -> c[i], u, k).multiply(a, bits);
            c[k] = calculus.convolution(i -> s[i], u, k).multiply(b, bits);
        }
        return new Jet[]{ new Jet(s), new Jet(c) };
    }

    /** {@code y' = (1 + sign y²) u'}. */
    private Jet riccati(Ball y0, Jet u, int sign) {
        Ball cosine = Functions.apply(Function.COSH, u.value(), bits);
        return calculus.solve(y0, u, (y, m) -> {
            if (sign < 0 && m == 0) {
                return Ball.ONE.divide(cosine.square(bits), bits); // 1 - tanh², which would cancel
            }
            Ball square = calculus.squareCoefficient(y, m);
            Ball signed = sign > 0 ? square : square.negate();
            return m == 0 ? signed.add(Ball.ONE, bits) : signed;
        });
    }

    /** {@code y' = y z u'} with {@code z = 1 - y} = sigmoid(-u), which is known precisely also where it is tiny. */
    private Jet sigmoid(Ball y0, Jet u) {
        Ball z0 = Functions.apply(Function.SIGMOID, u.value().negate(), bits);
        return calculus.solve(y0, u, (y, m) -> {
            Ball sum = y[m].multiply(z0, bits);
            for (int i = 0; i < m; i++) {
                sum = sum.subtract(y[i].multiply(y[m - i], bits), bits);
            }
            return sum;
        });
    }

    /** {@code Γ = ± e^L} with {@code L = log|Γ|}; the sign is that of the value. */
    private Jet gamma(Ball y0, Jet u) {
        Jet log = calculus.compose(new Jet(GammaSeries.logarithm(u.value(), calculus.order, bits)), u);
        return exponential(y0, log, Ball.ONE);
    }

    /** {@code sqrt(2 / pi) sinh u / sqrt u}. */
    private Jet bessel(Jet u) {
        Jet sinh = series(Function.SINH, Functions.apply(Function.SINH, u.value(), bits), u);
        Ball factor = Ball.of(2).divide(Functions.pi(bits), bits).sqrt(bits);
        return calculus.scale(calculus.multiply(sinh, inverseRoot(u)), factor);
    }

    /** {@code y' = a y u'}. */
    private Jet exponential(Ball y0, Jet u, Ball a) {
        return calculus.solve(y0, u, (y, m) -> a == Ball.ONE ? y[m] : a.multiply(y[m], bits));
    }

    /** {@code y' = e^u u'}, where {@code y + 1} would cancel. */
    private Jet expm1(Ball y0, Jet u) {
        Jet e = exponential(Functions.apply(Function.EXP, u.value(), bits), u, Ball.ONE);
        return e.withValue(y0);
    }

    /** {@code y' = u' / (a u)}. */
    private Jet logarithm(Ball y0, Jet u, Ball a) {
        return calculus.integral(y0, calculus.reciprocal(a == Ball.ONE ? u : calculus.scale(u, a)), u);
    }
}
