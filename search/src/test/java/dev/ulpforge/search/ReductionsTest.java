package dev.ulpforge.search;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.SearchTarget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class ReductionsTest {

    private static SearchTarget target(String fn) {
        return SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.ALL, 4), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "x/(1+exp(-x))", "exp(-x*x)", "sqrt(1 + exp(x))", "max(exp(x), exp(-2*x) * 3)" })
    void expressionsWithExponentialsAreComposed(String fn) {
        assertThat(Reductions.ofParts(target(fn))).isNotEmpty();
    }

    /** Values at which reductions look are beyond the range of double, or there are none. */
    @ParameterizedTest
    @ValueSource(strings = { "exp10(x * x * x)", "expm1(x^-2)", "exp(-exp(x))", "log(-1 - x^2)" })
    void missingValuesAreNoDefect(String fn) {
        assertThatCode(() -> Reductions.of(target(fn))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "exp", "tanh", "7" })
    void othersAreNot(String fn) {
        assertThat(Reductions.ofParts(target(fn))).isEmpty();
    }
}
