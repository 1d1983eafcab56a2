package dev.ulpforge.search.scheme.hyperbolic;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
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

class HyperbolicSineTest {
    private static final KernelSpec SPEC = spec("sinh");
    private static final List<KernelTemplate> TEMPLATES = templates(SPEC);

    private static KernelSpec spec(String fn) {
        return new KernelSpec(Expression.parse(fn), Domain.ALL, 1);
    }

    private static List<KernelTemplate> templates(KernelSpec spec) {
        return SchemeTemplates.of(HyperbolicSine.of(SearchTarget.of(spec, 1)).orElseThrow());
    }

    private static Interpreter untuned(List<KernelTemplate> templates) {
        return SchemeTemplates.untuned(SchemeTemplates.mostAccurate(templates));
    }

    /** Where the two exponentials all but cancel, in the rest of the fast region, and beyond it to the last finite. */
    @Test
    void errorIsSmallAtAnySize() {
        Random random = new Random(1);
        SchemeTemplates.assertErrorsBelow(0.9, untuned(TEMPLATES), Math::sinh, IntStream.range(0, 30_000).mapToDouble(
                i -> Math.copySign(switch (i % 3) {
                    case 0 -> 89.4 * random.nextDouble();
                    case 1 -> random.nextDouble();
                    default -> Math.scalb(random.nextDouble(), -random.nextInt(140));
                }, random.nextInt())));
    }

    @ParameterizedTest
    @CsvSource({ "0, 0", "-0.0, -0.0", "NaN, NaN", "Infinity, Infinity", "-Infinity, -Infinity", "3.4e38, Infinity",
            "-89.6, -Infinity", "1e-45, 1e-45", "-1e-40, -1e-40" })
    void specialValues(float x, float sinh) {
        assertThat(Float.floatToIntBits(untuned(TEMPLATES).at(x))).isEqualTo(Float.floatToIntBits(sinh));
    }

    @Test
    void relativesToo() {
        assertAccurate("2^(29)*sinh(3*x)", 0x1p29, 3);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({ "4*sinh(x), 4, 1", "sinh(x/2), 1, 0.5" })
    void moreRelativesToo(String fn, double factor, double rate) {
        assertAccurate(fn, factor, rate);
    }

    /** What is slow is to make the templates. */
    private static void assertAccurate(String fn, double factor, double rate) {
        Interpreter kernel = untuned(templates(spec(fn)));
        DoubleStream wide = new Random(1).doubles(2_500, -95, 95);
        DoubleStream near = new Random(2).doubles(2_500, -1, 1);
        SchemeTemplates.assertErrorsBelow(1.3, kernel, x -> factor * Math.sinh(rate * x),
                DoubleStream.concat(wide, near).map(t -> t / rate));
    }

    @ParameterizedTest
    @ValueSource(strings = { "cosh", "exp", "sinh(x)+1", "sin", "x", "exp(x)-2*exp(-x)", "1e30*sinh(x)",
            "exp(x)-exp(-x)" })
    void othersAreNotRecognised(String fn) {
        assertThat(HyperbolicSine.of(SearchTarget.of(spec(fn), 1))).isEmpty();
    }

    @Test
    @Tag("long")
    void theCheapestIsProvenOnEveryFloat() {
        assertThat(SchemeTemplates.cheapestTried(SPEC, TEMPLATES)).isInstanceOf(SearchOutcome.Found.class);
    }
}
