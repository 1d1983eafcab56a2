package dev.ulpforge.verify.oracle.exact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Undefined;
import dev.ulpforge.verify.function.Value;

import static org.assertj.core.api.Assertions.assertThat;

class ExtensionTest {

    /** The expression, the input, the limit rounded to a float, and the domain if it is not all floats. */
    @ParameterizedTest
    @ValueSource(strings = {
            "sin(x) / x; 0; 1",
            "sin(x) / x; Infinity; 0",
            "x * log(x); 0; -0",
            "x / (exp(x) - 1); 0; 1",
            "x / (exp(x) - 1); -0; 1",
            "x / (exp(x) - 1); Infinity; 0",
            "(exp(x) - 1 - x) / x^2; 0; 0.5",
            "(exp(x) - 1 - x) / x^2; -Infinity; 0",
            "(exp(x) - 1 - x) / x^2; Infinity; Infinity",
            "x / (1 + exp(-x)); -Infinity; -0",
            "x * normcdf(x); -Infinity; -0",
            "x * sigmoid(x); -Infinity; -0",
            "exp(x * log(1 + 1 / x)); Infinity; 2.7182817",
            "exp(x * log(x)); 0; 1",
            "exp(log(x) / x); Infinity; 1",
            "exp(1 / log(x) * log(x)); 0; 2.7182817",
            "(1 - cos(x)) / x; 0; 0",
            "(1 - cos(x)) / x; -0; -0",
            "(1 - cos(x)) / x^2; 0; 0.5",
            "(x - sin(x)) / x^3; 0; 0.16666667",
            "(tan(x) - x) / x^3; 0; 0.33333334",
            "(tanh(x) - x) / x^3; -0; -0.33333334",
            "1 / tanh(x) - 1 / x; 0; 0",
            "1 / tanh(x) - 1 / x; -0; -0",
            "1 / sin(x) - 1 / x; 0; 0",
            "1 / x - 1 / expm1(x); 0; 0.5",
            "1 / x^2 - 1 / sin(x)^2; 0; -0.33333334",
            "log(1 + x) / x; 0; 1",
            "log1p(x) / x; -0; 1",
            "expm1(x) / x; 0; 1",
            "(exp2(x) - 1) / x; 0; 0.6931472",
            "(exp10(x) - 1) / x; 0; 2.3025851",
            "asin(x) / x; 0; 1",
            "atan(x) / x; -0; 1",
            "atanh(x) / x; 0; 1",
            "asinh(x) / x; 0; 1",
            "erf(x) / x; 0; 1.1283792",
            "sinpi(x) / x; 0; 3.1415927",
            "(sqrt(1 + x) - 1) / x; 0; 0.5",
            "(cbrt(1 + x) - 1) / x; 0; 0.33333334",
            "sqrt(x^2 + x) - x; Infinity; 0.5",
            "sqrt(x^2 + 1) - x; Infinity; 0",
            "sqrt(x^2 + 1) + x; -Infinity; 0",
            "log(x + 1) - log(x); Infinity; 0",
            "x * (log(x + 1) - log(x)); Infinity; 1",
            "x * (pi / 2 - atan(x)); Infinity; 1",
            "x - log(cosh(x)); Infinity; 0.6931472",
            "log(cosh(x)) - abs(x); -Infinity; -0.6931472",
            "softplus(x) - x; Infinity; 0",
            "log(1 + exp(x)) - x; Infinity; 0",
            "exp(x^2) * erfc(x); Infinity; 0",
            "x * exp(x^2) * erfc(x); Infinity; 0.5641896",
            "exp(x) / x^10; Infinity; Infinity",
            "x^10 * exp(-x); Infinity; 0",
            "exp(x) * exp(-x^2); Infinity; 0",
            "(exp(x) - exp(-x)) / (exp(x) + exp(-x)); Infinity; 1",
            "(exp(x) - exp(-x)) / (exp(x) + exp(-x)); -Infinity; -1",
            "(x^2 - 1) / (x - 1); 1; 2",
            "(x^3 - 8) / (x - 2); 2; 12",
            "log(x) / (x - 1); 1; 1",
            "(exp(x) - e) / (x - 1); 1; 2.7182817",
            "(sqrt(x) - 2) / (x - 4); 4; 0.25",
            "abs(x - 1) / (x - 1); 1; NaN",
            "abs(x - 1) / (x - 1); 1; 1; [1, 2]",
            "abs(x) / x; 0; 1",
            "abs(x) / x; -0; -1",
            "acos(x) / sqrt(1 - x); 1; 1.4142135; [-1, 1]",
            "x * sin(1 / x); 0; 0",
            "sin(1 / x); 0; NaN",
            "x * sin(x); Infinity; NaN",
            "exp(-x) * sin(x); Infinity; 0",
            "x - x; Infinity; 0",
            "0 * x; -Infinity; 0",
            "x / x; Infinity; 1",
            "x * gamma(x); 0; 1",
            "gamma(x) * (x + 2); -2; 0.5",
            "lgamma(x) + log(x); 0; 0",
            "lgamma(x) - x * log(x) + x; Infinity; -Infinity",
            "exp(exp(x)) / exp(exp(x - exp(-exp(x)))); Infinity; 1",
            "exp(x + exp(-x)) - exp(x); Infinity; 1",
            "exp(exp(x)) / exp(x^100); Infinity; Infinity",
            "log(log(x)) / log(x); Infinity; 0",
            "x^(1/3) - (x - 1)^(1/3); Infinity; 0",
            "(x * log(x) - x + 1) / (x - 1)^2; 1; 0.5",
            "log(x) * log(1 - x); 0; 0",
            "log(x) * log(1 - x); 1; 0",
            "-x * log(x) - (1 - x) * log(1 - x); 0; 0",
            "-x * log(x) - (1 - x) * log(1 - x); 1; 0",
            "log(x / (1 - x)); 1; Infinity",
            "airyai(x) * exp(x); Infinity; 0",
            "erfc(x) / exp(-x^2) * x; Infinity; 0.5641896",
            "normcdf(x) / exp(-x^2 / 2) * x; -Infinity; -0.3989423",
            "min(x, 1 / x) * x; Infinity; 1",
            "x * tanh(softplus(x)); -Infinity; -0",
            "0.5 * x * (1 + tanh(0.7978845608 * (x + 0.044715 * x^3))); -Infinity; -0",
            "0.5 * x * (1 + erf(x / sqrt(2))); -Infinity; -0",
            "x * x / (exp(x) - 1)^2; 0; 1",
            "(x * cosh(x) - sinh(x)) / x^3; 0; 0.33333334",
            "(1 - (1 - x)^0.5) / x; 0; 0.5",
            "sinh(x) / exp(x); Infinity; 0.5",
            "besselihalf(x) / sqrt(x); 0; 0.7978846",
            "(2 * besselj1(x) / x)^2; 0; 1",
            "besselj1(x) / x; -0; 0.5",
            "(1 - besselj0(x)) / x^2; 0; 0.25",
            "(besselj1(x) - besselj1(2)) / (x - 2); 2; -0.06447162474",
            "(besseli1(x) - besseli1(2)) / (x - 2); 2; 1.484266875",
            "besselj0(x) * sqrt(x); Infinity; NaN",
            "x / besseli1(x); 0; 2",
            "(besseli0(x) - 1) / x^2; 0; 0.25",
            "besseli1(x) / besseli0(x); Infinity; 1",
            "besseli1(x) / besseli0(x); -Infinity; -1",
            "exp(-x) * besseli0(x) * sqrt(x); Infinity; 0.3989423",
            "x * (1 - besseli1(x) / besseli0(x)); Infinity; 0.5",
            "x * digamma(x); 0; -1",
            "x * (digamma(x) - log(x)); Infinity; -0.5",
            "x^2 * (digamma(x) - log(x) + 0.5 / x); Infinity; -0.083333336",
            "lambertw(x) / x; 0; 1",
            "(lambertw(x) - x) / x^2; 0; -1",
            "lambertw(x) / log(x); Infinity; 1",
            "lambertw(x) - log(x) + log(log(x)); Infinity; 0",
            "erfinv(x) / x; 0; 0.88622695",
            "(erfinv(x) - sqrt(pi) / 2 * x) / x^3; 0; 0.23201367",
            "normquantile(x) / (x - 0.5); 0.5; 2.5066283" })
    void holesHaveTheirLimits(String row) {
        String[] cells = row.split("; ");
        String domain = cells.length > 3 ? cells[3] : "";
        Value v = value(cells[0], Float.parseFloat(cells[1]), domain, Undefined.LIMIT);
        assertThat(Float.valueOf(rounded(v))).as(row).isEqualTo(Float.valueOf(cells[2]));
    }

    @ParameterizedTest
    @ValueSource(strings = { "sin(x) / x", "x * log(x)", "x / (exp(x) - 1)", "1 / x - 1 / expm1(x)" })
    void orAreNotANumberOnDemand(String fn) {
        assertThat(value(fn, 0f, "", Undefined.NAN)).isEqualTo(new Value.Undefined());
    }

    @Test
    void functionsByNameHaveNone() {
        assertThat(value("sin", Float.POSITIVE_INFINITY, "", Undefined.LIMIT)).isEqualTo(new Value.Undefined());
        assertThat(value("gamma", -3f, "", Undefined.LIMIT)).isEqualTo(new Value.Undefined());
        assertThat(value("log", -1f, "", Undefined.LIMIT)).isEqualTo(new Value.Undefined());
    }

    @ParameterizedTest
    @ValueSource(strings = { "gamma", "digamma" })
    void norArePolesByNameAskedForOne(String fn) {
        assertThat(value(fn, -Float.MAX_VALUE, "", Undefined.LIMIT)).isEqualTo(new Value.Undefined());
        assertThat(value(fn, -0x1p24f, "", Undefined.LIMIT)).isEqualTo(new Value.Undefined());
    }

    private static Value value(String fn, float x, String domain, Undefined undefined) {
        return new ExactFunction(Expression.parse(fn), Domain.parse(domain), undefined).value(x, 80);
    }

    private static float rounded(Value v) {
        return switch (v) {
            case Value.Undefined() -> Float.NaN;
            case Value.Infinite(int sign) -> sign * Float.POSITIVE_INFINITY;
            case Value.Zero(int sign) -> sign * 0f;
            default -> {
                assertThat(v.ball(100).relativeExponent()).isLessThan(-80);
                yield (float) v.ball(100).doubleValue();
            }
        };
    }
}
