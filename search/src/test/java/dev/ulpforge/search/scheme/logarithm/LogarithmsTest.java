package dev.ulpforge.search.scheme.logarithm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.SearchOutcome;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.Dimension;
import dev.ulpforge.search.scheme.FloatSteps;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.scheme.SchemeTemplates;
import dev.ulpforge.search.scheme.Variant;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

/** Untuned kernels of logarithms: whatever the table and the sum, the whole range comes out right. */
class LogarithmsTest {
    private static final List<Integer> GOOD = values(3, 3, 5, 0, 0, 0);
    private static final List<Integer> SHORT = values(3, 2, 5, 0, 0, 0);

    /** From an input to the next: 90,000 from the least float to the largest. */
    private static final float STEP = 1.0021f;

    private static final Map<String, Interpreter> KERNELS = new HashMap<>();

    private static List<Integer> values(int bits, int around, int terms, int fused, int rounded, int iterated) {
        int table = Logarithms.TABLES.indexOf(new SignificandIntervals(bits, around));
        return List.of(table, terms, fused, 0, rounded, iterated);
    }

    private static SearchTarget target(String fn, Domain domain) {
        return SearchTarget.of(new KernelSpec(Expression.parse(fn), domain, 4), 1);
    }

    private static Logarithms logarithm(String fn, InnerFunction inner) {
        return Logarithms.of(inner, target(fn, Domain.ALL)).orElseThrow();
    }

    /** The variant with these values, as far as there are such choices. */
    private static KernelTemplate template(String fn, InnerFunction inner, List<Integer> values, Domain domain) {
        SearchTarget target = target(fn, domain);
        SchemeSearch<?> search = Logarithms.of(inner, target).orElseThrow().search(target);
        List<Dimension> dimensions = search.variants().dimensions();
        return search.template(new Variant(dimensions, values.subList(0, dimensions.size()))).orElseThrow();
    }

    private static Interpreter kernel(String fn, InnerFunction inner, List<Integer> values) {
        return KERNELS.computeIfAbsent(fn + values,
                unknown -> SchemeTemplates.untuned(template(fn, inner, values, Domain.ALL)));
    }

    /** {@return images of the floats from {@code first} to {@code end}} */
    private static float[] steps(float first, float end, DoubleUnaryOperator image) {
        float[] all = FloatSteps.of(first, end, STEP);
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) image.applyAsDouble(all[i]);
        }
        return all;
    }

    private static void assertAreWithin(Interpreter kernel, float[] x, DoubleUnaryOperator want, double ulp) {
        float[] y = new float[x.length];
        kernel.apply(x, y);
        for (int i = 0; i < x.length; i++) {
            double exact = want.applyAsDouble(x[i]);
            if (!(UlpError.of(y[i], exact) < ulp)) {
                throw new AssertionError("at %a: %a is not within %s ULP of %a".formatted(x[i], y[i], ulp, exact));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "log, 3, 3, 5, 0, 1", "log, 3, 2, 4, 0, 1.4", "log, 0, 1, 8, 1, 1.9", "log2, 3, 3, 5, 0, 1",
            "log2, 4, 1, 4, 1, 2", "log10, 3, 3, 5, 0, 1", "log(x)/log(3), 3, 2, 5, 0, 1.3",
            "-log(x), 2, 1, 6, 0, 1.3" })
    void errorIsSmallFromSubnormalsToTheLargest(String fn, int bits, int around, int terms, int fused, double ulp) {
        KernelTemplate template = template(fn, InnerFunction.X, values(bits, around, terms, fused, 0, 0), Domain.ALL);
        LogarithmicEquation equation = logarithm(fn, InnerFunction.X).equation();
        Interpreter kernel = SchemeTemplates.untuned(template);
        assertAreWithin(kernel, steps(Float.MIN_VALUE, Float.MAX_VALUE / 2, x -> x), equation::at, ulp);
        assertThat(template.estimatedUlp()).isLessThan(ulp);
    }

    @ParameterizedTest
    @CsvSource({ "3, 3, 5, 0, 1", "0, 1, 8, 0, 1.7", "5, 2, 3, 1, 1.6" })
    void errorOfLog1pIsSmallOnBothSides(int bits, int around, int terms, int fused, double ulp) {
        Interpreter kernel = kernel("log1p", InnerFunction.ONE_PLUS_X, values(bits, around, terms, fused, 0, 0));
        assertAreWithin(kernel, steps(Float.MIN_VALUE, Float.MAX_VALUE / 2, x -> x), Math::log1p, ulp);
        assertAreWithin(kernel, steps(Float.MIN_VALUE, 1, x -> -x), Math::log1p, ulp);
    }

    private static double atanh(double slope, double x) {
        return slope * Math.log1p(2 * x / (1 - x));
    }

    @ParameterizedTest
    @CsvSource({ "atanh, 0, 0, 1", "atanh(x)/log(2), 0, 0, 1.4", "-atanh(x), 0, 0, 1", "atanh, 1, 0, 3",
            "atanh, 0, 1, 1" })
    void errorIsSmallUpToLogarithmicSingularities(String fn, int rounded, int iterated, double ulp) {
        double slope = logarithm(fn, InnerFunction.QUOTIENT).equation().slope();
        Interpreter kernel = kernel(fn, InnerFunction.QUOTIENT, values(3, 2, 5, 0, rounded, iterated));
        assertAreWithin(kernel, steps(Float.MIN_VALUE, 0.9f, x -> x), x -> atanh(slope, x), ulp);
        assertAreWithin(kernel, steps(0x1.2p-5f, 0.9f, x -> (float) (x * 0x1p-20) - 1), x -> -atanh(slope, -x), ulp);
    }

    @ParameterizedTest
    @CsvSource({ "acosh, 0, 1", "2*acosh(x), 0, 1", "acosh, 1, 3" })
    void errorIsSmallDownToASquareRootsEnd(String fn, int rounded, double ulp) {
        double slope = logarithm(fn, InnerFunction.COSINE).equation().slope();
        Interpreter kernel = kernel(fn, InnerFunction.COSINE, values(3, 2, 5, 0, rounded, 0));
        assertAreWithin(kernel, steps(0x1p-23f, Float.MAX_VALUE / 2, v -> 1 + v), x -> x < 0x1p60
                ? slope * Math.log1p(x - 1.0 + Math.sqrt((x - 1.0) * (x + 1.0)))
                : slope * Math.log(2.0 * x), ulp);
    }

    @ParameterizedTest
    @CsvSource({ "log, X, NaN, NaN", "log, X, Infinity, Infinity", "log, X, -Infinity, NaN", "log, X, 0, -Infinity",
            "log, X, -0.0, -Infinity", "log, X, 1, 0", "log, X, -1e-45, NaN", "log, X, -1, NaN", "log, X, -3e38, NaN",
            "log2, X, 0, -Infinity", "log2, X, NaN, NaN", "log2, X, Infinity, Infinity", "log2, X, -3e38, NaN",
            "log1p, ONE_PLUS_X, NaN, NaN", "log1p, ONE_PLUS_X, Infinity, Infinity", "log1p, ONE_PLUS_X, -Infinity, NaN",
            "log1p, ONE_PLUS_X, 0, 0", "log1p, ONE_PLUS_X, -0.0, -0.0", "log1p, ONE_PLUS_X, -1, -Infinity",
            "log1p, ONE_PLUS_X, -1.0000001, NaN", "log1p, ONE_PLUS_X, 1e-45, 1e-45",
            "log1p, ONE_PLUS_X, -1e-45, -1e-45", "log1p, ONE_PLUS_X, -3e38, NaN", "atanh, QUOTIENT, 0, 0",
            "atanh, QUOTIENT, -0.0, -0.0", "atanh, QUOTIENT, 1, Infinity", "atanh, QUOTIENT, -1, -Infinity",
            "atanh, QUOTIENT, 1.0000001, NaN", "atanh, QUOTIENT, -Infinity, NaN", "atanh, QUOTIENT, 1e-45, 1e-45",
            "acosh, COSINE, 1, 0", "acosh, COSINE, 0.99999994, NaN", "acosh, COSINE, -0.0, NaN",
            "acosh, COSINE, -2, NaN", "acosh, COSINE, Infinity, Infinity", "acosh, COSINE, -Infinity, NaN",
            "acosh, COSINE, NaN, NaN" })
    void specialValues(String fn, InnerFunction inner, float x, float want) {
        assertThat(Float.floatToRawIntBits(kernel(fn, inner, GOOD).at(x))).isEqualTo(Float.floatToRawIntBits(want));
    }

    @ParameterizedTest
    @CsvSource({ "'[0.01, 100]', false", "'(0, inf)', true", "'', true", "'[1, inf]', true" })
    void aSlowPathIsThereOnlyWhereTheDomainNeedsIt(String domain, boolean guarded) {
        KernelTemplate template = template("log", InnerFunction.X, GOOD, Domain.parse(domain));
        Program program = template.with(template.start());
        assertThat(program.ops().get(program.result()) instanceof Op.FastPath).isEqualTo(guarded);
    }

    /** One comparison tells usual inputs, by what their exponents are found in. */
    @Test
    void theTestOfInputsSharesItsDifference() {
        KernelTemplate template = template("log", InnerFunction.X, GOOD, Domain.ALL);
        KernelTemplate unguarded = template("log", InnerFunction.X, GOOD, Domain.parse("[0.01, 100]"));
        Program program = template.with(template.start());
        Op.FastPath path = (Op.FastPath) program.ops().get(program.result());
        assertThat(path.fast()).isLessThan(unguarded.with(unguarded.start()).ops().size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "sin(x)", "asinh(x)", "log(1 + exp(x))" })
    void othersAreNotRecognised(String fn) {
        assertThat(Logarithms.of(target(fn, Domain.ALL))).isEmpty();
    }

    @Tag("long")
    @Test
    void tuningAndSweepProveOne() {
        KernelSpec spec = new KernelSpec(Expression.parse("log(x)"), Domain.parse("[0.5, 2]"), 1);
        KernelTemplate template = template("log", InnerFunction.X, SHORT, spec.domain());
        assertThat(SchemeTemplates.cheapestTried(spec, List.of(template))).isInstanceOfSatisfying(
                SearchOutcome.Found.class,
                found -> assertThat(found.proof().maxUlp().doubleValue()).isBetween(0.5, 1.0));
    }
}
