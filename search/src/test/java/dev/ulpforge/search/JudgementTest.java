package dev.ulpforge.search;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.lock.Witness;

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
}
