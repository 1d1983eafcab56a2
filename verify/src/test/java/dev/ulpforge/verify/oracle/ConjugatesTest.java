package dev.ulpforge.verify.oracle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class ConjugatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "x + sqrt(x^2 + 1) | x < -1 ? -1 / (x - sqrt(x^2 + 1)) : x + sqrt(x^2 + 1)",
            "sqrt(x^2 + 1) - x | x > 1 ? 1 / (sqrt(x^2 + 1) + x) : sqrt(x^2 + 1) - x",
            "sqrt(x + 1) - sqrt(x) | 1 / (sqrt(x + 1) + sqrt(x))",
            "sqrt(3 * x) - sqrt(x) | 4 / 2 * x / (sqrt(3 * x) + sqrt(x))",
            "cbrt(x + 1) - cbrt(x) | 1 / (cbrt(x + 1) * cbrt(x + 1) + (cbrt(x + 1) * cbrt(x) + cbrt(x) * cbrt(x)))",
            "atan(x + 1) - atan(x) | 1 + (x + 1) * x > 0 ? atan(1 / (1 + (x + 1) * x)) : atan(x + 1) - atan(x)",
            "log(x + 1) - log(x) | x > 0 ? log1p(1 / x) / 1 : log(x + 1) - log(x)",
            "log2(3 * x) - log2(x) | x > 0 ? log1p(4 / 2 * x / x) / log(2) : log2(3 * x) - log2(x)",
            "sqrt(2) * erfinv(2 * x - 1) | sqrt(2) * (normquantile(2 * x / 2) / sqrt(2))",
            "erfinv(1 - x) | -(normquantile(x / 2) / sqrt(2))", "erfinv(x) | erfinv(x)",
            "2 + x <= x ? 3 : x * x | x * x", "x - 3 < x ? 3 : x | 3", "2 * x == x + x ? 3 : x | 3",
            "2 * x < x ? 3 : x | 2 * x < x ? 3 : x", "log(x) < log(x) + 1 ? 3 : x | log(x) < log(x) + 1 ? 3 : x",
            "log(x) < 1 ? x : x | x", "atan(x) - atan(x^2) | atan(x) - atan(x^2)",
            "sqrt(x) - sqrt(x) | sqrt(x) - sqrt(x)", "x + sqrt(x) | x + sqrt(x)", "exp(x) + x | exp(x) + x" })
    void argumentsNoLongerCancel(String fn, String conjugate) {
        assertThat(Conjugates.of(Expression.parse(fn))).hasToString(conjugate);
    }

    @ParameterizedTest
    @ValueSource(strings = { "log(x + sqrt(x^2 + 1))", "2 * (sqrt(x^2 + 3) - x)", "exp(sqrt(x^2 + x) - x)",
            "1 / (sqrt(5 * x) - sqrt(x))",
            "cbrt(x + 2) - cbrt(x)", "atan(x + 2) - atan(x)", "atan(x) - atan(x + 2)", "log(x - 0.05) - log(x)",
            "log10(x + 3) - log10(x)" })
    void valuesStay(String fn) {
        Expression e = Expression.parse(fn);
        ExactFunction target = new ExactFunction(e);
        ExactFunction other = new ExactFunction(Conjugates.of(e));
        for (float x : new float[]{ 0x1p-100f, 0.1f, 0.999f, 1, 1.001f, 7, 1e10f, 3e38f }) {
            Ball difference = target.value(x, 100).ball(100).subtract(other.value(x, 100).ball(100), 100);
            assertThat(difference.containsZero()).as("%s at %s", fn, x).isTrue();
        }
    }
}
