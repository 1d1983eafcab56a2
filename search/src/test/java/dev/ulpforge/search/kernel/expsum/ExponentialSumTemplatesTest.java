package dev.ulpforge.search.kernel.expsum;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.Structure;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.scheme.exponential.ExponentialSum;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

/** Kernels with Taylor coefficients: whatever the offset and the form, the whole range of results comes out right. */
class ExponentialSumTemplatesTest {
    private static final Structure SIX = Structure
            .parse("fma _ x _; fma 1 x _; fma 2 x _; fma 3 x _; fma 4 x _; fma 5 x _");
    private static final double[] ONE_SIDED = { 1 / 40320.0, 1 / 5040.0, 1 / 720.0, 1 / 120.0, 1 / 24.0, 1 / 6.0, 0.5 };
    private static final Structure THREE = Structure.parse("fma _ x _; fma 1 x _; fma 2 x _");
    private static final double[] EVEN = { 1 / 40320.0, 1 / 720.0, 1 / 24.0, 0.5 };
    private static final double[] ODD = { 1 / 362880.0, 1 / 5040.0, 1 / 120.0, 1 / 6.0 };

    private static final float[] X = inputs();

    private static CoreConstants core(Structure structure, double... constants) {
        return new CoreConstants(new Fit(RealProgram.of(structure, constants), 0), -0.5, 0.5, x -> 0x1p24);
    }

    private static Interpreter kernel(KernelTemplate template) {
        return Interpreter.of(template.with(template.start()));
    }

    private static Interpreter oneSided(double rising, double constant, double offset, boolean exactReach) {
        ExponentialSum law = new ExponentialSum(1, rising, 0, constant);
        ExponentialReduction reduction = reduction(offset);
        return kernel(SingleExponential.of(law, reduction, core(SIX, ONE_SIDED), rising == -constant,
                exactReach ? reduction.exactReach(law) : reduction.reach(law), Domain.ALL));
    }

    private static Interpreter twoSided(ExponentialSum law, double offset, boolean folded,
            PairOfExponentials.Linear linear) {
        ExponentialReduction reduction = reduction(offset);
        PairOfExponentials.Form form = new PairOfExponentials.Form(folded, folded && law.isEven(), linear);
        return kernel(PairOfExponentials.of(law, reduction, core(THREE, EVEN), core(THREE, ODD), form,
                reduction.exactReach(law), Domain.ALL));
    }

    private static ExponentialReduction reduction(double offset) {
        return offset == 0.5 ? new ExponentialReduction(1, 0.5) : ExponentialReduction.around(1, offset);
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
}
