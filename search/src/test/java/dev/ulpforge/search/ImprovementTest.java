package dev.ulpforge.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.peephole.Wasteful;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.Sweep;
import dev.ulpforge.verify.sweep.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class ImprovementTest {
    private static final KernelSpec SPEC = new KernelSpec(Expression.parse("2 * x + 1"), Domain.closed(3, 6), 1);
    private static final Program PROGRAM = Wasteful.program();

    /** Two sweeps take ten seconds. What is proven is on record, whether the search is cancelled then or not. */
    @Tag("long")
    @Test
    void aProvenProgramBecomesCheaperAndIsProvenAgain() {
        Exhaustive proof = ((Verdict.Within) new Sweep(Oracle.of(SPEC.fn(), SPEC.domain()))
                .judge(CompiledKernel.of(PROGRAM), 1)).proof();
        List<SearchOutcome.Found> proven = new ArrayList<>();
        SearchOutcome outcome = Improvement.run(new SearchRequest(SPEC, 1, Duration.ofMinutes(1), 1), PROGRAM, proof,
                proven::add, (share, text) -> proven.isEmpty());
        assertThat(outcome).isEqualTo(proven.getLast());
        assertThat(Costs.portable().cost(proven.getLast().program())).isLessThan(Costs.portable().cost(PROGRAM));
        assertThat(((Exhaustive) proven.getLast().proof()).establishes(SPEC.demands())).isTrue();
    }
}
