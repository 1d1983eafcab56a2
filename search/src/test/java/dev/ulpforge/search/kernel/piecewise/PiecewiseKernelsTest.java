package dev.ulpforge.search.kernel.piecewise;

import java.util.Comparator;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

class PiecewiseKernelsTest {

    private static Goal goal(String fn, String domain) {
        return Goal.of(new KernelSpec(Expression.parse(fn), Domain.parse(domain), 1), 1);
    }

    private static Interpreter best(String fn, String domain) throws Exception {
        PiecewiseKernels kernels = PiecewiseKernels.of(goal(fn, domain)).orElseThrow();
        PiecewiseBuilder builder = kernels.builder(FastRange.all(kernels.active()));
        KernelTemplate best = builder.templates(builder.divisions().logarithmic(8, 22), 8).stream()
                .min(Comparator.comparingDouble(KernelTemplate::estimatedUlp)).orElseThrow();
        return Interpreter.of(best.with(best.start()));
    }

    @Test
    void tanhIsRightFromTheSmallestFloatsOn() throws Exception {
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
    void errorsAreSmallAroundZerosInsideOfTheDomain() throws Exception {
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
    void whatGrowsSlowlyIsRightInEveryBinade() throws Exception {
        PiecewiseKernels kernels = PiecewiseKernels.of(goal("asinh(x)", "")).orElseThrow();
        PiecewiseBuilder builder = kernels.builder(new FastRange(kernels.active(), 0, 10));
        KernelTemplate template = builder.templates(builder.divisions().logarithmic(8, 22), 8).getFirst();
        Interpreter asinh = Interpreter.of(template.with(template.start()));
        RealExpression exact = RealExpression.of("asinh(x)");
        for (int bits = 1; bits < 0x7f80_0000; bits += 0x1f_1234) {
            float x = Float.intBitsToFloat(bits);
            assertThat(UlpError.of(asinh.at(x), exact.at(x).hi())).as("x = %a", x).isLessThan(1.1);
        }
        assertThat(asinh.at(Float.NEGATIVE_INFINITY)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(asinh.at(Float.NaN)).isNaN();
    }

    @Test
    void whatOverflowsDoesSoFromTheRightInputOn() throws Exception {
        PiecewiseKernels kernels = PiecewiseKernels.of(goal("gamma(x)", "[0.5, inf]")).orElseThrow();
        PiecewiseBuilder builder = kernels.builder(new FastRange(kernels.active(), 0.5f, 4));
        KernelTemplate template = builder.templates(builder.divisions().logarithmic(16, 21), 16).getFirst();
        Interpreter gamma = Interpreter.of(template.with(template.start()));
        for (float x = 0.5f; x <= 35.04f; x += 0x1.1p-7f) {
            assertThat(UlpError.of(gamma.at(x), kernels.f().at(x))).as("x = %a", x).isLessThan(1.1);
        }
        float last = kernels.active().hi();
        assertThat(gamma.at(last)).isBetween(0x1p127f, Float.MAX_VALUE);
        assertThat(gamma.at(Math.nextUp(last))).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(gamma.at(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    }

    @Test
    void whatIsFarBelowHasItsConstant() throws Exception {
        PiecewiseKernels kernels = PiecewiseKernels.of(goal("erfc(x)", "")).orElseThrow();
        PiecewiseBuilder builder = kernels.builder(new FastRange(kernels.active(), kernels.active().lo(), 2));
        KernelTemplate template = builder.templates(builder.divisions().falling(16, 21), 16).getLast();
        Interpreter erfc = Interpreter.of(template.with(template.start()));
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
        assertThat(PiecewiseKernels.of(goal("sin(x)", "")).orElseThrow().templates()).isEmpty();
    }
}
