package dev.ulpforge.verify.function;

import java.util.Map;
import java.util.Optional;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Hyperbolic;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.series.JetCalculus;

/** Hyperbolic functions, {@code s' = c u', c' = s u', t' = (1 - t²) u'}, their inverses, and the logistic function. */
final class HyperbolicFamily {
    static final Map<Function, FunctionCode> CODES = Map.of(
            Function.SINH,
            FunctionCode.with(Hyperbolic::sinh, HyperbolicFamily::sinh),
            Function.COSH,
            FunctionCode.with(Hyperbolic::cosh, (c, y0, u) -> JetRules.pair(c, Hyperbolic.sinh(u.value(), c.bits()), y0,
                    u, Ball.ONE, Ball.ONE)[1]),
            Function.TANH,
            FunctionCode.with(Hyperbolic::tanh, (c, y0, u) -> JetRules.riccati(c, y0, u, -1)),
            Function.ASINH,
            FunctionCode.with(Hyperbolic::asinh,
                    (c, y0, u) -> c.integral(y0, JetRules.inverseRoot(c, JetRules.onePlusSquare(c, u)), u)),
            Function.ACOSH,
            FunctionCode.with(Hyperbolic::acosh,
                    (c, y0, u) -> c.integral(y0, JetRules.inverseRoot(c, c.negate(JetRules.oneMinusSquare(c, u))), u))
                    .rational(x -> x.is(1) ? Optional.of(new Value.Zero(1)) : Rationals.below(x, 1)),
            Function.ATANH,
            FunctionCode.with(Hyperbolic::atanh,
                    (c, y0, u) -> c.integral(y0, c.reciprocal(JetRules.oneMinusSquare(c, u)), u))
                    .rational(Rationals::poleAtOne),
            Function.SIGMOID,
            FunctionCode.with(Hyperbolic::sigmoid, HyperbolicFamily::sigmoid),
            Function.SOFTPLUS,
            FunctionCode.with(Hyperbolic::softplus,
                    (c, y0, u) -> c.integral(y0, sigmoid(c, Hyperbolic.sigmoid(u.value(), c.bits()), u), u)));

    private HyperbolicFamily() {}

    static Jet sinh(JetCalculus c, Ball y0, Jet u) {
        return JetRules.pair(c, y0, Hyperbolic.cosh(u.value(), c.bits()), u, Ball.ONE, Ball.ONE)[0];
    }

    /** {@code y' = y z u'} with {@code z = 1 - y} = sigmoid(-u), which is known precisely also where it is tiny. */
    private static Jet sigmoid(JetCalculus c, Ball y0, Jet u) {
        Ball z0 = Hyperbolic.sigmoid(u.value().negate(), c.bits());
        return c.solve(y0, u, (y, m) -> {
            Ball sum = y[m].multiply(z0, c.bits());
            for (int i = 0; i < m; i++) {
                sum = sum.subtract(y[i].multiply(y[m - i], c.bits()), c.bits());
            }
            return sum;
        });
    }
}
