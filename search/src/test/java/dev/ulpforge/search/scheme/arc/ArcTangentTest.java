package dev.ulpforge.search.scheme.arc;

import java.util.List;
import java.util.Random;

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
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

class ArcTangentTest {
    private static final KernelSpec SPEC = new KernelSpec(Expression.parse("atan"), Domain.ALL, 1);
    private static final List<KernelTemplate> TEMPLATES = templates(SPEC);

    private static List<KernelTemplate> templates(KernelSpec spec) {
        return SchemeTemplates.of(ArcTangent.of(SearchTarget.of(spec, 1)).orElseThrow());
    }

    private static Interpreter untuned() {
        return SchemeTemplates.untuned(SchemeTemplates.mostAccurate(TEMPLATES));
    }

    @Test
    void errorIsSmallAtAnySize() {
        Random random = new Random(1);
        Interpreter kernel = untuned();
        for (int i = 0; i < 20_000; i++) {
            float x = (float) Math.copySign(Math.pow(2, 16 * random.nextDouble() - 8), random.nextInt());
            assertThat(UlpError.of(kernel.at(x), Math.atan(x))).as("x = %a", x).isLessThan(0.75);
        }
    }

    @ParameterizedTest
    @CsvSource({ "0, 0", "-0.0, -0.0", "NaN, NaN", "Infinity, 1.5707964", "-Infinity, -1.5707964", "3.4e38, 1.5707964",
            "1e-45, 1e-45", "-1e-40, -1e-40", "1e30, 1.5707964" })
    void specialValues(float x, float atan) {
        assertThat(Float.floatToIntBits(untuned().at(x))).isEqualTo(Float.floatToIntBits(atan));
    }

    @ParameterizedTest
    @ValueSource(strings = { "2*atan(-x)", "-atan(x)", "atan(x)/4" })
    void multiplesToo(String fn) {
        KernelSpec spec = new KernelSpec(Expression.parse(fn), Domain.parse("[-100, 100]"), 1);
        assertThat(ArcTangent.of(SearchTarget.of(spec, 1)).orElseThrow().templates().stream()
                .flatMap(task -> SchemeTemplates.of(task).stream())
                .anyMatch(template -> template.estimatedUlp() < 1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "asin", "x", "atan(x)+1", "atan(2*x)", "tanh", "atan(x)+0.000000000000000001*x",
            "atan(x)/3" })
    void othersAreNotRecognised(String fn) {
        assertThat(ArcTangent.of(SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.ALL, 1), 1))).isEmpty();
    }

    /** What the sample does not show is in the estimates: the first variant that is tried is within the bound. */
    @Test
    @Tag("long")
    void theCheapestIsProvenOnEveryFloat() {
        assertThat(SchemeTemplates.cheapestTried(SPEC, TEMPLATES)).isInstanceOf(SearchOutcome.Found.class);
    }
}
