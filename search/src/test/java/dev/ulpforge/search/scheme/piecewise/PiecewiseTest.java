package dev.ulpforge.search.scheme.piecewise;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.SchemeTemplates;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

class PiecewiseTest {

    private static SearchTarget target(String fn, String domain) {
        return SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.parse(domain), 1), 1);
    }

    private static Interpreter best(String fn, String domain) {
        Piecewise kernels = Piecewise.of(target(fn, domain)).orElseThrow();
        return best(kernels, FastRange.all(kernels.active()), Segmentation.Kind.LOGARITHMIC, 8, 22);
    }

    private static Interpreter best(Piecewise kernels, FastRange fast, Segmentation.Kind kind, int entries,
            int dropped) {
        return SchemeTemplates.untuned(SchemeTemplates.mostAccurate(SchemeTemplates.of(kernels.scheme(fast)
                .orElseThrow()
                .search(List.of(new Segmentation(kind, entries, dropped)), kernels.choices(fast.lo(), fast.hi())))));
    }

    @Test
    void tanhIsRightFromTheSmallestFloatsOn() {
        Interpreter tanh = best("tanh(x)", "");
        for (int bits = 1; bits < 0x7f80_0000; bits += 0x7_1234) {
            float x = Float.intBitsToFloat(bits);
            assertThat(UlpError.of(tanh.at(x), Math.tanh(x))).as("x = %a", x).isLessThan(1.01);
            assertThat(tanh.at(-x)).isEqualTo(-tanh.at(x));
        }
        float[][] specials = { { Float.NaN, Float.NaN }, { Float.POSITIVE_INFINITY, 1 },
                { Float.NEGATIVE_INFINITY, -1 }, { 0, 0 }, { -0f, -0f }, { 20, 1 } };
        for (float[] special : specials) {
            assertThat(Float.floatToIntBits(tanh.at(special[0]))).isEqualTo(Float.floatToIntBits(special[1]));
        }
    }

    @Test
    void errorsAreSmallAroundZerosInsideOfTheDomain() {
        Interpreter f = best("log(x) - 1", "[2, 4]");
        RealExpression exact = RealExpression.of("log(x) - 1");
        for (float x = (float) Math.E - 0x1p-16f; x < Math.E + 0x1p-16f; x = Math.nextUp(x)) {
            assertThat(UlpError.of(f.at(x), exact.at(x).hi())).as("x = %a", x).isLessThan(1.5);
        }
        for (float x = 2; x < 4; x += 0x1p-10f) {
            assertThat(UlpError.of(f.at(x), exact.at(x).hi())).as("x = %a", x).isLessThan(1.5);
        }
    }

    @Test
    void whatGrowsSlowlyIsRightInEveryBinade() {
        Piecewise kernels = Piecewise.of(target("asinh(x)", "")).orElseThrow();
        Interpreter asinh = best(kernels, new FastRange(kernels.active(), 0, 10), Segmentation.Kind.LOGARITHMIC, 8, 22);
        RealExpression exact = RealExpression.of("asinh(x)");
        for (int bits = 1; bits < 0x7f80_0000; bits += 0x1f_1234) {
            float x = Float.intBitsToFloat(bits);
            assertThat(UlpError.of(asinh.at(x), exact.at(x).hi())).as("x = %a", x).isLessThan(1.1);
        }
        assertThat(asinh.at(Float.NEGATIVE_INFINITY)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(asinh.at(Float.NaN)).isNaN();
    }

    @Test
    void whatOverflowsDoesSoFromTheRightInputOn() {
        Piecewise kernels = Piecewise.of(target("gamma(x)", "[0.5, inf]")).orElseThrow();
        Interpreter gamma = best(kernels, new FastRange(kernels.active(), 0.5f, 4), Segmentation.Kind.LOGARITHMIC, 16,
                21);
        for (float x = 0.5f; x <= 35.04f; x += 0x1.1p-7f) {
            assertThat(UlpError.of(gamma.at(x), kernels.f().at(x))).as("x = %a", x).isLessThan(1.1);
        }
        float last = kernels.active().hi();
        assertThat(gamma.at(last)).isBetween(0x1p127f, Float.MAX_VALUE);
        assertThat(gamma.at(Math.nextUp(last))).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(gamma.at(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    }

    @Test
    void whatIsFarBelowHasItsConstant() {
        Piecewise kernels = Piecewise.of(target("erfc(x)", "")).orElseThrow();
        Interpreter erfc = best(kernels, new FastRange(kernels.active(), kernels.active().lo(), 2),
                Segmentation.Kind.FALLING, 16, 21);
        for (float x = -5; x < 10.1f; x += 0x1.1p-7f) {
            assertThat(UlpError.of(erfc.at(x), kernels.f().at(x))).as("x = %a", x).isLessThan(1.2);
        }
        float[][] specials = { { Float.NaN, Float.NaN }, { Float.POSITIVE_INFINITY, 0 }, { 11, 0 },
                { Float.NEGATIVE_INFINITY, 2 }, { -100, 2 }, { -0f, 1 } };
        for (float[] special : specials) {
            assertThat(Float.floatToIntBits(erfc.at(special[0]))).isEqualTo(Float.floatToIntBits(special[1]));
        }
    }

    @Test
    void makesNothingWhereThereIsNoEndOfBends() {
        assertThat(Piecewise.of(target("sin(x)", "")).orElseThrow().templates()).isEmpty();
    }
}
