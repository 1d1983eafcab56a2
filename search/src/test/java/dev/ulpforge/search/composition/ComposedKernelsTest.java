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
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.SchemeTemplates;
import dev.ulpforge.search.scheme.exponential.ExponentialSums;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

class ComposedKernelsTest {

    private static SearchTarget target(String fn, String domain, double ulp) {
        return SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.parse(domain), ulp), 1);
    }

    private static KernelTemplate exponential(String fn) {
        return SchemeTemplates.mostAccurate(SchemeTemplates.of(ExponentialSums
                .of(SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.ALL, 1.5), 1)).orElseThrow().templates()
                .getFirst()));
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
                        new KernelExpression.Kernel(exponential("1 + exp(-x)"), x,
                                KernelExpression.Compensation.NONE)));
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
        KernelTemplate exp = exponential("exp");
        Interpreter bell = kernel(new KernelExpression.Kernel(exp, square, compensation));
        assertClose(bell, t -> Math.exp(-t * t), 1.1);
        assertClose(
                kernel(new KernelExpression.Kernel(exp,
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
        SearchRequest request = new SearchRequest(target("1 / (1 + exp(-x))", "[2, 3]", 4).spec(), 1,
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
