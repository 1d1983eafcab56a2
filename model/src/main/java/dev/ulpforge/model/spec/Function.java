package dev.ulpforge.model.spec;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The functions known by name. NaN gives NaN throughout; outside of the stated domain the result is NaN. Odd functions
 * keep the sign of zero. "F" cites C99 Annex F.9, "9.2" IEEE 754-2019 9.2.1, "DLMF" the NIST Digital Library of
 * Mathematical Functions.
 */
public enum Function {
    /** {@code e^x}. Domain: all. {@code exp(-inf) = +0}, {@code exp(+inf) = +inf} (F.9.3.1). */
    EXP,
    /** {@code 2^x}. Domain: all. {@code exp2(-inf) = +0}, {@code exp2(+inf) = +inf} (F.9.3.2). */
    EXP2,
    /** {@code 10^x}. Domain: all. {@code exp10(-inf) = +0}, {@code exp10(+inf) = +inf} (9.2). */
    EXP10,
    /** {@code e^x - 1}. Domain: all. Odd at zero; {@code expm1(-inf) = -1}, {@code expm1(+inf) = +inf} (F.9.3.3). */
    EXPM1,
    /**
     * Natural logarithm. Domain: x ≥ 0. {@code log(±0) = -inf}, {@code log(1) = +0}, {@code log(inf) = inf} (F.9.3.7).
     */
    LOG,
    /** Logarithm to base 2. As {@link #LOG} (F.9.3.10). */
    LOG2,
    /** Logarithm to base 10. As {@link #LOG} (F.9.3.8). */
    LOG10,
    /** {@code log(1 + x)}. Domain: x ≥ -1. {@code log1p(±0) = ±0}, {@code log1p(-1) = -inf} (F.9.3.9). */
    LOG1P,
    /** Sine, in radians. Domain: finite x. {@code sin(±0) = ±0}, {@code sin(±inf)} is NaN (F.9.1.6). */
    SIN,
    /** Cosine, in radians. Domain: finite x. {@code cos(±inf)} is NaN (F.9.1.5). */
    COS,
    /** Tangent, in radians. Domain: finite x. {@code tan(±0) = ±0}, {@code tan(±inf)} is NaN (F.9.1.7). */
    TAN,
    /** {@code sin(pi x)}. Domain: finite x. {@code sinpi(±n) = ±0} for integers n (9.2). */
    SINPI,
    /** {@code cos(pi x)}. Domain: finite x. {@code cospi(n + 1/2) = +0} for integers n (9.2). */
    COSPI,
    /** Inverse sine. Domain: [-1, 1]. {@code asin(±0) = ±0} (F.9.1.2). */
    ASIN,
    /** Inverse cosine. Domain: [-1, 1]. {@code acos(1) = +0} (F.9.1.1). */
    ACOS,
    /** Inverse tangent. Domain: all. {@code atan(±0) = ±0}, {@code atan(±inf) = ±pi/2} (F.9.1.3). */
    ATAN,
    /** Hyperbolic sine. Domain: all. {@code sinh(±0) = ±0}, {@code sinh(±inf) = ±inf} (F.9.2.5). */
    SINH,
    /** Hyperbolic cosine. Domain: all. {@code cosh(±inf) = +inf} (F.9.2.4). */
    COSH,
    /** Hyperbolic tangent. Domain: all. {@code tanh(±0) = ±0}, {@code tanh(±inf) = ±1} (F.9.2.6). */
    TANH,
    /** Inverse hyperbolic sine. Domain: all. {@code asinh(±0) = ±0}, {@code asinh(±inf) = ±inf} (F.9.2.2). */
    ASINH,
    /** Inverse hyperbolic cosine. Domain: x ≥ 1. {@code acosh(1) = +0}, {@code acosh(inf) = inf} (F.9.2.1). */
    ACOSH,
    /** Inverse hyperbolic tangent. Domain: [-1, 1]. {@code atanh(±0) = ±0}, {@code atanh(±1) = ±inf} (F.9.2.3). */
    ATANH,
    /** Square root. Domain: x ≥ 0. {@code sqrt(±0) = ±0}, {@code sqrt(inf) = inf} (F.9.4.5). */
    SQRT,
    /** {@code 1 / sqrt(x)}. Domain: x ≥ 0. {@code rsqrt(±0) = ±inf}, {@code rsqrt(inf) = +0} (9.2). */
    RSQRT,
    /** Cube root. Domain: all. {@code cbrt(±0) = ±0}, {@code cbrt(±inf) = ±inf} (F.9.4.1). */
    CBRT,
    /**
     * Error function {@code 2/sqrt(pi) ∫_0^x exp(-t²) dt} (DLMF 7.2.1). {@code erf(±0) = ±0}, {@code erf(±inf) = ±1}
     * (F.9.5.1).
     */
    ERF,
    /** {@code 1 - erf(x)} (DLMF 7.2.2). {@code erfc(-inf) = 2}, {@code erfc(+inf) = +0} (F.9.5.2). */
    ERFC,
    /**
     * {@code Γ(x)} (DLMF 5.2.1). {@code gamma(±0) = ±inf}; NaN at negative integers and at {@code -inf};
     * {@code gamma(inf) = inf} (F.9.5.4, tgamma).
     */
    GAMMA,
    /**
     * {@code log|Γ(x)|}. {@code lgamma(1) = lgamma(2) = +0}; {@code +inf} at zero, at negative integers and at
     * {@code ±inf} (F.9.5.3).
     */
    LGAMMA,
    /** {@code 1 / (1 + exp(-x))}. {@code sigmoid(-inf) = +0}, {@code sigmoid(+inf) = 1}. */
    SIGMOID,
    /** {@code log(1 + exp(x))}. {@code softplus(-inf) = +0}, {@code softplus(+inf) = +inf}. */
    SOFTPLUS,
    /**
     * Standard normal distribution {@code erfc(-x / sqrt(2)) / 2}. {@code normcdf(-inf) = +0},
     * {@code normcdf(inf) = 1}.
     */
    NORMCDF,
    /** {@code |x|}; {@code abs(±0) = +0}. */
    ABS,
    /** The largest integer not above x. Keeps zeros and infinities (F.9.6.2). */
    FLOOR,
    /** The smallest integer not below x. Keeps zeros and infinities; {@code ceil(-0.5) = -0} (F.9.6.1). */
    CEIL,
    /**
     * The nearest integer, halfway cases away from zero. Keeps zeros and infinities; {@code round(-0.4) = -0}
     * (F.9.6.6).
     */
    ROUND,
    /** The integer part. Keeps zeros and infinities; {@code trunc(-0.5) = -0} (F.9.6.8). */
    TRUNC,
    /** The smaller of two values; {@code -0 < +0}; NaN if either is NaN (IEEE 754-2019 9.6, minimum). */
    MIN(2),
    /** The larger of two values; {@code -0 < +0}; NaN if either is NaN (IEEE 754-2019 9.6, maximum). */
    MAX(2),
    /** Airy function {@code Ai(x)} (DLMF 9.2). {@code airyai(±inf) = +0} (the limits). */
    AIRYAI,
    /**
     * Modified Bessel function {@code I_{1/2}(x) = sqrt(2 / (pi x)) sinh x} (DLMF 10.39.1). Domain: x ≥ 0.
     * {@code besselihalf(±0) = ±0}, {@code besselihalf(inf) = inf}.
     */
    BESSELIHALF,
    /** {@code 2^x - 1}. Domain: all. Odd at zero; {@code exp2m1(-inf) = -1} (9.2). */
    EXP2M1,
    /** {@code 10^x - 1}. As {@link #EXP2M1}. */
    EXP10M1,
    /** {@code log2(1 + x)}. Domain: x ≥ -1. {@code log2p1(±0) = ±0}, {@code log2p1(-1) = -inf} (9.2). */
    LOG2P1,
    /** {@code log10(1 + x)}. As {@link #LOG2P1}. */
    LOG10P1,
    /**
     * {@code tan(pi x)}. Domain: finite x. {@code +0} at positive even and negative odd integers, {@code -0} at the
     * others; {@code tanpi(n + 1/2)} is {@code +inf} for even and {@code -inf} for odd n (9.2).
     */
    TANPI,
    /** {@code asin(x) / pi}. Domain: [-1, 1]. {@code asinpi(±0) = ±0} (9.2). */
    ASINPI,
    /** {@code acos(x) / pi}. Domain: [-1, 1]. {@code acospi(1) = +0} (9.2). */
    ACOSPI,
    /** {@code atan(x) / pi}. Domain: all. {@code atanpi(±0) = ±0}, {@code atanpi(±inf) = ±1/2} (9.2). */
    ATANPI,
    /** {@code sin(x) / x}. {@code sinc(±0) = 1}, {@code sinc(±inf) = +0}. */
    SINC,
    /** {@code x / (1 + exp(-x))}. {@code silu(±0) = ±0}, {@code silu(-inf) = -0}. */
    SILU,
    /** {@code x normcdf(x)}. {@code gelu(±0) = ±0}, {@code gelu(-inf) = -0}. */
    GELU,
    /** {@code x tanh(log(1 + exp(x)))}. {@code mish(±0) = ±0}, {@code mish(-inf) = -0}. */
    MISH,
    /** {@code -log(1 + exp(-x))}. {@code logsigmoid(-inf) = -inf}, {@code logsigmoid(+inf) = -0}. */
    LOGSIGMOID,
    /** {@code log(cosh(x))}. {@code logcosh(±0) = +0}, {@code logcosh(±inf) = +inf}. */
    LOGCOSH,
    /** {@code log(1 - exp(x))}. Domain: x ≤ 0. {@code log1mexp(±0) = -inf}, {@code log1mexp(-inf) = -0}. */
    LOG1MEXP,
    /** {@code log(normcdf(x))}. {@code lognormcdf(-inf) = -inf}, {@code lognormcdf(+inf) = -0}. */
    LOGNORMCDF,
    /**
     * {@code log(x / (1 - x))}. Domain: [0, 1]. {@code logit(±0) = -inf}, {@code logit(1/2) = +0},
     * {@code logit(1) = +inf}.
     */
    LOGIT,
    /** {@code log(exp(x) - 1)}, the inverse of softplus. Domain: x ≥ 0. {@code softplusinv(±0) = -inf}. */
    SOFTPLUSINV,
    /** {@code exp(x^2) erfc(x)} (DLMF 7.2.3). {@code erfcx(-inf) = +inf}, {@code erfcx(+inf) = +0}. */
    ERFCX,
    /** The inverse of erf. Domain: [-1, 1]. {@code erfinv(±0) = ±0}, {@code erfinv(±1) = ±inf}. */
    ERFINV,
    /**
     * The inverse of normcdf. Domain: [0, 1]. {@code normquantile(±0) = -inf}, {@code normquantile(1/2) = +0}, +inf at
     * 1.
     */
    NORMQUANTILE,
    /**
     * The w ≥ -1 with {@code w e^w = x} (DLMF 4.13). Domain: x ≥ -1/e. {@code lambertw(±0) = ±0},
     * {@code lambertw(inf) = inf}.
     */
    LAMBERTW,
    /**
     * {@code Γ'(x) / Γ(x)} (DLMF 5.2.2). {@code digamma(±0)} is {@code ∓inf}; NaN at negative integers and at
     * {@code -inf}; {@code digamma(inf) = inf}.
     */
    DIGAMMA,
    /** Modified Bessel function {@code I_0} (DLMF 10.25). {@code besseli0(±0) = 1}, {@code besseli0(±inf) = inf}. */
    BESSELI0,
    /** Modified Bessel function {@code I_1}. {@code besseli1(±0) = ±0}, {@code besseli1(±inf) = ±inf}. */
    BESSELI1,
    /** Bessel function {@code J_0} (DLMF 10.2). {@code besselj0(±0) = 1}, {@code besselj0(±inf) = +0}. */
    BESSELJ0,
    /** Bessel function {@code J_1}. {@code besselj1(±0) = ±0}, {@code besselj1(±inf) = +0}. */
    BESSELJ1;

    private static final int MAX_SUGGESTIONS = 3;

    private final int arity;

    Function() {
        this(1);
    }

    Function(int arity) {
        this.arity = arity;
    }

    /** {@return the number of arguments: 2 for {@code min} and {@code max}, otherwise 1} */
    public int arity() {
        return arity;
    }

    /**
     * {@return the expression in x that this function is, if it is known by one} It has the function's values at all
     * numbers other than zero where the function is no rational number.
     */
    public Optional<Expression> definition() {
        return Definitions.of(this);
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
