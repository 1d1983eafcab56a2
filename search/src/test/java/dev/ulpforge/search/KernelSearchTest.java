package dev.ulpforge.search;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.symbolic.UndecidedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KernelSearchTest {

    private static SearchOutcome search(String fn, String domain, double maxUlp, int threads, Progress progress) {
        KernelSpec spec = new KernelSpec(Expression.parse(fn), Domain.parse(domain), maxUlp);
        return KernelSearch.run(new SearchRequest(spec, 7, Duration.ofMinutes(5), threads), progress);
    }

    /** At 0.5 both functions are the root of 2. */
    private static SearchOutcome.Found found(String fn, String domain, int threads) {
        AtomicInteger lines = new AtomicInteger();
        SearchOutcome outcome = search(fn, domain, 1, threads, (fraction, line) -> lines.incrementAndGet() > 0);
        assertThat(outcome).isInstanceOf(SearchOutcome.Found.class);
        SearchOutcome.Found found = (SearchOutcome.Found) outcome;
        assertThat(found.proof().maxUlp().doubleValue()).isLessThanOrEqualTo(1);
        assertThat(found.proof().inputs()).isEqualTo(Domain.parse(domain).size());
        float root = (float) Math.sqrt(2);
        assertThat(Interpreter.of(found.program()).at(0.5f)).isCloseTo(root, Offset.offset(Math.ulp(root)));
        assertThat(lines.get()).isGreaterThan(5);
        return found;
    }

    /** A whole search; in short tests the one of {@code endtoend.SearchTest} stands for it, whose program is compared too. */
    @Tag("long")
    @Test
    void findsAProvenProgram() {
        found("rsqrt", "[0.484375, 0.53125]", 2);
    }

    /** Two whole searches; {@code SchemeChoiceTest} and {@code SweepFaultTest} compare parts of them. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "rsqrt; [0.484375, 0.53125]", "exp2; [-1, 1]" })
    void findsTheSameProgramWhateverTheThreads(String fn, String domain) {
        assertThat(found(fn, domain, 1).program()).isEqualTo(found(fn, domain, 2).program());
    }

    @Tag("long")
    @Test
    void namesADomainWhereItCannotCoverAll() {
        assertThat(search("sin(1 / x)", "[0x1p-20, 1]", 1, 2, Progress.SILENT)).isInstanceOfSatisfying(
                SearchOutcome.Missed.class,
                missed -> assertThat(missed.how()).contains("reduction").contains("it is covered on ["));
    }

    @Test
    void aBudgetThatIsTooShortForExactValuesIsNotBlamedOnTheFunction() {
        KernelSpec spec = new KernelSpec(Expression.parse("normquantile"), Domain.parse("[0, 1]"), 1);
        assertThatThrownBy(
                () -> KernelSearch.run(new SearchRequest(spec, 7, Duration.ofMillis(1), 2), Progress.SILENT))
                .isInstanceOf(UndecidedException.class)
                .hasMessageContaining("exact values of normquantile(x) were not all made in 0 s");
    }

    @Test
    void aProgressThatSaysNoCancelsIt() {
        assertThatThrownBy(() -> search("rsqrt", "[0.25, 1]", 1, 2, (fraction, text) -> false))
                .isInstanceOf(CancellationException.class);
    }

    /** Others forge such programs too, without a search: see {@code UniversalKernelsTest}. */
    @Tag("long")
    @Test
    void doublesDoWhereFloatsCannot() {
        assertThat(search("rsqrt", "[0.25, 1]", 0.5001, 2, Progress.SILENT)).isInstanceOfSatisfying(
                SearchOutcome.Found.class,
                found -> assertThat(found.proof().maxUlp().doubleValue()).isBetween(0.5, 0.5001));
    }
}
