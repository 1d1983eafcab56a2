package dev.ulpforge.search.scheme.arc;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.SchemeTemplates;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedArcTangentTest {
    private static final List<KernelTemplate> TEMPLATES = templates("atan");

    private static SearchTarget target(String fn) {
        return SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.ALL, 4), 1);
    }

    private static List<KernelTemplate> templates(String fn) {
        return SchemeTemplates.of(FoldedArcTangent.of(target(fn)).orElseThrow());
    }

    private static Interpreter best(String how) {
        return SchemeTemplates.untuned(SchemeTemplates.mostAccurate(
                TEMPLATES.stream().filter(template -> template.description().endsWith(how)).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "divided", "iterated", "iterated_twice" })
    void errorIsSmallAtAnySize(String how) {
        Random random = new Random(1);
        SchemeTemplates.assertErrorsBelow(3, best(how), Math::atan, DoubleStream
                .generate(() -> Math.copySign(Math.pow(2, 250 * random.nextDouble() - 125), random.nextInt()))
                .limit(20_000));
        SchemeTemplates.assertErrorsBelow(3, best(how), Math::atan,
                DoubleStream.iterate(-3, x -> x < 3, x -> x + 0.000123));
    }

    @ParameterizedTest
    @CsvSource({ "0, 0", "-0.0, -0.0", "NaN, NaN", "Infinity, 1.5707964", "-Infinity, -1.5707964", "3.4e38, 1.5707964",
            "1e-45, 1e-45", "-1e-40, -1e-40" })
    void specialValues(float x, float atan) {
        for (String how : List.of("divided", "iterated", "iterated_twice")) {
            assertThat(Float.floatToIntBits(best(how).at(x))).as(how).isEqualTo(Float.floatToIntBits(atan));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "-2*atan(x)", "atan(x)/4" })
    void multiplesToo(String fn) {
        assertThat(templates(fn)).anyMatch(template -> template.estimatedUlp() < 3);
    }

    @Test
    void oneCoefficientLessCostsAccuracy() {
        assertThat(TEMPLATES).anyMatch(template -> template.estimatedUlp() < 2)
                .anyMatch(template -> template.estimatedUlp() > 2.5);
    }

    @ParameterizedTest
    @ValueSource(strings = { "asin", "x", "atan(x)+1", "atan(2*x)", "tanh" })
    void othersAreNotRecognised(String fn) {
        assertThat(FoldedArcTangent.of(target(fn))).isEmpty();
    }

    @Test
    void aBoundOfOneUlpIsTooTight() {
        assertThat(FoldedArcTangent.of(SearchTarget.of(new KernelSpec(Expression.parse("atan"), Domain.ALL, 1), 1)))
                .isEmpty();
    }
}
