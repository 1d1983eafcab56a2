package dev.ulpforge.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;

class ContradictionTest {

    private static KernelSpec spec(String fn, String domain, String demand) {
        return new KernelSpec(Expression.parse(fn), Domain.parse(domain),
                Demands.parse("max-ulp 1.0\n" + demand + "\n"));
    }

    private static String words(KernelSpec spec) {
        ExactSamples samples = ExactSamples.of(spec);
        return new Contradiction(spec, DemandSearch.aim(spec, samples), samples).words().orElse("none");
    }

    @ParameterizedTest
    @CsvSource({ "exp, '', odd yes, exp(x) is not odd", "log, '', odd yes, has no value at x = -",
            "log(-x), '', odd yes, has no value at x = ", "exp, '[0, 10]', odd yes, exp(x) is not odd",
            "exp, '[1, 2]', odd yes, 'no input of [1, 2] has its opposite there'",
            "1/x, '(0, 1]', odd yes, has its opposite there", "x + 1e-6, '[-1, 1]', odd yes, is not odd",
            "sin, '[-3, 3]', monotonic yes, sin(x) rises and falls", "x^2, '', monotonic yes, rises and falls",
            "abs, '[-1e-40, 1]', monotonic yes, rises and falls" })
    void whatNoProgramCanDoIsTold(String fn, String domain, String demand, String words) {
        assertThat(words(spec(fn, domain, demand))).contains(words);
    }

    @ParameterizedTest
    @CsvSource({ "sin, '', odd yes", "x / 3, '', odd yes", "sqrt, '[0, inf]', odd yes", "1/x, '', odd yes",
            "exp, '', monotonic yes", "-atan(x), '', monotonic yes", "sin, '[-1.5, 1.5]', monotonic yes",
            "3, '', monotonic yes", "sqrt, '[0, inf]', monotonic yes" })
    void whatAProgramMayDoIsNot(String fn, String domain, String demand) {
        assertThat(words(spec(fn, domain, demand))).isEqualTo("none");
    }

    /** Within a wide bound results may be rounded to values that are monotonic. */
    @Test
    void aSlightTurnIsNoContradiction() {
        assertThat(words(spec("1 + 1e-8 * sin(x)", "[-3, 3]", "monotonic yes"))).isEqualTo("none");
    }
}
