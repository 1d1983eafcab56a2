package dev.ulpforge.search.scheme.periodic;

import java.util.ArrayList;
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
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.SchemeTemplates;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

/** Untuned kernels of tan by all schemes: whatever the breakpoints, the most accurate is good at every magnitude. */
class TangentTest {
    private static final KernelSpec SPEC = new KernelSpec(Expression.parse("tan"), Domain.ALL, 1);
    private static final Reduction RESIDUAL = Tangent.byResidual(SearchTarget.of(SPEC, 1)).orElseThrow();
    private static final List<Interpreter> QUOTIENTS = best(Tangent.byQuotient(SearchTarget.of(SPEC, 1)).orElseThrow(),
            0.8);
    private static final List<Interpreter> RESIDUALS = best(RESIDUAL, 0.95);

    private static final Interpreter RECIPROCAL = SchemeTemplates
            .untuned(SchemeTemplates.mostAccurate(SchemeTemplates.of(
                    Tangent.byReciprocal(SearchTarget.of(new KernelSpec(SPEC.fn(), Domain.ALL, 4), 1)).orElseThrow())));

    private static List<Interpreter> best(Reduction reduction, double ulp) {
        List<Interpreter> kernels = new ArrayList<>();
        for (var task : reduction.templates()) {
            KernelTemplate best = SchemeTemplates.mostAccurate(SchemeTemplates.of(task));
            assertThat(best.estimatedUlp()).isLessThan(ulp);
            kernels.add(SchemeTemplates.untuned(best));
        }
        return kernels;
    }

    private static void assertSmall(float x) {
        assertThat(UlpError.of(RECIPROCAL.at(x), Math.tan(x))).isLessThan(4);
        assertThat(QUOTIENTS).allSatisfy(kernel -> assertThat(UlpError.of(kernel.at(x), Math.tan(x))).isLessThan(0.8));
        assertThat(RESIDUALS).allSatisfy(kernel -> assertThat(UlpError.of(kernel.at(x), Math.tan(x))).isLessThan(0.95));
    }

    @Test
    void errorIsSmallAtEveryMagnitude() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            float any = Float.intBitsToFloat(random.nextInt());
            assertSmall(i % 2 == 0 && Float.isFinite(any) ? any : (random.nextFloat() - 0.5f) * 100);
        }
    }

    /** Of all floats, the closest to multiples of pi and to odd multiples of pi/2, by continued fractions of 2^e/pi. */
    @ParameterizedTest
    @ValueSource(floats = { 0x1.f37c8ap96f, 0x1.47d0fep35f, 0x1.f9cbe2p8f, 0x1.f37c8ap95f, 0x1.47d0fep34f,
            0x1.f9cbe2p7f,
            0x1.921fb6p0f, 0x1.921fb6p1f })
    void reducedArgumentIsAccurateNearZerosAndPoles(float x) {
        assertSmall(x);
        assertSmall(-x);
    }

    @ParameterizedTest
    @CsvSource({ "NaN, NaN", "Infinity, NaN", "-Infinity, NaN", "0, 0", "-0.0, -0.0", "1e-45, 1e-45",
            "-1e-40, -1e-40" })
    void specialValues(float x, float want) {
        for (List<Interpreter> kernels : List.of(QUOTIENTS, RESIDUALS, List.of(RECIPROCAL))) {
            assertThat(kernels).allSatisfy(kernel -> assertThat(Float.floatToIntBits(kernel.at(x)))
                    .isEqualTo(Float.floatToIntBits(want)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "2*tan(x)", "tan(2*x)", "tanpi", "sin" })
    void theResidualAndTheReciprocalAreForTheTangentItself(String fn) {
        SearchTarget target = SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.ALL, 4), 1);
        assertThat(Tangent.byResidual(target)).isEmpty();
        assertThat(Tangent.byReciprocal(target)).isEmpty();
    }

    @Test
    @Tag("long")
    void theCheapestIsProvenOnEveryFloat() {
        assertThat(SchemeTemplates.cheapestTried(SPEC, SchemeTemplates.of(RESIDUAL)))
                .isInstanceOf(SearchOutcome.Found.class);
    }
}
