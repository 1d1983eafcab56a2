package dev.ulpforge.verify.function;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.AiryFunction;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.BesselI;
import dev.ulpforge.verify.real.BesselJ;
import dev.ulpforge.verify.real.Digamma;
import dev.ulpforge.verify.real.GammaFunction;
import dev.ulpforge.verify.real.GammaSeries;
import dev.ulpforge.verify.real.InverseFunctions;
import dev.ulpforge.verify.real.RootFunctions;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.series.JetCalculus;

/** Gamma and its kin, Bessel functions, Ai and W; most by coefficients at the value of the argument. */
final class SpecialFamily {
    static final Map<Function, FunctionCode> CODES = Map.of(
            Function.GAMMA,
            FunctionCode.with(GammaFunction::gamma, SpecialFamily::gamma).rational(SpecialFamily::factorial),
            Function.LGAMMA,
            FunctionCode.with(GammaFunction::lgamma, (c, y0, u) -> logGamma(c, u).withValue(y0))
                    .rational(SpecialFamily::logFactorial),
            Function.DIGAMMA,
            FunctionCode.with(Digamma::digamma,
                    (c, _, u) -> c.compose(new Jet(Digamma.coefficients(u.value(), c.order(), c.bits())), u))
                    .rational(x -> isPole(x) ? Optional.of(new Value.Undefined()) : Optional.empty()),
            Function.BESSELI0, besselI(0),
            Function.BESSELI1, besselI(1),
            Function.BESSELJ0, besselJ(0),
            Function.BESSELJ1, besselJ(1),
            Function.BESSELIHALF,
            FunctionCode.with(RootFunctions::besselIHalf, SpecialFamily::besselIHalf)
                    .rational(x -> Rationals.below(x, 0)),
            Function.AIRYAI,
            FunctionCode.with(AiryFunction::ai, (c, _, u) -> airy(c, u)),
            Function.LAMBERTW,
            FunctionCode.with(InverseFunctions::lambertw, SpecialFamily::lambert)
                    .rational(x -> FunctionDomains.isOutside(Function.LAMBERTW, x.ball(64))
                            ? Optional.of(new Value.Undefined())
                            : Optional.empty()));

    private static final int MAX_FACTORIAL = 200;

    private SpecialFamily() {}

    private static FunctionCode besselI(int n) {
        return FunctionCode.with((x, bits) -> BesselI.of(n, x, bits),
                (c, _, u) -> c.compose(new Jet(BesselI.coefficients(n, u.value(), c.order(), c.bits())), u));
    }

    private static FunctionCode besselJ(int n) {
        return FunctionCode.with((x, bits) -> BesselJ.of(n, x, bits),
                (c, _, u) -> c.compose(new Jet(BesselJ.coefficients(n, u.value(), c.order(), c.bits())), u));
    }

    private static Jet logGamma(JetCalculus c, Jet u) {
        return c.compose(new Jet(GammaSeries.logarithm(u.value(), c.order(), c.bits())), u);
    }

    /** {@code Γ = ± e^L} with {@code L = log|Γ|}; the sign is that of the value. */
    private static Jet gamma(JetCalculus c, Ball y0, Jet u) {
        return JetRules.exponential(c, y0, logGamma(c, u), Ball.ONE);
    }

    /** {@code sqrt(2 / pi) sinh u / sqrt u}. */
    private static Jet besselIHalf(JetCalculus c, Ball y0, Jet u) {
        Jet sinh = HyperbolicFamily.sinh(c, Functions.apply(Function.SINH, u.value(), c.bits()), u);
        Ball factor = Ball.of(2).divide(Functions.pi(c.bits()), c.bits()).sqrt(c.bits());
        return c.scale(c.multiply(sinh, JetRules.inverseRoot(c, u)), factor);
    }

    /** {@code (u + e^y) y' = u'}. */
    private static Jet lambert(JetCalculus calculus, Ball y0, Jet u) {
        int bits = calculus.bits();
        Ball[] y = new Ball[calculus.order() + 1];
        Ball[] e = new Ball[calculus.order() + 1];
        y[0] = y0;
        e[0] = Functions.apply(Function.EXP, y0, bits);
        Ball first = e[0].multiply(y0.add(Ball.ONE, bits), bits);
        for (int k = 1; k <= calculus.order(); k++) {
            Ball sum = u.c(k).multiply(k, bits);
            for (int j = 1; j < k; j++) {
                sum = sum.subtract(u.c(k - j).add(e[k - j], bits).multiply(y[j], bits).multiply(j, bits), bits);
            }
            y[k] = sum.divide(first.multiply(k, bits), bits);
            e[k] = calculus.exponentialCoefficient(y, e, k);
        }
        return new Jet(y);
    }

    /** {@code y'' = v y} in v, composed with u. */
    private static Jet airy(JetCalculus c, Jet u) {
        Ball[] start = AiryFunction.both(u.value(), c.bits());
        Ball[] a = new Ball[c.order() + 1];
        a[0] = start[0];
        for (int k = 1; k <= c.order(); k++) {
            a[k] = k == 1
                    ? start[1]
                    : u.value().multiply(a[k - 2], c.bits()).add(k > 2 ? a[k - 3] : Ball.ZERO, c.bits())
                            .divide((k - 1L) * k, c.bits());
        }
        return c.compose(new Jet(a), u);
    }

    private static boolean isPole(Value.Fraction x) {
        return x.isInteger() && x.signum() < 0;
    }

    private static Optional<Value> factorial(Value.Fraction x) {
        if (isPole(x)) {
            return Optional.of(new Value.Undefined());
        }
        if (!x.isInteger() || x.compareTo(MAX_FACTORIAL) > 0) {
            return Optional.empty();
        }
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i < x.numerator().intValue(); i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return Optional.of(Value.Fraction.of(product, BigInteger.ONE));
    }

    private static Optional<Value> logFactorial(Value.Fraction x) {
        if (isPole(x)) {
            return Optional.of(new Value.Infinite(1));
        }
        return x.is(1) || x.is(2) ? Optional.of(new Value.Zero(1)) : Optional.empty();
    }
}
