package dev.ulpforge.search;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.Oracle;

import static org.assertj.core.api.Assertions.assertThat;

class NamesakeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1 / (1 + exp(-x)) | [-5, 5] | sigmoid(x)", "exp(x) - 1 | [-1, 2] | expm1(x)",
            "x / (1 + exp(-x)) | [-5, 5] | silu(x)", "log(1 + exp(x)) | [-5, 5] | softplus(x)",
            "(exp(x) - exp(-x)) / 2 | [-3, 3] | sinh(x)", "sin(x) / x | [-3, 3] | sinc(x)",
            "log(1 + x) | [1e-3, 2e-3] | log1p(x)", "cos(x)^2 + sin(x)^2 * exp(x) | [-3, 3] | ",
            "1 / (1 + exp(-1.0001 * x)) | [-5, 5] | ", "log(1 + x) | [0.5, 0.5] | " })
    void isFoundByValues(String fn, String domain, String name) {
        Domain d = Domain.parse(domain);
        assertThat(Namesake.of(Oracle.of(Expression.parse(fn), d), d).map(Expression::toString).orElse(null))
                .isEqualTo(name);
    }
}
