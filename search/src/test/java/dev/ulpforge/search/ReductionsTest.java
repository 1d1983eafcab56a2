package dev.ulpforge.search;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.Goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class ReductionsTest {

    private static Goal goal(String fn) {
        return Goal.of(new KernelSpec(Expression.parse(fn), Domain.ALL, 4), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "x/(1+exp(-x))", "exp(-x*x)", "sqrt(1 + exp(x))", "max(exp(x), exp(-2*x) * 3)" })
    void expressionsWithExponentialsAreComposed(String fn) {
        assertThat(Reductions.ofParts(goal(fn))).isNotEmpty();
    }

    /** Values at which reductions look are beyond the range of double, or there are none. */
    @ParameterizedTest
    @ValueSource(strings = { "exp10(x * x * x)", "expm1(x^-2)", "exp(-exp(x))", "log(-1 - x^2)" })
    void missingValuesAreNoDefect(String fn) {
        assertThatCode(() -> Reductions.of(goal(fn))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "exp", "tanh", "7" })
    void othersAreNot(String fn) {
        assertThat(Reductions.ofParts(goal(fn))).isEmpty();
    }
}
