package dev.ulpforge.verify.function;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Integers;
import dev.ulpforge.verify.real.RootFunctions;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.series.JetCalculus;

/** Roots, {@code u^p}; the magnitude, with a corner at 0; and what rounds to whole numbers, constant between steps. */
final class AlgebraicFamily {
    static final Map<Function, FunctionCode> CODES = Map.of(
            Function.SQRT,
            FunctionCode.with(Ball::sqrt, (c, y0, u) -> c.power(y0, u, Ball.of(0.5))).rational(AlgebraicFamily::root),
            Function.RSQRT,
            FunctionCode.with(RootFunctions::rsqrt, (c, y0, u) -> c.power(y0, u, Ball.of(-0.5)))
                    .rational(x -> root(x.reciprocal())),
            Function.CBRT,
            FunctionCode.with(RootFunctions::cbrt, (c, y0, u) -> c.power(y0, u, Ball.ONE.divide(3, c.bits())))
                    .rational(x -> Roots.of(x, 3)),
            Function.ABS,
            FunctionCode.withAny((x, _) -> x.abs(), AlgebraicFamily::abs).rational(
                    x -> Optional.of(new Value.Fraction(x.numerator().abs(), x.denominator()))),
            Function.FLOOR, step(Function.FLOOR),
            Function.CEIL, step(Function.CEIL),
            Function.ROUND, step(Function.ROUND),
            Function.TRUNC, step(Function.TRUNC));

    private AlgebraicFamily() {}

    private static Optional<Value> root(Value.Fraction x) {
        return x.signum() < 0 ? Optional.of(new Value.Undefined()) : Roots.of(x, 2);
    }

    private static Jet abs(JetCalculus calculus, Ball y0, Jet u) {
        if (u.value().containsZero() && !(u.value().isZero() && u.isConstant())) {
            return calculus.each(k -> k == 0 ? y0 : Ball.WHOLE);
        }
        return u.value().signum() < 0 ? calculus.negate(u) : u;
    }

    private static FunctionCode step(Function f) {
        return FunctionCode.withAny((x, bits) -> Integers.rounded(f, x, bits),
                (c, y0, _) -> y0.isExact() ? c.constant(y0) : c.each(k -> k == 0 ? y0 : Ball.WHOLE))
                .rational(x -> rounded(f, x));
    }

    private static Optional<Value> rounded(Function f, Value.Fraction x) {
        BigInteger[] q = x.numerator().abs().divideAndRemainder(x.denominator());
        boolean up = switch (f) {
            case FLOOR -> x.signum() < 0 && q[1].signum() != 0;
            case CEIL -> x.signum() > 0 && q[1].signum() != 0;
            case TRUNC -> false;
            default -> q[1].shiftLeft(1).compareTo(x.denominator()) >= 0;
        };
        BigInteger magnitude = up ? q[0].add(BigInteger.ONE) : q[0];
        return Optional.of(magnitude.signum() == 0
                ? new Value.Zero(x.signum())
                : Value.Fraction.of(x.signum() < 0 ? magnitude.negate() : magnitude, BigInteger.ONE));
    }
}
