package dev.ulpforge.search.kernel.periodic;

import java.math.BigDecimal;
import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.KernelSearch;
import dev.ulpforge.search.SearchOutcome;
import dev.ulpforge.search.SearchRequest;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodicKernelsTest {

    @ParameterizedTest
    @CsvSource({ "'[6, 7]', false", "'[-900, 900]', false", "'[0, 1e7]', true", "'', true" })
    void rareInputsAreOnlyLookedForWhereTheyAre(String domain, boolean guarded) {
        CodyWaite near = new CodyWaite(new PeriodGrid(new BigDecimal("0.7853981633974483096156608458198757"), 8, 0),
                false);
        assertThat(GuardedReduction.of(near, Domain.parse(domain), false).guarded()).isEqualTo(guarded);
    }

    @Tag("long")
    @Test
    void narrowDomainHasNoRarePath() {
        KernelSpec spec = new KernelSpec(Expression.parse("sin(3*x)/2"), Domain.parse("[6, 7]"), 3);
        SearchOutcome outcome = KernelSearch.run(new SearchRequest(spec, 7, Duration.ofMinutes(5), 2),
                Progress.SILENT);
        assertThat(outcome).isInstanceOfSatisfying(SearchOutcome.Found.class, found -> {
            assertThat(found.proof().maxUlp().doubleValue()).isLessThanOrEqualTo(3);
            assertThat(found.program().ops()).noneMatch(op -> op instanceof Op.FastPath).hasSizeLessThan(50);
        });
    }
}
