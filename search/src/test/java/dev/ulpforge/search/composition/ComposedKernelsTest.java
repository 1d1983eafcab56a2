package dev.ulpforge.search.composition;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.KernelSearch;
import dev.ulpforge.search.SearchOutcome;
import dev.ulpforge.search.SearchRequest;
import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.Structure;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.expsum.CoreConstants;
import dev.ulpforge.search.kernel.expsum.ExponentialReduction;
import dev.ulpforge.search.kernel.expsum.SingleExponential;
import dev.ulpforge.search.scheme.exponential.ExponentialSum;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

class ComposedKernelsTest {

    private static Goal goal(String fn, String domain, double ulp) {
        return Goal.of(new KernelSpec(Expression.parse(fn), Domain.parse(domain), ulp), 1);
    }

    /** A kernel of {@code e^(rate x) + constant} with Taylor coefficients. */
    private static KernelTemplate exponential(double rate, double constant) {
        double[] taylor = { 1 / 5040.0, 1 / 720.0, 1 / 120.0, 1 / 24.0, 1 / 6.0, 0.5 };
        for (int k = 0; k < taylor.length; k++) {
            taylor[k] *= Math.pow(rate, 7 - k);
        }
        Structure horner = Structure.parse("fma _ x _; fma 1 x _; fma 2 x _; fma 3 x _; fma 4 x _");
        CoreConstants core = new CoreConstants(new Fit(RealProgram.of(horner, taylor), 0), -0.4, 0.4, x -> 0x1p24);
        return new SingleExponential(new ExponentialSum(rate, 1, 0, constant), new ExponentialReduction(rate, 0.5),
                core,
                false, 80, true);
    }

    private static Interpreter kernel(KernelExpression root) {
        KernelTemplate template = new ComposedTemplate(root, Domain.ALL,
                new ExpressionSampler((x, digits) -> new BigDecimal(x), 1));
        return Interpreter.of(template.with(template.start()));
    }

    @Test
    void nothingOverflowsOnTheWay() {
        KernelExpression.Input x = new KernelExpression.Input();
        Interpreter silu = kernel(
                new KernelExpression.Arithmetic(KernelExpression.Operator.DIVIDED_BY, x,
                        new KernelExpression.Kernel(exponential(-1, 1), x, KernelExpression.Compensation.NONE)));
        assertClose(silu, t -> t / (1 + Math.exp(-t)), 4);
        assertBits(silu, Float.NEGATIVE_INFINITY, Float.NaN);
        assertBits(silu, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY);
        assertBits(silu, -3e38f, -0f);
        assertBits(silu, -0f, -0f);
        assertBits(silu, Float.NaN, Float.NaN);
    }

    @ParameterizedTest
    @EnumSource(value = KernelExpression.Compensation.class, names = { "NARROW", "WIDE" })
    void roundingOfAnArgumentIsMadeUpFor(KernelExpression.Compensation compensation) {
        KernelExpression.Input x = new KernelExpression.Input();
        KernelExpression square = new KernelExpression.Arithmetic(KernelExpression.Operator.TIMES,
                new KernelExpression.Negated(x), x);
        Interpreter bell = kernel(new KernelExpression.Kernel(exponential(1, 0), square, compensation));
        assertClose(bell, t -> Math.exp(-t * t), 1.1);
        assertClose(
                kernel(new KernelExpression.Kernel(exponential(1, 0),
                        new KernelExpression.Arithmetic(KernelExpression.Operator.TIMES, x, x), compensation)),
                t -> Math.exp(t * t), 1.1);
        assertBits(bell, Float.NEGATIVE_INFINITY, 0);
        assertBits(bell, 3e38f, 0);
        assertBits(bell, 0f, 1);
        assertBits(bell, Float.NaN, Float.NaN);
    }

    @Tag("long")
    @Test
    void searchProvesThem() {
        SearchRequest request = new SearchRequest(goal("1 / (1 + exp(-x))", "[2, 3]", 4).spec(), 1,
                Duration.ofMinutes(5), 2);
        assertThat(KernelSearch.run(request, Progress.SILENT)).isInstanceOfSatisfying(SearchOutcome.Found.class,
                found -> assertThat(found.proof().maxUlp().doubleValue()).isLessThanOrEqualTo(4));
    }

    private static void assertClose(Interpreter kernel, DoubleUnaryOperator f, double ulp) {
        for (float x = -110; x < 110; x += 0.0371f) {
            assertThat(UlpError.of(kernel.at(x), f.applyAsDouble(x))).as("x = %a", x).isLessThan(ulp);
        }
    }

    private static void assertBits(Interpreter kernel, float x, float want) {
        assertThat(Float.floatToRawIntBits(kernel.at(x))).as("at %a", x).isEqualTo(Float.floatToRawIntBits(want));
    }
}
