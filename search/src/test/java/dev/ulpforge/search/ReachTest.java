package dev.ulpforge.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;

class ReachTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "sin(x^2); [-4, 4]", "sin(exp(x)); [-4, 4]" })
    void namesTheSameDomainWhateverTheClockSays(String fn, String works) {
        Reach reach = new Reach(new KernelSpec(Expression.parse(fn), Domain.ALL, 1));
        assertThat(reach.domain()).contains(Domain.parse(works));
    }

    @Test
    void namesAPartOfTheDomainThatWorks() {
        Reach reach = new Reach(new KernelSpec(Expression.parse("sin(exp(x))"), Domain.ALL, 1));
        assertThat(reach.domain()).hasValueSatisfying(part -> {
            assertThat(part.contains(1)).isTrue();
            assertThat(part.contains(100)).isFalse();
        });
    }
}
