package dev.ulpforge.search;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;

class ReachTest {

    @Test
    void namesTheSameDomainWhateverTheClockSays() {
        Reach reach = new Reach(new KernelSpec(Expression.parse("sin(x^2)"), Domain.ALL, 1));
        assertThat(reach.domain()).contains(Domain.parse("[-4, 4]"));
    }

    /** Takes 13 s; a part is named in the other test, too. */
    @Tag("long")
    @Test
    void namesAPartOfTheDomainThatWorks() {
        Reach reach = new Reach(new KernelSpec(Expression.parse("sin(exp(x))"), Domain.ALL, 1));
        assertThat(reach.domain()).hasValueSatisfying(part -> {
            assertThat(part).isEqualTo(Domain.parse("[-4, 4]"));
            assertThat(part.contains(1)).isTrue();
            assertThat(part.contains(100)).isFalse();
        });
    }
}
