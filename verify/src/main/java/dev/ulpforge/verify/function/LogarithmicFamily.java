package dev.ulpforge.verify.function;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Logarithm;

/** Logarithms: {@code y' = u' / (a u)}. */
final class LogarithmicFamily {
    static final Map<Function, FunctionCode> CODES = Map.of(
            Function.LOG,
            FunctionCode.with(Logarithm::log, (c, y0, u) -> JetRules.logarithm(c, y0, u, Ball.ONE))
                    .rational(x -> ofPositive(x, LogarithmicFamily::natural)),
            Function.LOG2,
            FunctionCode.with(Logarithm::log2, (c, y0, u) -> JetRules.logarithm(c, y0, u, Functions.ln2(c.bits())))
                    .rational(x -> ofPositive(x, LogarithmicFamily::binary)),
            Function.LOG10,
            FunctionCode.with(Logarithm::log10, (c, y0, u) -> JetRules.logarithm(c, y0, u, Functions.ln10(c.bits())))
                    .rational(x -> ofPositive(x, LogarithmicFamily::decimal)),
            Function.LOG1P,
            FunctionCode.with(Logarithm::log1p, (c, y0, u) -> c.integral(y0, c.reciprocal(c.shift(u, Ball.ONE)), u))
                    .rational(x -> x.is(-1) ? Optional.of(new Value.Infinite(-1)) : Rationals.below(x, -1)),
            Function.LOG2P1,
            FunctionCode.byDefinition(Function.LOG2P1).rational(x -> ofSum(x, LogarithmicFamily::binary)),
            Function.LOG10P1,
            FunctionCode.byDefinition(Function.LOG10P1).rational(x -> ofSum(x, LogarithmicFamily::decimal)));

    private LogarithmicFamily() {}

    private static Optional<Value> ofPositive(Value.Fraction x, FunctionCode.Rational logarithm) {
        return x.signum() < 0 ? Optional.of(new Value.Undefined()) : logarithm.at(x);
    }

    private static Optional<Value> ofSum(Value.Fraction x, FunctionCode.Rational logarithm) {
        return x.plus(1) instanceof Value.Fraction sum
                ? ofPositive(sum, logarithm)
                : Optional.of(new Value.Infinite(-1));
    }

    private static Optional<Value> natural(Value.Fraction x) {
        return x.is(1) ? Optional.of(new Value.Zero(1)) : Optional.empty();
    }

    private static Optional<Value> binary(Value.Fraction x) {
        return natural(x).or(() -> exponent(x, BigInteger.TWO, 1));
    }

    private static Optional<Value> decimal(Value.Fraction x) {
        return natural(x).or(() -> exponent(x, BigInteger.TEN, Math.log10(2)));
    }

    /** {@return k where x is {@code base^k}} */
    private static Optional<Value> exponent(Value.Fraction x, BigInteger base, double digitsOfBit) {
        boolean whole = x.isInteger();
        if (!whole && !x.numerator().equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        BigInteger n = whole ? x.numerator() : x.denominator();
        int k = (int) Math.round((n.bitLength() - 1) * digitsOfBit);
        for (int j = Math.max(k - 1, 0); j <= k + 1; j++) {
            if (base.pow(j).equals(n)) {
                return Optional.of(Value.Fraction.of(whole ? j : -j));
            }
        }
        return Optional.empty();
    }
}
