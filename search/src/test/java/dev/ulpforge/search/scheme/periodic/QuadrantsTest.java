package dev.ulpforge.search.scheme.periodic;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.Slice;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

/** Untuned kernels with three coefficients of the sine and four of the compensated cosine. */
class QuadrantsTest {
    private static final Program SIN = program("sin(x)");
    private static final Program COS = program("cos(x)");

    private static Optional<SchemeSearch<?>> search(String fn) {
        return Sinusoid.byQuadrants(SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.ALL, 1), 1));
    }

    private static Program program(String fn) {
        try {
            KernelTemplate template = search(fn).orElseThrow().templates().get(2).call().stream()
                    .filter(one -> one.description().endsWith("4 coefficients of the cosine, cosine compensated"))
                    .findFirst().orElseThrow();
            return template.with(template.start());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void assertSmall(String fn, Program program, DoubleUnaryOperator f) {
        Interpreter kernel = Interpreter.of(program);
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            float any = Float.intBitsToFloat(random.nextInt());
            float x = i % 2 == 0 && Float.isFinite(any) ? any : (random.nextFloat() - 0.5f) * 100;
            assertThat(UlpError.of(kernel.at(x), f.applyAsDouble(x))).as("%s at %a", fn, x).isLessThan(1);
        }
    }

    @Test
    void errorIsSmallAtEveryMagnitude() {
        assertSmall("sin", SIN, Math::sin);
        assertSmall("cos", COS, Math::cos);
    }

    @Test
    void factorAndAngleMayBeOthers() {
        assertSmall("-2 sin", program("-2 * sin(x)"), x -> -2 * Math.sin(x));
        assertSmall("-cos", program("-cos(x)"), x -> -Math.cos(x));
    }

    /** The closest of all floats to multiples of pi/2, and others in each quarter. */
    @ParameterizedTest
    @ValueSource(floats = { 0x1.f37c8ap96f, 0x1.47d0fep35f, 0x1.f9cbe2p8f, 0x1.921fb6p0f, 0x1.921fb6p1f, 0x1.921fb6p2f,
            -1, -2, -4, -5, 0.25f, 2.5f, 3.5f, 5.5f })
    void argumentIsAccurateNearZeros(float x) {
        assertThat(UlpError.of(Interpreter.of(SIN).at(x), Math.sin(x))).isLessThan(1);
        assertThat(UlpError.of(Interpreter.of(COS).at(x), Math.cos(x))).isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({ "NaN, NaN, NaN", "Infinity, NaN, NaN", "-Infinity, NaN, NaN", "0, 0, 1", "-0.0, -0.0, 1",
            "1e-45, 1e-45, 1", "-1e-40, -1e-40, 1" })
    void specialValues(float x, float sin, float cos) {
        assertThat(Float.floatToIntBits(Interpreter.of(SIN).at(x))).isEqualTo(Float.floatToIntBits(sin));
        assertThat(Float.floatToIntBits(Interpreter.of(COS).at(x))).isEqualTo(Float.floatToIntBits(cos));
    }

    @Test
    void usualPathsHaveNoTables() {
        for (Program program : List.of(SIN, COS)) {
            assertThat(new Slice(program, program.result()).positions().stream().mapToObj(program.ops()::get))
                    .noneMatch(op -> op instanceof Op.Lookup);
        }
    }

    /** An exact remainder makes exact zeros, whose signs this scheme does not keep. */
    @ParameterizedTest
    @ValueSource(strings = { "sinpi(x)", "cospi(x)", "sin(x) + cos(x)", "exp(x)" })
    void othersAreNotRecognised(String fn) {
        assertThat(search(fn)).isEmpty();
    }
}
