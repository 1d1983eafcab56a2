package dev.ulpforge.verify.function;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.InverseTrigonometric;
import dev.ulpforge.verify.real.Trigonometric;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.series.JetCalculus;

/** Circular functions: {@code s' = a c u', c' = -a s u'}; {@code t' = (1 + t²) u'}; and their inverses. */
final class CircularFamily {
    static final Map<Function, FunctionCode> CODES = Map.ofEntries(
            Map.entry(Function.SIN, FunctionCode.with(Trigonometric::sin,
                    (c, y0, u) -> circle(c, y0, Trigonometric.cos(u.value(), c.bits()), u, Ball.ONE)[0])),
            Map.entry(Function.COS, FunctionCode.with(Trigonometric::cos,
                    (c, y0, u) -> circle(c, Trigonometric.sin(u.value(), c.bits()), y0, u, Ball.ONE)[1])),
            Map.entry(Function.TAN, FunctionCode.with(Trigonometric::tan, (c, y0, u) -> JetRules.riccati(c, y0, u, 1))),
            Map.entry(Function.SINPI, FunctionCode.with(Trigonometric::sinpi,
                    (c, y0, u) -> circle(c, y0, Trigonometric.cospi(u.value(), c.bits()), u, pi(c))[0])
                    .rational(NivenValues::sine)),
            Map.entry(Function.COSPI, FunctionCode.with(Trigonometric::cospi,
                    (c, y0, u) -> circle(c, Trigonometric.sinpi(u.value(), c.bits()), y0, u, pi(c))[1])
                    .rational(NivenValues::cosine)),
            Map.entry(Function.TANPI, FunctionCode.with(CircularFamily::tanpi,
                    (c, y0, u) -> JetRules.riccati(c, y0, c.scale(u, pi(c)), 1)).rational(NivenValues::tangent)),
            Map.entry(Function.ASIN, FunctionCode.with(InverseTrigonometric::asin,
                    (c, y0, u) -> c.integral(y0, inverseRoot(c, u), u)).rational(Rationals::beyondOne)),
            Map.entry(Function.ACOS, FunctionCode.with(InverseTrigonometric::acos,
                    (c, y0, u) -> c.integral(y0, c.negate(inverseRoot(c, u)), u))
                    .rational(x -> x.is(1) ? Optional.of(new Value.Zero(1)) : Rationals.beyondOne(x))),
            Map.entry(Function.ATAN, FunctionCode.with(InverseTrigonometric::atan,
                    (c, y0, u) -> c.integral(y0, c.reciprocal(JetRules.onePlusSquare(c, u)), u))),
            Map.entry(Function.ASINPI, FunctionCode.byDefinition(Function.ASINPI).rational(NivenValues::inverseSine)),
            Map.entry(Function.ACOSPI, FunctionCode.byDefinition(Function.ACOSPI).rational(NivenValues::inverseCosine)),
            Map.entry(Function.ATANPI, FunctionCode.byDefinition(Function.ATANPI).rational(CircularFamily::atanpi)));

    private CircularFamily() {}

    private static Ball pi(JetCalculus c) {
        return Functions.pi(c.bits());
    }

    private static Ball tanpi(Ball x, int bits) {
        return Trigonometric.sinpi(x, bits + 4).divide(Trigonometric.cospi(x, bits + 4), bits);
    }

    private static Jet[] circle(JetCalculus c, Ball s0, Ball c0, Jet u, Ball a) {
        return JetRules.pair(c, s0, c0, u, a, a.negate());
    }

    private static Jet inverseRoot(JetCalculus c, Jet u) {
        return JetRules.inverseRoot(c, JetRules.oneMinusSquare(c, u));
    }

    private static Optional<Value> atanpi(Value.Fraction x) {
        return Rationals.isUnit(x)
                ? Optional.of(Value.Fraction.of(x.numerator(), BigInteger.valueOf(4)))
                : Optional.empty();
    }
}
