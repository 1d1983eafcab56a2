package dev.ulpforge.verify.sweep;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.lock.Samples;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.oracle.exact.ExactFunction;

import static org.assertj.core.api.Assertions.assertThat;

class SampleSelectionTest {
    private static final BulkKernel EXP = (src, dst) -> {
        for (int i = 0; i < src.length; i++) {
            dst[i] = (float) StrictMath.exp(src[i]);
        }
    };

    private static KernelSpec spec(String fn, String domain) {
        return new KernelSpec(Expression.parse(fn), Domain.parse(domain), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[-1, 1]" })
    void aGoodKernelIsGoodAtEverySample(String domain) {
        Samples samples = SampleSelection.of(spec("exp", domain), EXP);
        assertThat(samples.points()).hasSizeGreaterThan(150).allSatisfy(
                point -> assertThat(point.error(Format.BINARY32))
                        .isLessThanOrEqualTo(0.5 + 1e-7));
        assertThat(samples).isEqualTo(SampleSelection.of(spec("exp", domain), EXP));
    }

    @Test
    void mostSamplesOfAnotherFunctionTellItApart() {
        long apart = SampleSelection.of(spec("exp2", "[-10, 10]"), EXP).points().stream()
                .filter(point -> point.error(Format.BINARY32) > 1).count();
        assertThat(apart).isGreaterThan(80);
    }

    @ParameterizedTest
    @CsvSource({ "log, -1, NaN", "log, 0, -Infinity", "log, 1, 0.0", "exp, 200, Infinity", "exp, -2000, 4.9E-324",
            "sinpi, -0.0, -0.0", "sinpi, -2, -0.0", "1 / x, -0.0, -Infinity", "x / 3, 1, 0.3333333333333333",
            "-exp(x), 200, -Infinity", "-exp(x), -2000, -4.9E-324" })
    void exactValuesAreRoundedToDoubles(String fn, float x, double want) {
        assertThat(SampleSelection.want(new ExactFunction(Expression.parse(fn)).value(x, 96), Format.BINARY32))
                .isEqualTo(Double.valueOf(want));
    }

    @Test
    void aValueJustInsideOfTheRangeOfFloatsIsNoInfinity() {
        double want = SampleSelection.want(new ExactFunction(Expression.parse("x * (1 - 2^-60)")).value(0x1p127f, 96),
                Format.BINARY32);
        assertThat(want).isEqualTo(0x1p127);
        double edge = SampleSelection
                .want(new ExactFunction(Expression.parse("2 * x * (1 - 2^-60)")).value(0x1p127f, 96), Format.BINARY32);
        assertThat(edge).isLessThan(0x1p128).isGreaterThan(Float.MAX_VALUE);
        Witness point = new Witness(0x1p127f, Float.POSITIVE_INFINITY, edge);
        assertThat(String.format(Locale.ROOT, "%.6f", point.error(Format.BINARY32)))
                .isEqualTo("0.000000");
    }
}
