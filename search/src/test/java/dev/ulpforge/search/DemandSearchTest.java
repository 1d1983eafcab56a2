package dev.ulpforge.search;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;

class DemandSearchTest {

    /** The largest value is 2/3, whose ULP is {@code 2^-24}; where values are unbounded, an absolute bound wants all that there is. */
    @ParameterizedTest
    @CsvSource({ "x / 3, '[1, 2]', max-abs-error 9.5367431640625E-7, 16", "x / 3, '[1, 2]', max-ulp 2.0, 2",
            "x / 3, '[1, 2]', max-rel-error 0.001, 8388.608", "x / 3, '[1, 2]', max-abs-error 1.0E-9, 0.5",
            "exp, '', max-abs-error 1.0, 0.5" })
    void demandsAreTranslatedIntoUlp(String fn, String domain, String demand, double ulp) {
        KernelSpec spec = new KernelSpec(Expression.parse(fn), Domain.parse(domain), Demands.parse(demand + "\n"));
        assertThat(DemandSearch.aim(spec, ExactSamples.of(spec))).isEqualTo(ulp);
    }
}
