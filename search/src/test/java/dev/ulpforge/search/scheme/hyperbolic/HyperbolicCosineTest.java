package dev.ulpforge.search.scheme.hyperbolic;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.SearchOutcome;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.SchemeTemplates;

import static org.assertj.core.api.Assertions.assertThat;

class HyperbolicCosineTest {
    private static final KernelSpec SPEC = new KernelSpec(Expression.parse("cosh"), Domain.ALL, 1);
    private static final List<KernelTemplate> TEMPLATES = templates(SPEC);

    private static List<KernelTemplate> templates(KernelSpec spec) {
        return SchemeTemplates.of(HyperbolicCosine.of(SearchTarget.of(spec, 1)).orElseThrow());
    }

    private static Interpreter untuned(List<KernelTemplate> templates) {
        return SchemeTemplates.untuned(SchemeTemplates.mostAccurate(templates));
    }

    /** Up to 89.4, where results overflow: 88 is beyond the fast region. */
    @Test
    void errorIsSmallAtAnySize() {
        Random random = new Random(1);
        SchemeTemplates.assertErrorsBelow(1, untuned(TEMPLATES), Math::cosh, IntStream.range(0, 20_000).mapToDouble(
                i -> Math.copySign(i % 2 == 0 ? 89.4 * random.nextDouble() : 3 * random.nextDouble(),
                        random.nextInt())));
    }

    @ParameterizedTest
    @CsvSource({ "0, 1", "-0.0, 1", "NaN, NaN", "Infinity, Infinity", "-Infinity, Infinity", "3.4e38, Infinity",
            "-89.6, Infinity", "1e-45, 1", "-1e-40, 1" })
    void specialValues(float x, float cosh) {
        assertThat(Float.floatToIntBits(untuned(TEMPLATES).at(x))).isEqualTo(Float.floatToIntBits(cosh));
    }

    @Test
    void relativesToo() {
        assertAccurate("2^(29)*cosh(3*x)", 0x1p29, 3);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({ "4*cosh(x), 4, 1", "exp(x/2)+exp(-x/2), 2, 0.5", "-cosh(-x)/1024, -0.0009765625, 1" })
    void moreRelativesToo(String fn, double factor, double rate) {
        assertAccurate(fn, factor, rate);
    }

    /** What is slow is to make the templates. */
    private static void assertAccurate(String fn, double factor, double rate) {
        Interpreter kernel = untuned(templates(new KernelSpec(Expression.parse(fn), Domain.ALL, 1)));
        SchemeTemplates.assertErrorsBelow(1.1, kernel, x -> factor * Math.cosh(rate * x),
                new Random(1).doubles(5_000, -95, 95).map(t -> t / rate));
    }

    @ParameterizedTest
    @ValueSource(strings = { "sinh", "exp", "cosh(x)+1", "cos", "x*x", "exp(x)+2*exp(-x)", "1e30*cosh(x)" })
    void othersAreNotRecognised(String fn) {
        assertThat(HyperbolicCosine.of(SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.ALL, 1), 1)))
                .isEmpty();
    }

    @Test
    @Tag("long")
    void theCheapestIsProvenOnEveryFloat() {
        assertThat(SchemeTemplates.cheapestTried(SPEC, TEMPLATES)).isInstanceOf(SearchOutcome.Found.class);
    }
}
