package dev.ulpforge.search.scheme.power;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.KernelSearch;
import dev.ulpforge.search.SearchOutcome;
import dev.ulpforge.search.SearchRequest;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.FloatSteps;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Untuned kernels of roots over the whole range of floats. */
class RationalPowerTest {
    /** 16,000 from the least float to the largest. */
    private static final float[] MAGNITUDES = FloatSteps.of(Float.MIN_VALUE, Float.MAX_VALUE / 2, 1.0113f);

    private static List<KernelTemplate> templates(String fn) throws Exception {
        SearchTarget target = SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.ALL, 4), 1);
        List<KernelTemplate> templates = new ArrayList<>();
        for (Callable<List<KernelTemplate>> task : RationalPower.of(target).orElseThrow().templates()) {
            templates.addAll(task.call());
        }
        return templates;
    }

    /** A positive number to the power of {@code j/k}. */
    private static double exact(PowerEquation equation, float x) {
        return Math.pow(Math.cbrt(x), 3.0 * equation.j() / equation.k());
    }

    private static boolean isMirrored(Parity parity, float left, float right) {
        return switch (parity) {
            case ODD -> left == -right;
            case EVEN -> left == right;
            case UNDEFINED -> Float.isNaN(left);
        };
    }

    @ParameterizedTest
    @CsvSource({ "cbrt(x), 0.85", "rsqrt(x), 0.6", "sqrt(x), 0.85", "1/cbrt(x), 0.6", "x^0.25, 0.9", "cbrt(x)^2, 1.3",
            "x^(3/4), 1.4" })
    void errorIsSmallForEveryMagnitudeAndNotAboveThePromise(String fn, double ulp) throws Exception {
        PowerEquation equation = PowerEquation.of(RealExpression.of(fn), new Random(1)).orElseThrow();
        double best = 9;
        for (KernelTemplate template : templates(fn)) {
            Interpreter kernel = Interpreter.of(template.with(template.start()));
            float[] right = new float[MAGNITUDES.length];
            kernel.apply(MAGNITUDES, right);
            float[] left = MAGNITUDES.clone();
            for (int i = 0; i < left.length; i++) {
                left[i] = -left[i];
            }
            kernel.apply(left, left);
            double worst = 0;
            for (int i = 0; i < right.length; i++) {
                float x = MAGNITUDES[i];
                worst = Math.max(worst, UlpError.of(right[i], exact(equation, x)));
                assertTrue(isMirrored(equation.parity(), left[i], right[i]), () -> "x = " + -x);
            }
            assertThat(worst).isLessThan(1.1 * template.estimatedUlp() + 0.1);
            best = Math.min(best, worst);
        }
        assertThat(best).isLessThan(ulp);
    }

    @ParameterizedTest
    @CsvSource({ "cbrt(x), 0, -0.0, Infinity, -Infinity, -1", "rsqrt(x), Infinity, -Infinity, 0, NaN, NaN",
            "sqrt(x), 0, -0.0, Infinity, NaN, NaN", "x^0.25, 0, 0, Infinity, Infinity, NaN",
            "1/cbrt(x), Infinity, -Infinity, 0, -0.0, -1", "cbrt(x)^2, 0, 0, Infinity, Infinity, 1" })
    void specialValues(String fn, float zero, float minusZero, float infinity, float minusInfinity, float minusOne)
            throws Exception {
        for (KernelTemplate template : templates(fn)) {
            Interpreter kernel = Interpreter.of(template.with(template.start()));
            assertThat(new float[]{ kernel.at(0f), kernel.at(-0f), kernel.at(Float.POSITIVE_INFINITY),
                    kernel.at(Float.NEGATIVE_INFINITY), Math.round(kernel.at(-1f)) + 0 * kernel.at(-1f),
                    kernel.at(Float.NaN) }).as(fn)
                    .containsExactly(zero, minusZero, infinity, minusInfinity, minusOne, Float.NaN);
        }
    }

    /** Nothing but what {@code KernelSearchTest} does on fewer floats, without the other reductions. */
    @Tag("long")
    @Test
    void aSearchProvesOne() {
        KernelSpec spec = new KernelSpec(Expression.parse("rsqrt(x)"), Domain.parse("[1, 4]"), 1);
        assertThat(KernelSearch.run(new SearchRequest(spec, 7, Duration.ofMinutes(5), 2), Progress.SILENT))
                .isInstanceOfSatisfying(SearchOutcome.Found.class, found -> {
                    assertThat(found.proof().maxUlp().doubleValue()).isLessThanOrEqualTo(1);
                    assertThat(found.proof().inputs()).isEqualTo((2 << 23) + 1);
                });
    }
}
