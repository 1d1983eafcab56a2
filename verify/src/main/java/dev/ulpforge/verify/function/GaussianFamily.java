package dev.ulpforge.verify.function;

import java.util.Map;
import java.util.Optional;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.ErrorFunction;
import dev.ulpforge.verify.real.InverseFunctions;
import dev.ulpforge.verify.real.ScaledErrorFunction;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.series.JetCalculus;

/** Integrals of {@code e^(a u²) / b}, and their inverses. */
final class GaussianFamily {
    static final Map<Function, FunctionCode> CODES = Map.of(
            Function.ERF,
            FunctionCode.with(ErrorFunction::erf, (c, y0, u) -> c.integral(y0,
                    gaussian(c, u, Ball.ONE.negate(), rootOfPi(c).divide(2, c.bits())), u)),
            Function.ERFC,
            FunctionCode.with(ErrorFunction::erfc, (c, y0, u) -> c.integral(y0,
                    gaussian(c, u, Ball.ONE.negate(), rootOfPi(c).divide(-2, c.bits())), u)),
            Function.NORMCDF,
            FunctionCode.with(ErrorFunction::normcdf, (c, y0, u) -> c.integral(y0,
                    gaussian(c, u, Ball.of(-0.5), rootOfTwoPi(c)), u)),
            Function.ERFCX,
            FunctionCode.with(ScaledErrorFunction::erfcx, (c, y0, u) -> c.compose(
                    new Jet(ScaledErrorFunction.coefficients(u.value(), c.order(), c.bits())), u).withValue(y0)),
            Function.ERFINV,
            FunctionCode.with(InverseFunctions::erfinv,
                    (c, y0, u) -> inverse(c, y0, u, Ball.ONE, rootOfPi(c).scale(-1)))
                    .rational(Rationals::poleAtOne),
            Function.NORMQUANTILE,
            FunctionCode.with(InverseFunctions::normquantile,
                    (c, y0, u) -> inverse(c, y0, u, Ball.of(0.5), rootOfTwoPi(c)))
                    .rational(GaussianFamily::quantile));

    private GaussianFamily() {}

    private static Ball rootOfPi(JetCalculus c) {
        return Functions.pi(c.bits()).sqrt(c.bits());
    }

    private static Ball rootOfTwoPi(JetCalculus c) {
        return rootOfPi(c).multiply(Ball.of(2).sqrt(c.bits()), c.bits());
    }

    /** {@code e^(a u²) / b}. */
    private static Jet gaussian(JetCalculus c, Jet u, Ball a, Ball b) {
        return c.scale(JetRules.exponential(c, c.scale(c.square(u), a)), Ball.ONE.divide(b, c.bits()));
    }

    /** {@code y' = b e^(a y²) u'}. */
    private static Jet inverse(JetCalculus calculus, Ball y0, Jet u, Ball a, Ball b) {
        int bits = calculus.bits();
        Ball[] square = new Ball[calculus.order() + 1];
        Ball[] slope = new Ball[calculus.order() + 1];
        return calculus.solve(y0, u, (y, m) -> {
            Ball v = m == 0 && y0.containsZero() ? y0.abs().square(bits) : calculus.squareCoefficient(y, m);
            square[m] = v.multiply(a, bits);
            slope[m] = m == 0
                    ? Functions.apply(Function.EXP, square[0], bits).multiply(b, bits)
                    : calculus.exponentialCoefficient(square, slope, m);
            return slope[m];
        });
    }

    private static Optional<Value> quantile(Value.Fraction x) {
        if (x.signum() < 0 || x.compareTo(1) > 0) {
            return Optional.of(new Value.Undefined());
        }
        boolean half = x.numerator().shiftLeft(1).equals(x.denominator());
        return half
                ? Optional.of(new Value.Zero(1))
                : x.is(1) ? Optional.of(new Value.Infinite(1)) : Optional.empty();
    }
}
