package dev.ulpforge.search.kernel.periodic;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.verify.sweep.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

/** Untuned kernels of sin, cos, sinpi and cospi: whatever the nodes, results are good at every magnitude. */
class RotationDraftTest {
    private static final BigDecimal PI = new BigDecimal(
            "3.14159265358979323846264338327950288419716939937510582097494459230781640629");
    private static final SinusoidEquation SIN = new SinusoidEquation(PI, 0, 1);
    private static final SinusoidEquation COS = new SinusoidEquation(PI, 1, 0);
    private static final SinusoidEquation SINPI = new SinusoidEquation(BigDecimal.ONE, 0, 1);
    private static final SinusoidEquation COSPI = new SinusoidEquation(BigDecimal.ONE, 1, 0);

    private static final Care CARE = new Care(true, true, true, true);

    private static Interpreter kernel(SinusoidEquation law, int n, boolean half, int terms, Care care) {
        float origin = n == 1 && law.isEven() ? 0.5f : 0;
        SineNodes nodes = new SineNodes(law, n, origin, half);
        SineCore core = SineCore.fit(nodes.omega(), nodes.excess(), nodes.steps().halfWidth(), terms,
                n == 1 ? 0 : terms);
        RotationDraft draft = new RotationDraft(nodes, core, care,
                new GuardedReduction(new CodyWaite(nodes.steps(), care.argument()), true, true), 1);
        return Interpreter.of(draft.with(draft.start()));
    }

    @ParameterizedTest
    @CsvSource({ "1, true, 5, false, 5", "1, false, 5, true, 4", "2, false, 4, true, 2", "2, true, 4, false, 4",
            "4, false, 3, true, 1", "8, true, 2, true, 1", "8, false, 2, true, 1", "16, true, 2, true, 1" })
    void errorIsSmallAtEveryMagnitude(int n, boolean half, int terms, boolean careful, double ulp) {
        Care care = new Care(careful, careful, careful, careful);
        assertSmall(kernel(SIN, n, half, terms, care), Math::sin, ulp);
        assertSmall(kernel(COS, n, half, terms, care), Math::cos, ulp);
    }

    private static void assertSmall(Interpreter kernel, DoubleUnaryOperator f, double ulp) {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            float any = Float.intBitsToFloat(random.nextInt());
            float x = i % 2 == 0 && Float.isFinite(any) ? any : (random.nextFloat() - 0.5f) * 100;
            assertThat(UlpError.of(kernel.at(x), f.applyAsDouble(x))).as("x = %a", x).isLessThan(ulp);
        }
    }

    /** Of all floats, the closest to multiples of pi and to odd multiples of pi/2, by continued fractions of 2^e/pi. */
    @ParameterizedTest
    @ValueSource(floats = { 0x1.f37c8ap96f, 0x1.47d0fep35f, 0x1.f37c8ap97f, 0x1.47d0fep36f, 0x1.f9cbe2p8f,
            0x1.f37c8ap95f,
            0x1.47d0fep34f, 0x1.f9cbe2p7f, 0x1.921fb6p0f, 0x1.921fb6p1f, 0x1.921fb6p2f })
    void reducedArgumentIsAccurateNearZeros(float x) {
        Care care = new Care(true, false, true, true);
        for (int n = 2; n <= 16; n *= 2) {
            assertThat(UlpError.of(kernel(SIN, n, false, 4, care).at(x), Math.sin(x))).isLessThan(1);
            assertThat(UlpError.of(kernel(COS, n, true, 4, care).at(x), Math.cos(x))).isLessThan(1);
        }
    }

    @ParameterizedTest
    @CsvSource({ "NaN, NaN, NaN", "Infinity, NaN, NaN", "-Infinity, NaN, NaN", "0, 0, 1", "-0.0, -0.0, 1",
            "1e-45, 1e-45, 1", "-1e-40, -1e-40, 1" })
    void specialValues(float x, float sin, float cos) {
        for (int n = 1; n <= 8; n *= 2) {
            for (boolean half : new boolean[]{ false, true }) {
                assertSame(kernel(SIN, n, half, 4, CARE), x, sin);
                assertSame(kernel(COS, n, half, 4, CARE), x, cos);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "1, 0, -1", "-1, -0.0, -1", "2, 0, 1", "-3, -0.0, -1", "0.5, 1, 0", "-0.5, -1, 0", "1.5, -1, 0",
            "-2.5, -1, 0", "1000001.5, -1, 0", "2000001, 0, -1", "-16777216, -0.0, 1", "3e38, 0, 1", "-3e38, -0.0, 1",
            "NaN, NaN, NaN", "Infinity, NaN, NaN", "-0.0, -0.0, 1" })
    void zerosOfHalfTurnsHaveTheirSigns(float x, float sinpi, float cospi) {
        for (int n = 1; n <= 8; n *= 2) {
            assertSame(kernel(SINPI, n, false, 5, CARE), x, sinpi);
            assertSame(kernel(COSPI, n, false, 5, CARE), x, cospi);
        }
    }

    private static void assertSame(Interpreter kernel, float x, float want) {
        assertThat(Float.floatToIntBits(kernel.at(x))).as("x = %a", x).isEqualTo(Float.floatToIntBits(want));
    }
}
