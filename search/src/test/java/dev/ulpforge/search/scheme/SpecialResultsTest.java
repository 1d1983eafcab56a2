package dev.ulpforge.search.scheme;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.SearchTarget;

import static org.assertj.core.api.Assertions.assertThat;

class SpecialResultsTest {

    private static SpecialResults of(String fn, String domain) {
        return SpecialResults.of(SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.parse(domain), 1), 1));
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
            "-1, 3, NaN, false", "-2, 2, NaN, false",
            "-Infinity, 2, -Infinity, true", "-Infinity, 2, 3, false", "1, Infinity, Infinity, true",
            "1, Infinity, 0.5, false", "-Infinity, Infinity, 7, true", "-Infinity, Infinity, NaN, false" })
    void regionsAreTestedInPrograms(float low, float high, float x, boolean inside) {
        Region region = Region.between(low, high);
        ProgramBuilder b = new ProgramBuilder();
        float is = Interpreter.of(b.build(region.inside(b.x()).select(b.f32(1), b.f32(0)))).at(x);
        assertThat(is == 1).isEqualTo(inside).isEqualTo(region.contains(x));
    }

    @ParameterizedTest
    @CsvSource({ "1, true, true", "4, true, true", "0.99999994, false, false", "4.0000005, false, false",
            "-1, false, true", "-4, false, true", "-0.99999994, false, false", "-4.0000005, false, false",
            "0, false, false", "-0.0, false, false", "NaN, false, false", "-Infinity, false, false",
            "Infinity, false, false", "1e-45, false, false" })
    void regionsOfMagnitudesAreTestedInPrograms(float x, boolean positive, boolean either) {
        for (boolean negative : new boolean[]{ false, true }) {
            Region region = Region.magnitudes(1, 4, negative);
            ProgramBuilder b = new ProgramBuilder();
            float is = Interpreter.of(b.build(region.inside(b.x()).select(b.f32(1), b.f32(0)))).at(x);
            assertThat(is == 1).isEqualTo(negative ? either : positive).isEqualTo(region.contains(x));
        }
    }

    @ParameterizedTest
    @ValueSource(floats = { 0, -0f, 4, -4, 5, -5, Float.NaN, Float.NEGATIVE_INFINITY })
    void regionsOfMagnitudesMayReachToZero(float x) {
        for (boolean negative : new boolean[]{ false, true }) {
            Region region = Region.magnitudes(0, 4, negative);
            ProgramBuilder b = new ProgramBuilder();
            float is = Interpreter.of(b.build(region.inside(b.x()).select(b.f32(1), b.f32(0)))).at(x);
            assertThat(is == 1).isEqualTo(Math.abs(x) <= 4 && (negative || x >= 0)).isEqualTo(region.contains(x));
        }
    }

    @ParameterizedTest
    @CsvSource({ "'[1, 4]', true, true", "'[-4, -1]', false, true", "'[-4, 4]', false, false", "'[0, 4]', false, false",
            "'[-3, -0.5]', false, false", "'[1, 5]', false, false", "'', false, false" })
    void regionsOfMagnitudesCoverDomains(String domain, boolean positive, boolean either) {
        assertThat(Region.magnitudes(1, 4, false).covers(Domain.parse(domain))).isEqualTo(positive);
        assertThat(Region.magnitudes(1, 4, true).covers(Domain.parse(domain))).isEqualTo(either);
        assertThat(Region.upTo(5).covers(Domain.parse(domain))).isEqualTo(!domain.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({ "log, -1, NaN", "log, 0, -Infinity", "atan, -0.0, -0.0", "exp, 0, 1" })
    void valuesInDoubles(String fn, float x, Double value) {
        assertThat(of(fn, "").exact(x)).isEqualTo(value);
    }
}
