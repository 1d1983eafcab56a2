package dev.ulpforge.search.scheme.arc;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.SchemeTemplates;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

/** Untuned kernels of asin and acos. */
class ArcSineTest {
    private static final Interpreter ASIN = best("asin");
    private static final Interpreter ACOS = best("acos");

    private static Interpreter best(String fn) {
        SearchTarget target = SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.ALL, 1), 1);
        return SchemeTemplates
                .untuned(SchemeTemplates.mostAccurate(SchemeTemplates.of(ArcSine.of(target).orElseThrow())));
    }

    private static void assertSmall(Interpreter kernel, float x, DoubleUnaryOperator f) {
        assertThat(UlpError.of(kernel.at(x), f.applyAsDouble(x))).as("x = %a", x).isLessThan(0.75);
    }

    @ParameterizedTest
    @CsvSource({ "1", "1e-3", "1e-20", "1e-44" })
    void errorIsSmallNearZeroAndNearTheEnds(float width) {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            float small = (2 * random.nextFloat() - 1) * width;
            float x = i % 2 == 0 ? small : Math.copySign(1 - Math.abs(small), small);
            assertSmall(ASIN, x, Math::asin);
            assertSmall(ACOS, x, Math::acos);
        }
    }

    @ParameterizedTest
    @CsvSource({ "NaN, NaN, NaN", "Infinity, NaN, NaN", "-1.0000001, NaN, NaN", "2, NaN, NaN", "0, 0, 1.5707964",
            "-0.0, -0.0, 1.5707964", "1, 1.5707964, 0", "-1, -1.5707964, 3.1415927", "0.5, 0.5235988, 1.0471976",
            "1e-45, 1e-45, 1.5707964", "-1e-40, -1e-40, 1.5707964" })
    void specialValues(float x, float asin, float acos) {
        assertThat(Float.floatToIntBits(ASIN.at(x))).isEqualTo(Float.floatToIntBits(asin));
        assertThat(Float.floatToIntBits(ACOS.at(x))).isEqualTo(Float.floatToIntBits(acos));
    }
}
