package dev.ulpforge.search.scheme.exponential;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.SchemeTemplates;
import dev.ulpforge.search.scheme.Variant;

import static org.assertj.core.api.Assertions.assertThat;

class ExponentialCompositesTest {
    private static final Map<String, Interpreter> KERNELS = new HashMap<>();

    private static SearchTarget target(String fn) {
        return SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.ALL, 1), 1);
    }

    private static Optional<SchemeSearch<?>> search(String fn) {
        SearchTarget target = target(fn);
        return ExponentialComposites.quotient(target).or(() -> ExponentialComposites.logarithm(target));
    }

    /** {@return the untuned program of a variant, fitted once} */
    private static Interpreter kernel(String fn, Integer... variant) {
        return KERNELS.computeIfAbsent(fn, _ -> fitted(fn, variant));
    }

    private static Interpreter fitted(String fn, Integer... variant) {
        SchemeSearch<?> search = search(fn).orElseThrow();
        return SchemeTemplates.untuned(
                search.template(new Variant(search.variants().dimensions(), List.of(variant))).orElseThrow());
    }

    private static Interpreter quotient(String fn) {
        return kernel(fn, 1, 1, 4, 1, 1, 0);
    }

    private static Interpreter logarithm(String fn) {
        return kernel(fn, 0, 1, 4, 2, 11);
    }

    private static void assertAccurate(double ulp, Interpreter kernel, DoubleUnaryOperator exact) {
        SchemeTemplates.assertErrorsBelow(ulp, kernel, exact,
                DoubleStream.concat(IntStream.range(-9000, 9000).mapToDouble(i -> i * 0.0123),
                        IntStream.range(0, 140).mapToDouble(i -> Math.scalb(i % 2 == 0 ? 1.3 : -1.3, -i))));
    }

    @Test
    void quotientsAreAccurateUpToTheEndsOfTheFloats() {
        assertAccurate(1, quotient("sigmoid"), x -> 1 / (1 + Math.exp(-x)));
        assertAccurate(1, quotient("silu"), x -> x / (1 + Math.exp(-x)));
        assertAccurate(1, quotient("1/(exp(x)/2+5)"), x -> 1 / (Math.exp(x) / 2 + 5));
    }

    @Test
    void logarithmsToo() {
        assertAccurate(1, logarithm("softplus"), x -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))));
        assertAccurate(1, logarithm("logsigmoid"), x -> Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x))));
    }

    /** Untuned. */
    @Test
    void logarithmsToAnyBaseToo() {
        assertAccurate(1.2, logarithm("log2(1 + 2^x)"), x -> softplus(Math.log(2), x));
        assertAccurate(1.2, logarithm("log(1 + exp(-50 * x)) / -50"), x -> -softplus(50, -x));
    }

    @Tag("long")
    @Test
    void logarithmsOfMoreToo() {
        assertAccurate(1.2, logarithm("log10(1 + 10^x)"), x -> softplus(Math.log(10), x));
        assertAccurate(1.2, logarithm("log(1 + exp(0.5 * x))"), x -> softplus(0.5, x) / 2);
    }

    /** A rate that is no float, and one whose period is: their products have rounding errors of their own. */
    @Test
    void quotientsOfAnyRateToo() {
        assertAccurate(1, quotient("x / (1 + exp(-1.702 * x))"), x -> x / (1 + Math.exp(-1.702 * x)));
        assertAccurate(1, kernel("1 / (1 + 2^-x)", 1, 1, 4, 2, 1, 0), x -> 1 / (1 + Math.pow(2, -x)));
    }

    /** {@return log(1 + e^kx)/k} */
    private static double softplus(double k, double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-k * Math.abs(x))) / k;
    }

    @ParameterizedTest
    @CsvSource({ "sigmoid, 0, 1", "silu, -0.0, Infinity" })
    void quotientsAtInfinities(String fn, float low, float high) {
        assertAtInfinities(quotient(fn), low, high);
    }

    @ParameterizedTest
    @CsvSource({ "softplus, 0, Infinity", "logsigmoid, -Infinity, -0.0" })
    void logarithmsAtInfinities(String fn, float low, float high) {
        assertAtInfinities(logarithm(fn), low, high);
    }

    @Test
    void zerosKeepTheirSigns() {
        assertThat(quotient("silu").at(0f)).isEqualTo(0f);
        assertThat(quotient("silu").at(-0f)).isEqualTo(-0f);
    }

    private static void assertAtInfinities(Interpreter kernel, float low, float high) {
        assertThat(kernel.at(Float.NEGATIVE_INFINITY)).isEqualTo(low);
        assertThat(kernel.at(Float.POSITIVE_INFINITY)).isEqualTo(high);
        assertThat(kernel.at(Float.NaN)).isNaN();
    }

    @Test
    void eachAccuracyIsBetterThanTheOneBefore() {
        double[] errors = IntStream.range(0, 3).mapToDouble(accuracy -> search("silu").map(
                search -> search.template(new Variant(search.variants().dimensions(), List.of(1, 1, 4, accuracy, 1, 0)))
                        .orElseThrow().estimatedUlp())
                .orElseThrow()).toArray();
        assertThat(errors[1]).isLessThan(errors[0]);
        assertThat(errors[2]).isLessThan(errors[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = { "exp", "tanh", "x", "1/(1-exp(x))", "x*x/(1+exp(x))", "log(2+exp(x))", "log", "1/x",
            "3*log(1+exp(x))",
            "gelu" })
    void othersAreNotRecognised(String fn) {
        assertThat(search(fn)).isEmpty();
    }
}
