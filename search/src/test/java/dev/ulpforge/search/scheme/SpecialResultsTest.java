package dev.ulpforge.search.scheme;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.Goal;

import static org.assertj.core.api.Assertions.assertThat;

class SpecialResultsTest {

    private static SpecialResults of(String fn, String domain) {
        return SpecialResults.of(Goal.of(new KernelSpec(Expression.parse(fn), Domain.parse(domain), 1), 1));
    }

    @ParameterizedTest
    @CsvSource({ "exp, -Infinity, 0", "exp, Infinity, Infinity", "log, -1, NaN", "log, 0, -Infinity",
            "atan, -0.0, -0.0",
            "atan, Infinity, 1.5707964", "exp, NaN, NaN" })
    void areAskedOfTheOracle(String fn, float x, float result) {
        assertThat(Float.floatToRawIntBits(of(fn, "").at(x))).isEqualTo(Float.floatToRawIntBits(result));
    }

    @ParameterizedTest
    @CsvSource({ "asin, '', 2, NaN", "asin, '', NaN, NaN", "atan, '', 1e30, 1.5707964", "atan, '', -1e30, -1.5707964",
            "atan, '', NaN, NaN", "tanh, '[-50, 60]', -40, -1", "exp, '[-inf, -200]', -1000, 0" })
    void constantsBeyondTheFastRegion(String fn, String domain, float x, float result) {
        ProgramBuilder b = new ProgramBuilder();
        float got = Interpreter.of(b.build(of(fn, domain).beyond(b.x()))).at(x);
        assertThat(Float.floatToRawIntBits(got)).isEqualTo(Float.floatToRawIntBits(result));
    }

    @ParameterizedTest
    @CsvSource({ "-2, 2, 2, true", "-2, 2, 2.0000002, false", "-1, 3, -1, true", "-1, 3, -1.0000001, false",
            "-1, 3, NaN, false", "-2, 2, NaN, false" })
    void regionsAreTestedInPrograms(float low, float high, float x, boolean inside) {
        Region region = Region.between(low, high);
        ProgramBuilder b = new ProgramBuilder();
        float is = Interpreter.of(b.build(region.inside(b.x()).select(b.f32(1), b.f32(0)))).at(x);
        assertThat(is == 1).isEqualTo(inside).isEqualTo(region.contains(x));
    }
}
