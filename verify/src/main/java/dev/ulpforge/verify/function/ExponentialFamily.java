package dev.ulpforge.verify.function;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Exponential;

/** Exponential functions: {@code y' = a y u'}. */
final class ExponentialFamily {
    static final Map<Function, FunctionCode> CODES = Map.of(
            Function.EXP,
            FunctionCode.with(Exponential::exp, (c, y0, u) -> JetRules.exponential(c, y0, u, Ball.ONE)),
            Function.EXP2,
            FunctionCode.with(Exponential::exp2, (c, y0, u) -> JetRules.exponential(c, y0, u, Functions.ln2(c.bits())))
                    .rational(x -> power(BigInteger.TWO, x, 0)),
            Function.EXP10,
            FunctionCode.with(Exponential::exp10,
                    (c, y0, u) -> JetRules.exponential(c, y0, u, Functions.ln10(c.bits())))
                    .rational(x -> power(BigInteger.TEN, x, 0)),
            // y' = e^u u', where y + 1 would cancel
            Function.EXPM1,
            FunctionCode.with(Exponential::expm1, (c, y0, u) -> JetRules.exponential(c, u).withValue(y0)),
            Function.EXP2M1,
            FunctionCode.byDefinition(Function.EXP2M1).rational(x -> power(BigInteger.TWO, x, -1)),
            Function.EXP10M1,
            FunctionCode.byDefinition(Function.EXP10M1).rational(x -> power(BigInteger.TEN, x, -1)));

    private static final int MAX_POWER = 1100;

    private ExponentialFamily() {}

    /** {@return {@code base^x + summand} where it is rational} */
    private static Optional<Value> power(BigInteger base, Value.Fraction x, int summand) {
        if (!x.isInteger() || x.numerator().bitLength() > 11 || Math.abs(x.numerator().intValue()) > MAX_POWER) {
            return Optional.empty();
        }
        int n = x.numerator().intValue();
        Value.Fraction p = new Value.Fraction(base.pow(Math.abs(n)), BigInteger.ONE);
        return Optional.of((n >= 0 ? p : p.reciprocal()).plus(summand));
    }
}
