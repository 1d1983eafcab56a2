package dev.ulpforge.search;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.lock.Witness;

import static org.assertj.core.api.Assertions.assertThat;

class NearestMissTest {
    private static final Witness FAR = new Witness(3, 1, 1 + 0x1p-20);
    private static final Witness NEAR = new Witness(2, 1, 1 + 0x1.8p-23);
    private static final Witness NEARER = new Witness(1, 1, 1 + 0x1.4p-23);

    @Test
    void theWorstInputOfTheBestProgramIsTold() {
        NearestMiss nearest = new NearestMiss();
        SearchOutcome.Missed missed = new SearchOutcome.Missed(1.5, "all 3 candidates were tried");
        assertThat(nearest.told(missed)).isEqualTo(missed);
        nearest.note(Judge.Judgement.refuted(List.of(FAR)));
        nearest.note(Judge.Judgement.refuted(List.of(NEARER, NEAR)));
        nearest.note(Judge.Judgement.refuted(List.of(FAR, NEARER)));
        assertThat(nearest.told(missed)).isEqualTo(new SearchOutcome.Missed(1.5,
                "all 3 candidates were tried; one was refuted at x=0x1.0p1 got 0x1.0p0 want 0x1.000003p0"));
    }

    @Test
    void wrongSpecialValuesAreNoWitness() {
        NearestMiss nearest = new NearestMiss();
        nearest.note(Judge.Judgement.refuted(List.of(new Witness(0, 1, Double.NaN))));
        SearchOutcome.Missed missed = new SearchOutcome.Missed(Double.POSITIVE_INFINITY, "none");
        assertThat(nearest.told(missed)).isEqualTo(missed);
    }
}
