package dev.ulpforge.search.kernel.logarithm;

import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.SearchOutcome;
import dev.ulpforge.search.Trial;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.kernel.Candidate;
import dev.ulpforge.search.kernel.ExpectedCost;
import dev.ulpforge.search.tuning.CounterexamplePool;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

/** Untuned kernels of logarithms: whatever the table and the join, the whole range comes out right. */
class LogarithmTemplateTest {

    private static LogarithmTemplate template(String fn, InnerFunction argument, int tableBits, int merged, int count,
            Reconstruction join,
            Domain domain) {
        var f = RealExpression.of(fn);
        LogarithmicEquation law = LogarithmicEquation.of(argument.function(f.expression()), new Random(1))
                .orElseThrow();
        LogarithmTable exact = LogarithmTable.exact(law, new SignificandIntervals(tableBits, merged));
        LogarithmTable table = join == Reconstruction.EXACT ? exact : exact.withoutFactor();
        LogarithmCore core = LogarithmCore.fit(argument.core(law, f.expression()), law, table, count);
        return LogarithmTemplate.measured(argument, law, table, core, join, domain);
    }

    private static Interpreter interpreter(LogarithmTemplate template) {
        return Interpreter.of(template.with(template.start()));
    }

    @ParameterizedTest
    @CsvSource({ "log, 3, 3, 5, EXACT, 1", "log, 3, 2, 4, EXACT, 1.4", "log, 0, 1, 8, FUSED, 1.9",
            "log2, 3, 3, 5, EXACT, 1", "log2, 4, 1, 4, FUSED, 2", "log10, 3, 3, 5, EXACT, 1",
            "log(x)/log(3), 3, 2, 5, EXACT, 1.3", "-log(x), 2, 1, 6, EXACT, 1.3" })
    void errorIsSmallFromSubnormalsToTheLargest(String fn, int tableBits, int merged, int count, Reconstruction join,
            double ulp) {
        LogarithmTemplate template = template(fn, InnerFunction.X, tableBits, merged, count, join, Domain.ALL);
        Interpreter kernel = interpreter(template);
        for (float x = Float.MIN_VALUE; x < Float.MAX_VALUE / 2; x = Math.max(Math.nextUp(x), x * 1.0007f)) {
            assertThat(UlpError.of(kernel.at(x), template.law().at(x))).as("x = %a", x).isLessThan(ulp);
        }
        assertThat(template.estimatedUlp()).isLessThan(ulp);
    }

    @ParameterizedTest
    @CsvSource({ "3, 3, 5, EXACT, 1", "0, 1, 8, EXACT, 1.7", "5, 2, 3, FUSED, 1.6" })
    void errorOfLog1pIsSmallOnBothSides(int tableBits, int merged, int count, Reconstruction join, double ulp) {
        LogarithmTemplate template = template("log1p", InnerFunction.ONE_PLUS_X, tableBits, merged, count, join,
                Domain.ALL);
        Interpreter kernel = interpreter(template);
        for (float x = Float.MIN_VALUE; x < Float.MAX_VALUE / 2; x = Math.max(Math.nextUp(x), x * 1.0007f)) {
            assertThat(UlpError.of(kernel.at(x), Math.log1p(x))).as("x = %a", x).isLessThan(ulp);
            if (x < 1) {
                assertThat(UlpError.of(kernel.at(-x), Math.log1p(-x))).as("x = %a", -x).isLessThan(ulp);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "NaN, NaN", "Infinity, Infinity", "-Infinity, NaN", "0, -Infinity", "-0.0, -Infinity", "1, 0",
            "-1e-45, NaN", "-1, NaN", "-3e38, NaN" })
    void specialValues(float x, float want) {
        for (String fn : new String[]{ "log", "log2" }) {
            assertThat(bits(template(fn, InnerFunction.X, 3, 3, 3, Reconstruction.EXACT, Domain.ALL), x))
                    .isEqualTo(Float.floatToRawIntBits(want));
        }
    }

    @ParameterizedTest
    @CsvSource({ "NaN, NaN", "Infinity, Infinity", "-Infinity, NaN", "0, 0", "-0.0, -0.0", "-1, -Infinity",
            "-1.0000001, NaN", "1e-45, 1e-45", "-1e-45, -1e-45", "-3e38, NaN" })
    void specialValuesOfLog1p(float x, float want) {
        assertThat(bits(template("log1p", InnerFunction.ONE_PLUS_X, 3, 3, 3, Reconstruction.EXACT, Domain.ALL), x))
                .isEqualTo(Float.floatToRawIntBits(want));
    }

    @ParameterizedTest
    @CsvSource({ "atanh, 1", "atanh(x)/log(2), 1.4", "-atanh(x), 1" })
    void errorIsSmallUpToLogarithmicSingularities(String fn, double ulp) {
        LogarithmTemplate template = template(fn, InnerFunction.QUOTIENT, 3, 2, 5, Reconstruction.EXACT, Domain.ALL);
        Interpreter kernel = interpreter(template);
        for (float a = Float.MIN_VALUE; a < 0.9f; a = Math.max(Math.nextUp(a), a * 1.0007f)) {
            assertThat(UlpError.of(kernel.at(a), InnerFunction.QUOTIENT.value(template.law(), a))).as("x = %a", a)
                    .isLessThan(ulp);
            float next = 1 - a * 0x1p-20f;
            assertThat(
                    next == 1 ? 0 : UlpError.of(kernel.at(-next), -InnerFunction.QUOTIENT.value(template.law(), next)))
                    .as("x = %a", -next).isLessThan(ulp);
        }
    }

    @ParameterizedTest
    @CsvSource({ "acosh, 1", "2*acosh(x), 1" })
    void errorIsSmallDownToASquareRootsEnd(String fn, double ulp) {
        LogarithmTemplate template = template(fn, InnerFunction.COSINE, 3, 2, 5, Reconstruction.EXACT, Domain.ALL);
        Interpreter kernel = interpreter(template);
        for (float v = 0x1p-23f; v < Float.MAX_VALUE / 2; v *= 1.0007f) {
            float x = 1 + v;
            double want = x < 0x1p60f
                    ? InnerFunction.COSINE.value(template.law(), x)
                    : template.law().slope() * Math.log(2.0 * x);
            assertThat(UlpError.of(kernel.at(x), want)).as("x = %a", x).isLessThan(ulp);
        }
    }

    @ParameterizedTest
    @CsvSource({ "atanh, QUOTIENT, 0, 0", "atanh, QUOTIENT, -0.0, -0.0", "atanh, QUOTIENT, 1, Infinity",
            "atanh, QUOTIENT, -1, -Infinity", "atanh, QUOTIENT, 1.0000001, NaN", "atanh, QUOTIENT, -Infinity, NaN",
            "atanh, QUOTIENT, 1e-45, 1e-45", "acosh, COSINE, 1, 0", "acosh, COSINE, 0.99999994, NaN",
            "acosh, COSINE, -0.0, NaN", "acosh, COSINE, -2, NaN", "acosh, COSINE, Infinity, Infinity",
            "acosh, COSINE, -Infinity, NaN", "acosh, COSINE, NaN, NaN" })
    void specialValuesOfInverseHyperbolics(String fn, InnerFunction argument, float x, float want) {
        assertThat(bits(template(fn, argument, 3, 3, 3, Reconstruction.EXACT, Domain.ALL), x))
                .isEqualTo(Float.floatToRawIntBits(want));
    }

    private static int bits(LogarithmTemplate template, float x) {
        return Float.floatToRawIntBits(interpreter(template).at(x));
    }

    @ParameterizedTest
    @CsvSource({ "'[0.01, 100]', false", "'(0, inf)', true", "'', true", "'[1, inf]', true" })
    void rareValuesAreOnlyLookedForWhereTheyAre(String domain, boolean guarded) {
        assertThat(template("log", InnerFunction.X, 3, 3, 3, Reconstruction.EXACT, Domain.parse(domain)).guarded())
                .isEqualTo(guarded);
    }

    @Tag("long")
    @Test
    void tuningAndSweepProveOne() {
        KernelSpec spec = new KernelSpec(Expression.parse("log(x)"), Domain.parse("[0.5, 2]"), 1);
        LogarithmTemplate template = template("log", InnerFunction.X, 3, 3, 5, Reconstruction.EXACT, spec.domain());
        Trial trial = new Trial(Candidate.of(template, new ExpectedCost(Costs.portable(), new float[]{ 1 })), spec,
                Oracle.of(spec.fn(), spec.domain()),
                new CounterexamplePool(spec.domain(), 7), 7,
                2,
                Progress.SILENT);
        assertThat(trial.run()).isInstanceOfSatisfying(SearchOutcome.Found.class,
                found -> assertThat(found.proof().maxUlp().doubleValue()).isBetween(0.5, 1.0));
    }
}
