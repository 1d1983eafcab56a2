package dev.ulpforge.search;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Bound;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Undefined;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.verify.oracle.Oracle;

import static org.assertj.core.api.Assertions.assertThat;

/** What a {@link Judge} says of a program. */
class JudgementTest {
    private static final Witness SMALL = new Witness(1f, 1f, 1 + 0x1.8p-24);
    private static final Witness LARGE = new Witness(2f, 1f, 1 + 0x1.2p-22);

    @Test
    void theWitnessIsTheCounterexampleWithTheLargestError() {
        Judge.Judgement judgement = Judge.Judgement.refuted(List.of(SMALL, LARGE, SMALL));
        assertThat(judgement.witness()).contains(LARGE);
        assertThat(judgement.worst()).isEqualTo(2.25);
    }

    @Test
    void withoutCounterexamplesNothingIsKnown() {
        assertThat(Judge.Judgement.refuted(List.of()).witness()).isEmpty();
        assertThat(Judge.Judgement.refuted(List.of()).worst()).isInfinite();
    }

    @Test
    void orderIsComparedOnlyOnDemandAndAMissIsTold() {
        Oracle third = Oracle.of(Expression.parse("x / 3"), Domain.parse("[1, 2]"));
        BulkKernel low = (x, y) -> {
            for (int i = 0; i < x.length; i++) {
                y[i] = x[i] == 1.5f ? 0.4f : x[i] / 3;
            }
        };
        Proofs proofs = new Proofs();
        assertThat(judge(third, false, proofs).isInOrder(low, "")).isTrue();
        assertThat(proofs.missed()).isEmpty();
        assertThat(judge(third, true, proofs).isInOrder(low, "")).isFalse();
        assertThat(proofs.missed().orElseThrow()).contains("they fall, from ").endsWith(" at x=0x1.8p0");
    }

    private static Judge judge(Oracle oracle, boolean monotonic, Proofs proofs) {
        Demands demands = new Demands(List.of(new Bound.Ulp(1)), monotonic, false, Undefined.LIMIT);
        Deadline end = new Deadline(Duration.ofMinutes(1), Progress.SILENT);
        return new Judge(oracle, demands, new LocalExecutor(1), end, proofs, new NearestMiss());
    }
}
