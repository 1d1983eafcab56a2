package dev.ulpforge.verify.oracle.exact;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Value;

import static org.assertj.core.api.Assertions.assertThat;

class SpecialValuesTest {

    /** C99 Annex F.9 and IEEE 754-2019 9.2.1, one line a function: at -inf, -0, +0, +inf; a blank says an ordinary number. */
    @ParameterizedTest
    @CsvSource({ "exp, 0.0, 1.0, 1.0, Infinity", "exp2, 0.0, 1.0, 1.0, Infinity", "exp10, 0.0, 1.0, 1.0, Infinity",
            "expm1, -1.0, -0.0, 0.0, Infinity", "log, NaN, -Infinity, -Infinity, Infinity",
            "log2, NaN, -Infinity, -Infinity, Infinity", "log10, NaN, -Infinity, -Infinity, Infinity",
            "log1p, NaN, -0.0, 0.0, Infinity", "sin, NaN, -0.0, 0.0, NaN", "cos, NaN, 1.0, 1.0, NaN",
            "tan, NaN, -0.0, 0.0, NaN",
            "sinpi, NaN, -0.0, 0.0, NaN", "cospi, NaN, 1.0, 1.0, NaN", "asin, NaN, -0.0, 0.0, NaN",
            "acos, NaN, , , NaN",
            "atan, , -0.0, 0.0,", "sinh, -Infinity, -0.0, 0.0, Infinity", "cosh, Infinity, 1.0, 1.0, Infinity",
            "tanh, -1.0, -0.0, 0.0, 1.0", "asinh, -Infinity, -0.0, 0.0, Infinity", "acosh, NaN, NaN, NaN, Infinity",
            "atanh, NaN, -0.0, 0.0, NaN", "sqrt, NaN, -0.0, 0.0, Infinity", "rsqrt, NaN, -Infinity, Infinity, 0.0",
            "cbrt, -Infinity, -0.0, 0.0, Infinity", "erf, -1.0, -0.0, 0.0, 1.0", "erfc, 2.0, 1.0, 1.0, 0.0",
            "gamma, NaN, -Infinity, Infinity, Infinity", "lgamma, Infinity, Infinity, Infinity, Infinity",
            "sigmoid, 0.0, 0.5, 0.5, 1.0", "softplus, 0.0, , , Infinity", "normcdf, 0.0, 0.5, 0.5, 1.0",
            "abs, Infinity, 0.0, 0.0, Infinity", "airyai, 0.0, , , 0.0", "besselihalf, NaN, -0.0, 0.0, Infinity",
            "floor, -Infinity, -0.0, 0.0, Infinity", "ceil, -Infinity, -0.0, 0.0, Infinity",
            "round, -Infinity, -0.0, 0.0, Infinity", "trunc, -Infinity, -0.0, 0.0, Infinity",
            "x < 0 ? -1 / x : x == 0 ? x : 2 * x, 0.0, -0.0, 0.0, Infinity",
            "x == x + 1 ? x : -x, -Infinity, 0.0, -0.0, Infinity",
            "exp2m1, -1.0, -0.0, 0.0, Infinity", "exp10m1, -1.0, -0.0, 0.0, Infinity",
            "log2p1, NaN, -0.0, 0.0, Infinity", "log10p1, NaN, -0.0, 0.0, Infinity", "tanpi, NaN, -0.0, 0.0, NaN",
            "asinpi, NaN, -0.0, 0.0, NaN", "acospi, NaN, 0.5, 0.5, NaN", "atanpi, -0.5, -0.0, 0.0, 0.5",
            "sinc, 0.0, 1.0, 1.0, 0.0", "silu, -0.0, -0.0, 0.0, Infinity", "gelu, -0.0, -0.0, 0.0, Infinity",
            "mish, -0.0, -0.0, 0.0, Infinity", "logsigmoid, -Infinity, , , -0.0",
            "logcosh, Infinity, 0.0, 0.0, Infinity",
            "log1mexp, -0.0, -Infinity, -Infinity, NaN", "lognormcdf, -Infinity, , , -0.0",
            "logit, NaN, -Infinity, -Infinity, NaN", "softplusinv, NaN, -Infinity, -Infinity, Infinity",
            "erfcx, Infinity, 1.0, 1.0, 0.0", "silu(-x), Infinity, 0.0, -0.0, -0.0",
            "erfinv, NaN, -0.0, 0.0, NaN", "normquantile, NaN, -Infinity, -Infinity, NaN",
            "lambertw, NaN, -0.0, 0.0, Infinity", "digamma, NaN, Infinity, -Infinity, Infinity",
            "besseli0, Infinity, 1.0, 1.0, Infinity", "besselj0, 0.0, 1.0, 1.0, 0.0", "besselj1, 0.0, -0.0, 0.0, 0.0",
            "besseli1, -Infinity, -0.0, 0.0, Infinity",
            "x^3, -Infinity, -0.0, 0.0, Infinity", "x^2, Infinity, 0.0, 0.0, Infinity",
            "x^-1, -0.0, -Infinity, Infinity, 0.0",
            "x^-2, 0.0, Infinity, Infinity, 0.0", "x^0.5, Infinity, 0.0, 0.0, Infinity", "x^0, 1.0, 1.0, 1.0, 1.0",
            "1/x, -0.0, -Infinity, Infinity, 0.0", "x - x, 0.0, 0.0, 0.0, 0.0", "x + x, -Infinity, -0.0, 0.0, Infinity",
            "x * 0, 0.0, -0.0, 0.0, 0.0", "'max(x, 0)', 0.0, 0.0, 0.0, Infinity",
            "'min(x, 0)', -Infinity, -0.0, 0.0, 0.0",
            "x / (1 + exp(-x)), -0.0, -0.0, 0.0, Infinity" })
    void atZerosAndInfinities(String fn, Float minusInfinity, Float minusZero, Float zero, Float infinity) {
        check(fn, Float.NEGATIVE_INFINITY, minusInfinity);
        check(fn, -0f, minusZero);
        check(fn, 0f, zero);
        check(fn, Float.POSITIVE_INFINITY, infinity);
        check(fn, Float.NaN, fn.equals("x^0") ? 1f : Float.NaN);
    }

    /** Exact, undefined and infinite results at ordinary numbers, and results halfway between floats. */
    @ParameterizedTest
    @CsvSource({ "log, 1, 0.0", "log, -1, NaN", "log2, 0x1p-149, -149", "log10, 1e10, 10", "log10, 1, 0.0",
            "exp2, -149, 0x1p-149",
            "exp10, 3, 1000", "log1p, -1, -Infinity", "log1p, -1.5, NaN", "asin, 1.5, NaN", "acos, 1, 0.0",
            "acosh, 1, 0.0",
            "acosh, 0.5, NaN", "atanh, -1, -Infinity", "atanh, 2, NaN", "sqrt, 0x1.004004p0, 0x1.002p0",
            "sqrt, -1, NaN",
            "rsqrt, 4, 0.5", "rsqrt, -4, NaN", "cbrt, -27, -3", "gamma, 5, 24", "gamma, -3, NaN", "lgamma, 1, 0.0",
            "lgamma, 2, 0.0",
            "lgamma, -7, Infinity", "sinpi, -5, -0.0", "sinpi, 5, 0.0", "sinpi, 0.5, 1", "cospi, 0.5, 0.0",
            "cospi, 3, -1",
            "cospi, -2.5, 0.0", "x^3, -2, -8", "x^0.5, -2, NaN", "x^(1/3), 27, 3", "x^-2, -4, 0.0625",
            "x * 0.1, 5, 0.5", "1/(x-1), 1, Infinity",
            "x/3*3, 7, 7", "log2(x) - 3, 8, 0.0", "sqrt(x)^2 - x, 4, 0.0", "'max(x, -x)', -3, 3",
            "sinpi(x / 6), 1, 0.5", "exp2m1, 10, 1023", "exp2m1, -1, -0.5", "exp10m1, 2, 99", "log2p1, 7, 3",
            "log2p1, -0.75, -2", "log2p1, -1, -Infinity", "log2p1, -2, NaN", "log10p1, 999, 3", "tanpi, 1, -0.0",
            "tanpi, 2, 0.0", "tanpi, -1, 0.0", "tanpi, -2, -0.0", "tanpi, 0.5, Infinity", "tanpi, 1.5, -Infinity",
            "tanpi, -0.5, -Infinity", "tanpi, -1.5, Infinity", "tanpi, 0.25, 1", "tanpi, 0.75, -1", "tanpi, -0.25, -1",
            "asinpi, -1, -0.5", "asinpi, 1.5, NaN", "acospi, 1, 0.0", "acospi, -1, 1", "acospi, -2, NaN",
            "asinpi(x) * 3, 0.5, 0.5", "acospi(x) * 1.5, -0.5, 1", "atanpi, -1, -0.25", "logit, 0.5, 0.0",
            "logit, 1, Infinity", "logit, 1.5, NaN", "logit, -0.5, NaN", "log1mexp, 1, NaN", "erfinv, 1, Infinity",
            "erfinv, -1, -Infinity",
            "erfinv, 2, NaN", "normquantile, 0.5, 0.0", "normquantile, 1, Infinity", "normquantile, 1.5, NaN",
            "normquantile, -1, NaN", "lambertw, -0.37, NaN", "digamma, -3, NaN", "softplusinv, -1, NaN",
            "floor, -0.5, -1", "ceil, -0.5, -0.0", "round, 2.5, 3", "round, -2.5, -3",
            "round, -0.4, -0.0", "round, 0x1.fffffep-2, 0.0", "trunc, -1.75, -1", "trunc, -0.75, -0.0",
            "floor(exp(x)), 2, 7", "ceil(-exp(x)), -1, -0.0", "x - floor(x), 0x1p100, 0.0", "round(x / 3), 4, 1",
            "x <= 0.0031308 ? 1 : 2, 0x1.9a5c36p-9, 1", "x <= 0.0031308 ? 1 : 2, 0x1.9a5c38p-9, 2",
            "x < pi ? 1 : 2, 0x1.921fb4p1, 1", "x < pi ? 1 : 2, 0x1.921fb6p1, 2", "x^2 == 4 ? 1 : 0, -2, 1",
            "exp2(x) >= 8 ? 1 : 0, 3, 1", "x < 0 ? sqrt(x) : x, -1, NaN", "sqrt(x) < 1 ? 1 : 2, -1, 2" })
    void atNumbers(String fn, String x, String want) {
        check(fn, Float.parseFloat(x), Float.parseFloat(want));
    }

    private static void check(String fn, float x, Float want) {
        Value v = new ExactFunction(Expression.parse(fn)).value(x, 100);
        Float got = switch (v) {
            case Value.Undefined() -> Float.NaN;
            case Value.Infinite(int sign) -> sign * Float.POSITIVE_INFINITY;
            case Value.Zero(int sign) -> sign < 0 ? -0f : 0f;
            case Value.Beyond _,Value.Shifted _ -> null;
            case Value.Fraction f -> f.ball(100).isExact() ? (float) f.ball(100).doubleValue() : null;
            case Value.Enclosed(var ball) -> {
                assertThat(ball.relativeExponent()).as("%s at %a", fn, x).isLessThan(-100);
                yield null;
            }
        };
        assertThat(got).as("%s at %a", fn, x).isEqualTo(want);
    }
}
