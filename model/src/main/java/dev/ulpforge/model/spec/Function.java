package dev.ulpforge.model.spec;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static dev.ulpforge.model.spec.FunctionFacts.INF;
import static dev.ulpforge.model.spec.FunctionFacts.NAN;
import static dev.ulpforge.model.spec.FunctionFacts.Trait.ALGEBRAIC;
import static dev.ulpforge.model.spec.FunctionFacts.Trait.FINITE;
import static dev.ulpforge.model.spec.FunctionFacts.Trait.NEAR_X;
import static dev.ulpforge.model.spec.FunctionFacts.Trait.PERIODIC;
import static dev.ulpforge.model.spec.FunctionFacts.Trait.RATIONAL;
import static dev.ulpforge.model.spec.FunctionFacts.Trait.SIGN_OF_X;
import static dev.ulpforge.model.spec.FunctionFacts.Trait.STEP;
import static dev.ulpforge.model.spec.FunctionFacts.Trait.TRANSCENDENTAL;
import static dev.ulpforge.model.spec.FunctionFacts.keptZero;
import static dev.ulpforge.model.spec.FunctionFacts.numberAtZero;
import static dev.ulpforge.model.spec.FunctionFacts.ofTwo;
import static dev.ulpforge.model.spec.FunctionFacts.zero;

/**
 * The functions known by name, each with all that is stated of it: oracles and searches take its values at zeros and
 * infinities, its domain and its other properties from here. NaN gives NaN throughout; outside of the stated domain the
 * result is NaN. Odd functions keep the sign of zero. "F" cites C99 Annex F.9, "9.2" IEEE 754-2019 9.2.1, "DLMF" the
 * NIST Digital Library of Mathematical Functions.
 */
public enum Function {
    /** {@code e^x}. Domain: all. {@code exp(-inf) = +0}, {@code exp(+inf) = +inf} (F.9.3.1). */
    EXP(zero(1).infinity(0, INF).between(0, INF).is(FINITE)),
    /** {@code 2^x}. Domain: all. {@code exp2(-inf) = +0}, {@code exp2(+inf) = +inf} (F.9.3.2). */
    EXP2(zero(1).infinity(0, INF).between(0, INF).is(FINITE)),
    /** {@code 10^x}. Domain: all. {@code exp10(-inf) = +0}, {@code exp10(+inf) = +inf} (9.2). */
    EXP10(zero(1).infinity(0, INF).between(0, INF).is(FINITE)),
    /** {@code e^x - 1}. Domain: all. Odd at zero; {@code expm1(-inf) = -1}, {@code expm1(+inf) = +inf} (F.9.3.3). */
    EXPM1(keptZero().infinity(-1, INF).typical(-5, 5).is(FINITE, TRANSCENDENTAL, SIGN_OF_X, NEAR_X)),
    /**
     * Natural logarithm. Domain: x ≥ 0. {@code log(±0) = -inf}, {@code log(1) = +0}, {@code log(inf) = inf} (F.9.3.7).
     */
    LOG(zero(-INF).infinity(NAN, INF).in("0", "inf").typical(0.01, 100)),
    /** Logarithm to base 2. As {@link #LOG} (F.9.3.10). */
    LOG2(zero(-INF).infinity(NAN, INF).in("0", "inf").typical(0.01, 100)),
    /** Logarithm to base 10. As {@link #LOG} (F.9.3.8). */
    LOG10(zero(-INF).infinity(NAN, INF).in("0", "inf").typical(0.01, 100)),
    /** {@code log(1 + x)}. Domain: x ≥ -1. {@code log1p(±0) = ±0}, {@code log1p(-1) = -inf} (F.9.3.9). */
    LOG1P(keptZero().infinity(NAN, INF).in("-1", "inf").typical(-0.9, 10).is(TRANSCENDENTAL, SIGN_OF_X, NEAR_X)),
    /** Sine, in radians. Domain: finite x. {@code sin(±0) = ±0}, {@code sin(±inf)} is NaN (F.9.1.6). */
    SIN(keptZero().infinity(NAN, NAN).is(PERIODIC, FINITE, TRANSCENDENTAL, NEAR_X)),
    /** Cosine, in radians. Domain: finite x. {@code cos(±inf)} is NaN (F.9.1.5). */
    COS(zero(1).infinity(NAN, NAN).is(PERIODIC, FINITE, TRANSCENDENTAL)),
    /** Tangent, in radians. Domain: finite x. {@code tan(±0) = ±0}, {@code tan(±inf)} is NaN (F.9.1.7). */
    TAN(keptZero().infinity(NAN, NAN).is(PERIODIC, TRANSCENDENTAL, NEAR_X)),
    /** {@code sin(pi x)}. Domain: finite x. {@code sinpi(±n) = ±0} for integers n (9.2). */
    SINPI(keptZero().infinity(NAN, NAN).is(PERIODIC)),
    /** {@code cos(pi x)}. Domain: finite x. {@code cospi(n + 1/2) = +0} for integers n (9.2). */
    COSPI(zero(1).infinity(NAN, NAN).is(PERIODIC)),
    /** Inverse sine. Domain: [-1, 1]. {@code asin(±0) = ±0} (F.9.1.2). */
    ASIN(keptZero().infinity(NAN, NAN).in("-1", "1").typical(-1, 1).is(TRANSCENDENTAL, NEAR_X)),
    /** Inverse cosine. Domain: [-1, 1]. {@code acos(1) = +0} (F.9.1.1). */
    ACOS(numberAtZero().infinity(NAN, NAN).in("-1", "1").typical(-1, 1)),
    /** Inverse tangent. Domain: all. {@code atan(±0) = ±0}, {@code atan(±inf) = ±pi/2} (F.9.1.3). */
    ATAN(keptZero().is(FINITE, TRANSCENDENTAL, SIGN_OF_X, NEAR_X)),
    /** Hyperbolic sine. Domain: all. {@code sinh(±0) = ±0}, {@code sinh(±inf) = ±inf} (F.9.2.5). */
    SINH(keptZero().infinity(-INF, INF).typical(-5, 5).is(FINITE, TRANSCENDENTAL, SIGN_OF_X, NEAR_X)),
    /** Hyperbolic cosine. Domain: all. {@code cosh(±inf) = +inf} (F.9.2.4). */
    COSH(zero(1).infinity(INF, INF).typical(-5, 5).is(FINITE)),
    /** Hyperbolic tangent. Domain: all. {@code tanh(±0) = ±0}, {@code tanh(±inf) = ±1} (F.9.2.6). */
    TANH(keptZero().infinity(-1, 1).between(-1, 1).typical(-5, 5).is(FINITE, TRANSCENDENTAL, SIGN_OF_X, NEAR_X)),
    /** Inverse hyperbolic sine. Domain: all. {@code asinh(±0) = ±0}, {@code asinh(±inf) = ±inf} (F.9.2.2). */
    ASINH(keptZero().infinity(-INF, INF).is(FINITE, TRANSCENDENTAL, SIGN_OF_X, NEAR_X)),
    /** Inverse hyperbolic cosine. Domain: x ≥ 1. {@code acosh(1) = +0}, {@code acosh(inf) = inf} (F.9.2.1). */
    ACOSH(zero(NAN).infinity(NAN, INF).in("1", "inf").typical(1, 100)),
    /** Inverse hyperbolic tangent. Domain: [-1, 1]. {@code atanh(±0) = ±0}, {@code atanh(±1) = ±inf} (F.9.2.3). */
    ATANH(keptZero().infinity(NAN, NAN).in("-1", "1").typical(-0.99, 0.99).is(TRANSCENDENTAL, NEAR_X)),
    /** Square root. Domain: x ≥ 0. {@code sqrt(±0) = ±0}, {@code sqrt(inf) = inf} (F.9.4.5). */
    SQRT(keptZero().infinity(NAN, INF).in("0", "inf").typical(0.01, 100).is(ALGEBRAIC)),
    /** {@code 1 / sqrt(x)}. Domain: x ≥ 0. {@code rsqrt(±0) = ±inf}, {@code rsqrt(inf) = +0} (9.2). */
    RSQRT(zero(-INF, INF).infinity(NAN, 0).in("0", "inf").typical(0.01, 100).is(ALGEBRAIC)),
    /** Cube root. Domain: all. {@code cbrt(±0) = ±0}, {@code cbrt(±inf) = ±inf} (F.9.4.1). */
    CBRT(keptZero().infinity(-INF, INF).is(FINITE, SIGN_OF_X, ALGEBRAIC)),
    /**
     * Error function {@code 2/sqrt(pi) ∫_0^x exp(-t²) dt} (DLMF 7.2.1). {@code erf(±0) = ±0}, {@code erf(±inf) = ±1}
     * (F.9.5.1).
     */
    ERF(keptZero().infinity(-1, 1).between(-1, 1).typical(-4, 4).is(FINITE, SIGN_OF_X)),
    /** {@code 1 - erf(x)} (DLMF 7.2.2). {@code erfc(-inf) = 2}, {@code erfc(+inf) = +0} (F.9.5.2). */
    ERFC(zero(1).infinity(2, 0).between(0, 2).typical(-4, 4).is(FINITE)),
    /**
     * {@code Γ(x)} (DLMF 5.2.1). {@code gamma(±0) = ±inf}; NaN at negative integers and at {@code -inf};
     * {@code gamma(inf) = inf} (F.9.5.4, tgamma).
     */
    GAMMA(zero(-INF, INF).infinity(NAN, INF).typical(0.1, 10)),
    /**
     * {@code log|Γ(x)|}. {@code lgamma(1) = lgamma(2) = +0}; {@code +inf} at zero, at negative integers and at
     * {@code ±inf} (F.9.5.3).
     */
    LGAMMA(zero(INF).infinity(INF, INF).typical(0.1, 10)),
    /** {@code 1 / (1 + exp(-x))}. {@code sigmoid(-inf) = +0}, {@code sigmoid(+inf) = 1}. */
    SIGMOID(zero(0.5).infinity(0, 1).between(0, 1).is(FINITE)),
    /** {@code log(1 + exp(x))}. {@code softplus(-inf) = +0}, {@code softplus(+inf) = +inf}. */
    SOFTPLUS(numberAtZero().infinity(0, INF).between(0, INF).is(FINITE)),
    /**
     * Standard normal distribution {@code erfc(-x / sqrt(2)) / 2}. {@code normcdf(-inf) = +0},
     * {@code normcdf(inf) = 1}.
     */
    NORMCDF(zero(0.5).infinity(0, 1).between(0, 1).typical(-4, 4).is(FINITE)),
    /** {@code |x|}; {@code abs(±0) = +0}. */
    ABS(zero(0).infinity(INF, INF).is(FINITE, RATIONAL, ALGEBRAIC)),
    /** The largest integer not above x. Keeps zeros and infinities (F.9.6.2). */
    FLOOR(keptZero().infinity(-INF, INF).is(STEP, RATIONAL, ALGEBRAIC)),
    /** The smallest integer not below x. Keeps zeros and infinities; {@code ceil(-0.5) = -0} (F.9.6.1). */
    CEIL(keptZero().infinity(-INF, INF).is(STEP, RATIONAL, ALGEBRAIC)),
    /**
     * The nearest integer, halfway cases away from zero. Keeps zeros and infinities; {@code round(-0.4) = -0}
     * (F.9.6.6).
     */
    ROUND(keptZero().infinity(-INF, INF).is(STEP, RATIONAL, ALGEBRAIC)),
    /** The integer part. Keeps zeros and infinities; {@code trunc(-0.5) = -0} (F.9.6.8). */
    TRUNC(keptZero().infinity(-INF, INF).is(STEP, RATIONAL, ALGEBRAIC)),
    /** The smaller of two values; {@code -0 < +0}; NaN if either is NaN (IEEE 754-2019 9.6, minimum). */
    MIN(ofTwo().is(RATIONAL, ALGEBRAIC)),
    /** The larger of two values; {@code -0 < +0}; NaN if either is NaN (IEEE 754-2019 9.6, maximum). */
    MAX(ofTwo().is(RATIONAL, ALGEBRAIC)),
    /** Airy function {@code Ai(x)} (DLMF 9.2). {@code airyai(±inf) = +0} (the limits). */
    AIRYAI(numberAtZero().infinity(0, 0)),
    /**
     * Modified Bessel function {@code I_{1/2}(x) = sqrt(2 / (pi x)) sinh x} (DLMF 10.39.1). Domain: x ≥ 0.
     * {@code besselihalf(±0) = ±0}, {@code besselihalf(inf) = inf}.
     */
    BESSELIHALF(keptZero().infinity(NAN, INF).in("0", "inf").typical(0.1, 10)),
    /** {@code 2^x - 1}. Domain: all. Odd at zero; {@code exp2m1(-inf) = -1} (9.2). */
    EXP2M1(keptZero().infinity(-1, INF).is(SIGN_OF_X).defined("expm1(x * log(2))")),
    /** {@code 10^x - 1}. As {@link #EXP2M1}. */
    EXP10M1(keptZero().infinity(-1, INF).typical(-5, 5).is(SIGN_OF_X).defined("expm1(x * log(10))")),
    /** {@code log2(1 + x)}. Domain: x ≥ -1. {@code log2p1(±0) = ±0}, {@code log2p1(-1) = -inf} (9.2). */
    LOG2P1(keptZero().infinity(NAN, INF).typical(-0.9, 10).is(SIGN_OF_X).defined("log1p(x) / log(2)")),
    /** {@code log10(1 + x)}. As {@link #LOG2P1}. */
    LOG10P1(keptZero().infinity(NAN, INF).typical(-0.9, 10).is(SIGN_OF_X).defined("log1p(x) / log(10)")),
    /**
     * {@code tan(pi x)}. Domain: finite x. {@code +0} at positive even and negative odd integers, {@code -0} at the
     * others; {@code tanpi(n + 1/2)} is {@code +inf} for even and {@code -inf} for odd n (9.2).
     */
    TANPI(keptZero().infinity(NAN, NAN).is(PERIODIC)),
    /** {@code asin(x) / pi}. Domain: [-1, 1]. {@code asinpi(±0) = ±0} (9.2). */
    ASINPI(keptZero().infinity(NAN, NAN).typical(-1, 1).defined("asin(x) / pi")),
    /** {@code acos(x) / pi}. Domain: [-1, 1]. {@code acospi(1) = +0} (9.2). */
    ACOSPI(zero(0.5).infinity(NAN, NAN).typical(-1, 1).defined("acos(x) / pi")),
    /** {@code atan(x) / pi}. Domain: all. {@code atanpi(±0) = ±0}, {@code atanpi(±inf) = ±1/2} (9.2). */
    ATANPI(keptZero().infinity(-0.5, 0.5).is(SIGN_OF_X).defined("atan(x) / pi")),
    /** {@code sin(x) / x}. {@code sinc(±0) = 1}, {@code sinc(±inf) = +0}. */
    SINC(zero(1).infinity(0, 0).defined("sin(x) / x")),
    /** {@code x / (1 + exp(-x))}. {@code silu(±0) = ±0}, {@code silu(-inf) = -0}. */
    SILU(keptZero().infinity(-0.0, INF).defined("x * sigmoid(x)")),
    /** {@code x normcdf(x)}. {@code gelu(±0) = ±0}, {@code gelu(-inf) = -0}. */
    GELU(keptZero().infinity(-0.0, INF).defined("x * normcdf(x)")),
    /** {@code x tanh(log(1 + exp(x)))}. {@code mish(±0) = ±0}, {@code mish(-inf) = -0}. */
    MISH(keptZero().infinity(-0.0, INF).defined("x * tanh(softplus(x))")),
    /** {@code -log(1 + exp(-x))}. {@code logsigmoid(-inf) = -inf}, {@code logsigmoid(+inf) = -0}. */
    LOGSIGMOID(numberAtZero().infinity(-INF, -0.0).between(-INF, 0).is(FINITE).defined("-softplus(-x)")),
    /** {@code log(cosh(x))}. {@code logcosh(±0) = +0}, {@code logcosh(±inf) = +inf}. */
    LOGCOSH(zero(0).infinity(INF, INF)
            .defined("abs(x) < 1 ? log1p(2 * sinh(x / 2)^2) : abs(x) + log1p(exp(-2 * abs(x))) - log(2)")),
    /** {@code log(1 - exp(x))}. Domain: x ≤ 0. {@code log1mexp(±0) = -inf}, {@code log1mexp(-inf) = -0}. */
    LOG1MEXP(zero(-INF).infinity(-0.0, NAN).between(-INF, 0).typical(-10, -0.01)
            .defined("x > -0.7 ? log(-expm1(x)) : log1p(-exp(x))")),
    /** {@code log(normcdf(x))}. {@code lognormcdf(-inf) = -inf}, {@code lognormcdf(+inf) = -0}. */
    LOGNORMCDF(numberAtZero().infinity(-INF, -0.0).between(-INF, 0).typical(-4, 4)
            .defined("x < -1 ? log(erfcx(-x / sqrt(2)) / 2) - x^2 / 2 : log1p(-normcdf(-x))")),
    /**
     * {@code log(x / (1 - x))}. Domain: [0, 1]. {@code logit(±0) = -inf}, {@code logit(1/2) = +0},
     * {@code logit(1) = +inf}.
     */
    LOGIT(zero(-INF).infinity(NAN, NAN).typical(0.01, 0.99)
            .defined("abs(x - 0.5) < 0.25 ? 2 * atanh(2 * x - 1) : log(x) - log1p(-x)")),
    /** {@code log(exp(x) - 1)}, the inverse of softplus. Domain: x ≥ 0. {@code softplusinv(±0) = -inf}. */
    SOFTPLUSINV(zero(-INF).infinity(NAN, INF).typical(0.01, 10).defined("x + log(-expm1(-x))")),
    /** {@code exp(x^2) erfc(x)} (DLMF 7.2.3). {@code erfcx(-inf) = +inf}, {@code erfcx(+inf) = +0}. */
    ERFCX(zero(1).infinity(INF, 0).between(0, INF).typical(-4, 4)),
    /** The inverse of erf. Domain: [-1, 1]. {@code erfinv(±0) = ±0}, {@code erfinv(±1) = ±inf}. */
    ERFINV(keptZero().infinity(NAN, NAN).in("-1", "1").typical(-0.99, 0.99)),
    /**
     * The inverse of normcdf. Domain: [0, 1]. {@code normquantile(±0) = -inf}, {@code normquantile(1/2) = +0}, +inf at
     * 1.
     */
    NORMQUANTILE(zero(-INF).infinity(NAN, NAN).in("0", "1").typical(0.01, 0.99)),
    /**
     * The w ≥ -1 with {@code w e^w = x} (DLMF 4.13). Domain: x ≥ -1/e. {@code lambertw(±0) = ±0},
     * {@code lambertw(inf) = inf}.
     */
    LAMBERTW(keptZero().infinity(NAN, INF).in("-1 / e", "inf").typical(0.01, 10)),
    /**
     * {@code Γ'(x) / Γ(x)} (DLMF 5.2.2). {@code digamma(±0)} is {@code ∓inf}; NaN at negative integers and at
     * {@code -inf}; {@code digamma(inf) = inf}.
     */
    DIGAMMA(zero(INF, -INF).infinity(NAN, INF).typical(0.01, 10)),
    /** Modified Bessel function {@code I_0} (DLMF 10.25). {@code besseli0(±0) = 1}, {@code besseli0(±inf) = inf}. */
    BESSELI0(zero(1).infinity(INF, INF)),
    /** Modified Bessel function {@code I_1}. {@code besseli1(±0) = ±0}, {@code besseli1(±inf) = ±inf}. */
    BESSELI1(keptZero().infinity(-INF, INF)),
    /** Bessel function {@code J_0} (DLMF 10.2). {@code besselj0(±0) = 1}, {@code besselj0(±inf) = +0}. */
    BESSELJ0(zero(1).infinity(0, 0)),
    /** Bessel function {@code J_1}. {@code besselj1(±0) = ±0}, {@code besselj1(±inf) = +0}. */
    BESSELJ1(keptZero().infinity(0, 0));

    private static final int MAX_SUGGESTIONS = 3;

    private final FunctionFacts facts;

    Function(FunctionFacts facts) {
        this.facts = facts;
    }

    /** {@return what is known of it besides its values} */
    public FunctionFacts facts() {
        return facts;
    }

    /** {@return the number of arguments: 2 for {@code min} and {@code max}, otherwise 1} */
    public int arity() {
        return facts.arity();
    }

    /**
     * {@return the expression in x that this function is, if it is known by one} It has the function's values at all
     * numbers other than zero where the function is no rational number.
     */
    public Optional<Expression> definition() {
        return Definitions.of(this);
    }

    /** {@return whether it has a property} */
    public boolean is(FunctionFacts.Trait trait) {
        return facts.traits().contains(trait);
    }

    /** {@return the name in expressions} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the function of this name, lower case; empty if there is none} */
    public static Optional<Function> named(String name) {
        return Arrays.stream(values()).filter(f -> f.toString().equals(name)).findFirst();
    }

    static String unknown(String name) {
        List<String> near = Arrays.stream(values()).map(Function::toString)
                .filter(f -> Spelling.distance(f, name.toLowerCase(Locale.ROOT)) <= 1 + f.length() / 3)
                .sorted(Comparator.comparingInt((String f) -> Spelling.distance(f, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(f -> -Spelling.commonStart(f, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MAX_SUGGESTIONS).toList();
        String known = String.join(", ", Arrays.stream(values()).map(Function::toString).toList());
        return "unknown function '" + name + "': "
                + (near.isEmpty() ? "known are " + known : "did you mean " + String.join(", ", near) + "?");
    }
}
