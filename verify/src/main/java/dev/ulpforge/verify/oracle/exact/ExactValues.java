package dev.ulpforge.verify.oracle.exact;

import java.math.BigInteger;
import java.util.Optional;

import dev.ulpforge.model.spec.Function;

/**
 * The rational arguments at which a function is rational, undefined or infinite.
 *
 * <p>Only such values can be floats or midpoints of floats, which no precision would ever decide. For the other
 * functions the list is complete by Lindemann and Weierstrass (exp, log, sin, ... at nonzero algebraic arguments, with
 * the exceptions listed), Gelfond and Schneider (exp2, exp10, log2, log10) and Niven (sinpi, cospi). For erf, gamma, Ai
 * and their kin at other rationals irrationality is not known; a rational value there would be reported as undecided,
 * not wrongly.
 */
final class ExactValues {
    private static final int MAX_POWER = 1100;
    private static final int MAX_FACTORIAL = 200;

    private ExactValues() {}

    static Optional<Value> of(Function f, Value.Fraction x) {
        return Optional.ofNullable(switch (f) {
            case EXP2 -> power(BigInteger.TWO, x);
            case EXP10 -> power(BigInteger.TEN, x);
            case LOG, LOG2, LOG10 -> x.signum() < 0 ? new Value.Undefined() : logarithm(f, x);
            case LOG1P -> x.equals(Value.Fraction.of(-1)) ? new Value.Infinite(-1) : below(x, -1);
            case SINPI -> NivenValues.sine(x);
            case COSPI -> NivenValues.cosine(x);
            case ASIN -> beyondOne(x);
            case ACOS -> x.equals(Value.Fraction.of(1)) ? new Value.Zero(1) : beyondOne(x);
            case ATANH -> isUnit(x) ? new Value.Infinite(x.signum()) : beyondOne(x);
            case ACOSH -> x.equals(Value.Fraction.of(1)) ? new Value.Zero(1) : below(x, 1);
            case SQRT -> x.signum() < 0 ? new Value.Undefined() : Roots.of(x, 2);
            case RSQRT -> x.signum() < 0 ? new Value.Undefined() : Roots.of(inverse(x), 2);
            case CBRT -> Roots.of(x, 3);
            case GAMMA -> gamma(x);
            case LGAMMA -> logGamma(x);
            case BESSELIHALF -> x.signum() < 0 ? new Value.Undefined() : null;
            case ABS -> x.signum() < 0 ? new Value.Fraction(x.numerator().negate(), x.denominator()) : x;
            case EXP2M1 -> minusOne(power(BigInteger.TWO, x));
            case EXP10M1 -> minusOne(power(BigInteger.TEN, x));
            case LOG2P1, LOG10P1 -> logarithmOfSum(f, x);
            case TANPI -> NivenValues.tangent(x);
            case ASINPI -> NivenValues.inverseSine(x);
            case ACOSPI -> NivenValues.inverseCosine(x);
            case ATANPI -> isUnit(x) ? Value.Fraction.of(x.numerator(), BigInteger.valueOf(4)) : null;
            case ERFINV -> isUnit(x) ? new Value.Infinite(x.signum()) : beyondOne(x);
            case NORMQUANTILE -> quantile(x);
            case LAMBERTW -> FunctionDomains.isOutside(f, x.ball(64)) ? new Value.Undefined() : null;
            case DIGAMMA -> x.isInteger() && x.signum() < 0 ? new Value.Undefined() : null;
            case FLOOR, CEIL, ROUND, TRUNC -> Steps.at(f, x);
            default -> null;
        });
    }

    private static Value.Fraction inverse(Value.Fraction x) {
        return (Value.Fraction) Value.Fraction.of(x.denominator(), x.numerator());
    }

    private static boolean isUnit(Value.Fraction x) {
        return x.isInteger() && x.numerator().abs().equals(BigInteger.ONE);
    }

    private static Value beyondOne(Value.Fraction x) {
        return x.numerator().abs().compareTo(x.denominator()) > 0 ? new Value.Undefined() : null;
    }

    private static Value below(Value.Fraction x, int limit) {
        boolean below = x.numerator().compareTo(x.denominator().multiply(BigInteger.valueOf(limit))) < 0;
        return below ? new Value.Undefined() : null;
    }

    private static Value power(BigInteger base, Value.Fraction x) {
        if (!x.isInteger() || x.numerator().bitLength() > 11 || Math.abs(x.numerator().intValue()) > MAX_POWER) {
            return null;
        }
        int n = x.numerator().intValue();
        BigInteger p = base.pow(Math.abs(n));
        return n >= 0 ? Value.Fraction.of(p, BigInteger.ONE) : Value.Fraction.of(BigInteger.ONE, p);
    }

    private static Value minusOne(Value v) {
        return v == null ? null : new ValueArithmetic(0).add(v, Value.Fraction.of(-1));
    }

    private static Value logarithmOfSum(Function f, Value.Fraction x) {
        return switch (new ValueArithmetic(0).add(x, Value.Fraction.of(1))) {
            case Value.Zero _ -> new Value.Infinite(-1);
            case Value.Fraction sum when sum.signum() > 0 ->
                logarithm(f == Function.LOG2P1 ? Function.LOG2 : Function.LOG10, sum);
            case Value _ -> new Value.Undefined();
        };
    }

    private static Value logarithm(Function f, Value.Fraction x) {
        if (x.equals(Value.Fraction.of(1))) {
            return new Value.Zero(1);
        }
        boolean whole = x.isInteger();
        BigInteger n = whole ? x.numerator() : x.denominator();
        if (f == Function.LOG || !whole && !x.numerator().equals(BigInteger.ONE)) {
            return null;
        }
        int k = f == Function.LOG2 ? n.bitLength() - 1 : (int) Math.round((n.bitLength() - 1) * Math.log10(2));
        BigInteger base = f == Function.LOG2 ? BigInteger.TWO : BigInteger.TEN;
        for (int j = Math.max(k - 1, 0); j <= k + 1; j++) {
            if (base.pow(j).equals(n)) {
                return Value.Fraction.of(whole ? j : -j);
            }
        }
        return null;
    }

    private static Value quantile(Value.Fraction x) {
        if (x.signum() < 0 || x.numerator().compareTo(x.denominator()) > 0) {
            return new Value.Undefined();
        }
        boolean half = x.numerator().shiftLeft(1).equals(x.denominator());
        return half ? new Value.Zero(1) : isUnit(x) ? new Value.Infinite(1) : null;
    }

    private static Value gamma(Value.Fraction x) {
        if (!x.isInteger()) {
            return null;
        }
        if (x.signum() < 0) {
            return new Value.Undefined();
        }
        if (x.numerator().bitLength() > 16 || x.numerator().intValue() > MAX_FACTORIAL) {
            return null;
        }
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i < x.numerator().intValue(); i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return Value.Fraction.of(product, BigInteger.ONE);
    }

    private static Value logGamma(Value.Fraction x) {
        if (x.isInteger() && x.signum() < 0) {
            return new Value.Infinite(1);
        }
        return x.equals(Value.Fraction.of(1)) || x.equals(Value.Fraction.of(2)) ? new Value.Zero(1) : null;
    }
}
