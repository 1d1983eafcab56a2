package dev.ulpforge.search.scheme.exponential;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.Core;
import dev.ulpforge.search.scheme.Form;
import dev.ulpforge.search.scheme.Region;
import dev.ulpforge.search.scheme.SchemeTemplates;
import dev.ulpforge.search.scheme.value.Evaluation;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

/** Kernels with long cores: whatever the offset and the form, the whole range of results comes out right. */
class ExponentialSumsTest {
    private static final float[] X = inputs();

    private static SearchTarget target(String fn) {
        return SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.ALL, 1), 1);
    }

    private static Core core(ExponentialSeries f, double low, double high, int terms) {
        return new Core.Polynomial(f, low, high, List.of(), terms, Evaluation.HORNER,
                new Core.Resolution(1, 0, 0x1p-27));
    }

    private static Interpreter oneSided(double rising, double constant, double offset, boolean exactReach) {
        ExponentialSum sum = new ExponentialSum(1, rising, 0, constant);
        OffsetReduction reduction = OffsetReduction.around(1, offset, false);
        float reach = exactReach ? reduction.exactReach(sum) : reduction.reach(sum);
        SingleExponential exponential = new SingleExponential(sum, reduction, rising == -constant, reach);
        return SchemeTemplates.untuned(SchemeTemplates.of(new Form<>(reduction,
                List.of(core(new ExponentialSeries(2, 1, 1), reduction.lower(), reduction.upper(), 7)), exponential,
                Region.upTo(reach), exponential), target("exp")));
    }

    private static Interpreter twoSided(ExponentialSum sum, double offset, boolean folded,
            PairOfExponentials.Linear linear) {
        OffsetReduction reduction = OffsetReduction.around(1, offset, folded);
        PairOfExponentials pair = new PairOfExponentials(sum, reduction, linear);
        List<Core> cores = List.of(core(new ExponentialSeries(2, 2, 1), 0, 0.5, 4),
                core(new ExponentialSeries(3, 2, 1), 0, 0.5, 4));
        return SchemeTemplates.untuned(SchemeTemplates.of(
                new Form<>(reduction, cores, pair, Region.upTo(reduction.exactReach(sum)), pair), target("exp")));
    }

    private static void assertClose(Interpreter kernel, DoubleUnaryOperator f, double ulp) {
        float[] y = new float[X.length];
        kernel.apply(X, y);
        for (int i = 0; i < X.length; i++) {
            assertThat(UlpError.of(y[i], f.applyAsDouble(X[i]))).as("x = %a", X[i]).isLessThan(ulp);
        }
    }

    private static float[] inputs() {
        DoubleStream everywhere = IntStream.rangeClosed(-9000, 9000).mapToDouble(i -> i * 0.0123);
        DoubleStream tiny = IntStream.range(0, 150).mapToDouble(i -> Math.scalb(1.3, -i));
        double[] all = DoubleStream.concat(everywhere, tiny.flatMap(x -> DoubleStream.of(x, -x))).toArray();
        float[] inputs = new float[all.length];
        IntStream.range(0, all.length).forEach(i -> inputs[i] = (float) all[i]);
        return inputs;
    }

    @ParameterizedTest
    @CsvSource({ "0.5, false, 1.7", "0.415, true, 1.1" })
    void oneExponentialAndAConstant(double offset, boolean exactReach, double ulp) {
        assertClose(oneSided(1, -1, offset, exactReach), Math::expm1, ulp);
        assertClose(oneSided(2, 0, offset, exactReach), x -> 2 * Math.exp(x), ulp);
        assertClose(oneSided(0.5, 3, offset, exactReach), x -> 0.5 * Math.exp(x) + 3, ulp);
    }

    @ParameterizedTest
    @CsvSource({ "0.5, FUSED, 1.6", "0.415, FUSED, 1.6", "0.306, FUSED, 1.6", "0.415, EXACT, 1.5",
            "0.5, ROUNDED, 2.2" })
    void twoExponentials(double offset, PairOfExponentials.Linear linear, double ulp) {
        assertClose(twoSided(new ExponentialSum(1, 0.5, -0.5, 0), offset, true, linear), Math::sinh, ulp);
        assertClose(twoSided(new ExponentialSum(1, 0.5, 0.5, 0), offset, true, linear), Math::cosh, 1.2);
        assertClose(twoSided(new ExponentialSum(1, 2, 0.25, 1), offset, false, linear),
                x -> 2 * Math.exp(x) + Math.exp(-x) / 4 + 1, 1.6);
    }

    @ParameterizedTest
    @ValueSource(doubles = { 0.5, 0.415 })
    void specialValues(double offset) {
        assertSpecial(oneSided(1, -1, offset, true), Float.POSITIVE_INFINITY, -1, 0, -0f);
        assertSpecial(oneSided(2, 0, offset, false), Float.POSITIVE_INFINITY, 0, 2, 2);
        assertSpecial(twoSided(new ExponentialSum(1, 0.5, -0.5, 0), offset, true, PairOfExponentials.Linear.EXACT),
                Float.POSITIVE_INFINITY,
                Float.NEGATIVE_INFINITY, 0, -0f);
        assertSpecial(twoSided(new ExponentialSum(1, 0.5, 0.5, 0), offset, true, PairOfExponentials.Linear.EXACT),
                Float.POSITIVE_INFINITY,
                Float.POSITIVE_INFINITY, 1, 1);
        assertSpecial(twoSided(new ExponentialSum(1, 2, 0.25, 1), offset, false, PairOfExponentials.Linear.EXACT),
                Float.POSITIVE_INFINITY,
                Float.POSITIVE_INFINITY, 3.25f, 3.25f);
    }

    private static void assertSpecial(Interpreter kernel, float high, float low, float zero, float minusZero) {
        assertBits(kernel, Float.POSITIVE_INFINITY, high);
        assertBits(kernel, Float.MAX_VALUE, high);
        assertBits(kernel, Float.NEGATIVE_INFINITY, low);
        assertBits(kernel, -Float.MAX_VALUE, low);
        assertBits(kernel, 0f, zero);
        assertBits(kernel, -0f, minusZero);
        assertBits(kernel, Float.NaN, Float.NaN);
    }

    private static void assertBits(Interpreter kernel, float x, float want) {
        assertThat(Float.floatToRawIntBits(kernel.at(x))).as("at %a", x).isEqualTo(Float.floatToRawIntBits(want));
    }

    /** The second offset is the one with which {@code e^r - 1} is from -1/4 to 1/2. */
    @Test
    void searchFindsAccurateOnes() {
        List<KernelTemplate> expm1 = SchemeTemplates
                .of(ExponentialSums.of(target("expm1")).orElseThrow().templates().get(1));
        assertThat(SchemeTemplates.mostAccurate(expm1).estimatedUlp()).isLessThan(1);
        assertThat(expm1).allMatch(template -> template.exponential().orElseThrow().constant() == -1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "tanh", "sigmoid", "x", "exp(x) + x" })
    void othersAreNotRecognised(String fn) {
        assertThat(ExponentialSums.of(target(fn))).isEmpty();
    }
}
