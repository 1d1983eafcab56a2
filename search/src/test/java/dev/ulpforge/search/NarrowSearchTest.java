package dev.ulpforge.search;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.Provenance;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Bound;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.Signature;
import dev.ulpforge.model.spec.Undefined;
import dev.ulpforge.search.narrow.LookupProgram;
import dev.ulpforge.verify.narrow.NarrowValues;
import dev.ulpforge.verify.sweep.SampleSelection;

import static org.assertj.core.api.Assertions.assertThat;

class NarrowSearchTest {
    private static final Duration BUDGET = Duration.ofMinutes(3);
    private static final int THREADS = 2;

    private static KernelSpec spec(String format, String fn, String domain) {
        return new KernelSpec(Signature.of(Format.named(format).orElseThrow()), Expression.parse(fn),
                Domain.parse(domain), KernelSpec.CORRECTLY_ROUNDED);
    }

    private static LockFile lock(KernelSpec spec) {
        SearchOutcome outcome = DemandSearch.run(new SearchRequest(spec, 1, BUDGET, THREADS), Progress.SILENT);
        assertThat(outcome).isInstanceOf(SearchOutcome.Found.class);
        SearchOutcome.Found found = (SearchOutcome.Found) outcome;
        return new LockFile(spec, found.program(), new Provenance("1.0", 1, 60), found.proof(),
                SampleSelection.of(spec, Interpreter.of(found.program())::apply));
    }

    /** A whole search, with all exact values. */
    @Test
    void aKernelHasALockThatAgreesWithItself() {
        agreesWithItself("binary16", "1 / (x * x + 1)", "");
    }

    /** A search in which templates are fitted. */
    @Tag("long")
    @Test
    void aKernelOfATemplateDoesToo() {
        agreesWithItself("bfloat16", "exp", "[-1, 1]");
    }

    private static void agreesWithItself(String format, String fn, String domain) {
        LockFile lock = lock(spec(format, fn, domain));
        assertThat(lock.fault()).isEmpty();
        assertThat(LockFile.parse(lock.text())).isEqualTo(lock);
        assertThat(lock.proof().inputs()).isEqualTo(lock.spec().inputs());
        assertThat(lock.program().gathers()).as("a table of all results").isFalse();
    }

    @Test
    void operationsAreTriedAsTheyAreWritten() {
        LockFile lock = lock(spec("binary16", "x * x", ""));
        assertThat(Costs.portable().cost(lock.program())).isLessThan(0.1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "bfloat16", "binary16" })
    void aTableServesAnyFunction(String format) {
        NarrowValues values = NarrowValues.of(spec(format, "floor(x / 3) + x", ""), THREADS, Progress.SILENT);
        assertThat(new NarrowTrial(values, Costs.portable(), 1).proven(LookupProgram.of(values))).isPresent();
    }

    @Test
    void anUnmetDemandIsTold() {
        Demands odd = new Demands(List.of(new Bound.Ulp(0.5)), false, true, Undefined.LIMIT);
        KernelSpec spec = new KernelSpec(Signature.of(Format.BFLOAT16), Expression.parse("x * x"), Domain.ALL, odd);
        assertThat(DemandSearch.run(new SearchRequest(spec, 1, BUDGET, THREADS), Progress.SILENT))
                .isInstanceOfSatisfying(SearchOutcome.Missed.class,
                        missed -> assertThat(missed.how()).contains("correctly rounded results are not", "odd"));
    }

    /** Half a minute for each function and format. */
    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = { "exp", "exp2", "exp10", "expm1", "log", "log2", "log10", "log1p", "sin", "cos", "tan",
            "sinpi",
            "cospi", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "cbrt", "rsqrt", "erf",
            "erfc", "normcdf", "sigmoid", "softplus", "x * normcdf(x)", "x / (1 + exp(-x))", "x / sqrt(1 + x^2)" })
    void everyReadyMadeFunctionHasAKernelOfBothFormats(String fn) {
        for (String format : List.of("bfloat16", "binary16")) {
            LockFile lock = lock(spec(format, fn, ""));
            assertThat(lock.fault()).isEmpty();
            assertThat(lock.proof().inputs()).isEqualTo(1 << 16);
            System.out.printf("%s %s: %.3f ns, %d operations%s%n", fn, format, Costs.portable().cost(lock.program()),
                    lock.program().ops().size(), lock.program().gathers() ? ", gathers" : "");
        }
    }
}
