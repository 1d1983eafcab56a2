package dev.ulpforge.search.kernel.periodic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.verify.sweep.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

/** Untuned kernels of tan: whatever the nodes, the most accurate is good at every magnitude. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TangentDraftTest {
    private List<Interpreter> kernels;

    @BeforeAll
    void drafts() throws Exception {
        TangentKernels tangents = TangentKernels.of(Goal.of(new KernelSpec(Expression.parse("tan"), Domain.ALL, 1), 1))
                .orElseThrow();
        kernels = new ArrayList<>();
        for (var task : tangents.drafts()) {
            Draft best = task.call().getLast();
            assertThat(best.promisedUlp()).isLessThan(0.75);
            kernels.add(Interpreter.of(best.with(best.start())));
        }
    }

    @Test
    void errorIsSmallAtEveryMagnitude() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            float any = Float.intBitsToFloat(random.nextInt());
            float x = i % 2 == 0 && Float.isFinite(any) ? any : (random.nextFloat() - 0.5f) * 100;
            for (Interpreter kernel : kernels) {
                assertThat(UlpError.of(kernel.at(x), Math.tan(x))).as("x = %a", x).isLessThan(0.8);
            }
        }
    }

    /** Of all floats, the closest to multiples of pi and to odd multiples of pi/2, by continued fractions of 2^e/pi. */
    @ParameterizedTest
    @ValueSource(floats = { 0x1.f37c8ap96f, 0x1.47d0fep35f, 0x1.f9cbe2p8f, 0x1.f37c8ap95f, 0x1.47d0fep34f,
            0x1.f9cbe2p7f,
            0x1.921fb6p0f, 0x1.921fb6p1f })
    void reducedArgumentIsAccurateNearZerosAndPoles(float x) {
        for (Interpreter kernel : kernels) {
            assertThat(UlpError.of(kernel.at(x), Math.tan(x))).isLessThan(0.8);
        }
    }

    @ParameterizedTest
    @CsvSource({ "NaN, NaN", "Infinity, NaN", "-Infinity, NaN", "0, 0", "-0.0, -0.0", "1e-45, 1e-45",
            "-1e-40, -1e-40" })
    void specialValues(float x, float want) {
        for (Interpreter kernel : kernels) {
            assertThat(Float.floatToIntBits(kernel.at(x))).isEqualTo(Float.floatToIntBits(want));
        }
    }
}
