package dev.ulpforge.search.pair;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.spec.PairFunction;

import static org.assertj.core.api.Assertions.assertThat;

class PairSearchTest {
    @Test
    void aProgramWithinTheBoundIsFound() {
        assertThat(PairSearch.of(PairFunction.HYPOT, 1)).isInstanceOfSatisfying(PairSearch.Outcome.Found.class,
                found -> assertThat(found.bound().ulp()).isBetween(0.5, 0.9));
    }

    @Test
    void aBoundThatNoProgramKeepsIsMissed() {
        assertThat(PairSearch.of(PairFunction.HYPOT, 0.5)).isInstanceOf(PairSearch.Outcome.Missed.class);
    }
}
