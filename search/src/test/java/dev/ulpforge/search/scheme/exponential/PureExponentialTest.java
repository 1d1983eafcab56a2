package dev.ulpforge.search.scheme.exponential;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

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

/** Without a table and with one of eight entries; the evolution of cores takes a second for each. */
class PureExponentialTest {
    private static final List<List<KernelTemplate>> TEMPLATES = Stream.of(0, 3)
            .map(bits -> templates("exp", bits)).toList();

    private static KernelSpec spec(String fn) {
        return new KernelSpec(Expression.parse(fn), Domain.ALL, 1.5);
    }

    private static List<KernelTemplate> templates(String fn, int bits) {
        return SchemeTemplates.of(PureExponential.of(SearchTarget.of(spec(fn), 1)).orElseThrow().templates().get(bits));
    }

    private static Interpreter best(List<KernelTemplate> templates) {
        return SchemeTemplates.untuned(SchemeTemplates.mostAccurate(templates));
    }

    @Test
    void errorIsSmallFromUnderflowToOverflow() {
        for (List<KernelTemplate> templates : TEMPLATES) {
            Interpreter exp = best(templates);
            SchemeTemplates.assertErrorsBelow(1.2, exp, Math::exp,
                    DoubleStream.iterate(-110, x -> x < 90, x -> x + 0.0123));
        }
    }

    @ParameterizedTest
    @CsvSource({ "NaN, NaN", "Infinity, Infinity", "-Infinity, 0", "0, 1", "-0.0, 1", "88.73, Infinity",
            "3e38, Infinity",
            "-104, 0", "-3e38, 0", "1e-40, 1" })
    void specialValues(float x, float want) {
        for (List<KernelTemplate> templates : TEMPLATES) {
            assertThat(Float.floatToIntBits(best(templates).at(x))).isEqualTo(Float.floatToIntBits(want));
        }
    }

    @Test
    void multiplesToo() {
        assertAccurate("exp(-2*x)*2^50", 0x1p50, -2);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({ "exp(x)/2^(55), 2.7755575615628914e-17, 1", "-3*exp2(x), -3, 0.6931471805599453" })
    void moreMultiplesToo(String fn, double factor, double rate) {
        assertAccurate(fn, factor, rate);
    }

    /** Far beyond the fast region, in both directions, whatever the factor. */
    private static void assertAccurate(String fn, double factor, double rate) {
        Interpreter kernel = best(templates(fn, 2));
        SchemeTemplates.assertErrorsBelow(1.2, kernel, x -> factor * Math.exp(rate * x),
                DoubleStream.iterate(-150, t -> t < 150, t -> t + 0.0713).map(t -> t / rate));
    }

    @Test
    void evolvedCoresAndPolynomialsCompete() {
        assertThat(TEMPLATES.getLast()).anyMatch(template -> template.description().contains("evolved"))
                .anyMatch(template -> template.description().contains("polynomial"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "sin", "log", "x", "exp(x) + 1", "exp(x^2)", "sinh", "sqrt", "1e30*exp(x)" })
    void othersAreNotRecognised(String fn) {
        assertThat(PureExponential.of(SearchTarget.of(spec(fn), 1))).isEmpty();
    }

    @Test
    @Tag("long")
    void theCheapestIsProvenOnEveryFloat() {
        assertThat(SchemeTemplates.cheapestTried(spec("exp"), TEMPLATES.getLast()))
                .isInstanceOf(SearchOutcome.Found.class);
    }
}
