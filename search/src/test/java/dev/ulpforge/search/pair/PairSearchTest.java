package dev.ulpforge.search.pair;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.PairFunction;
import dev.ulpforge.verify.pair.PairProgram;

import static org.assertj.core.api.Assertions.assertThat;

class PairSearchTest {
    @Test
    void aProgramWithinTheBoundIsFound() {
        assertThat(PairSearch.of(PairFunction.HYPOT, Format.BINARY32, 1)).isInstanceOfSatisfying(
                PairSearch.Outcome.Found.class,
                found -> assertThat(found.bound().ulp()).isBetween(0.5, 0.9));
    }

    /** The proof takes two seconds of CPU time. */
    @Test
    void anAngleWithinTheBoundIsFoundAndRecognised() {
        assertThat(PairSearch.of(PairFunction.ATAN2, Format.BINARY32, 1)).isInstanceOfSatisfying(
                PairSearch.Outcome.Found.class,
                found -> {
                    assertThat(found.bound().ulp()).isBetween(0.5, 0.9);
                    PairProgram program = found.program();
                    assertThat(PairProgram.of(PairFunction.ATAN2, program.program())).contains(program);
                });
    }

    /** The proof takes ten seconds of CPU time. */
    @Test
    @Tag("long")
    void aPowerWithinTheBoundIsFoundAndRecognised() {
        assertThat(PairSearch.of(PairFunction.POW, Format.BINARY32, 1))
                .isInstanceOfSatisfying(PairSearch.Outcome.Found.class, found -> {
                    assertThat(found.bound().ulp()).isBetween(0.5, 0.6);
                    PairProgram program = found.program();
                    assertThat(PairProgram.of(PairFunction.POW, program.program())).contains(program);
                });
    }

    @Test
    void aBoundThatNoProgramKeepsIsMissed() {
        assertThat(PairSearch.of(PairFunction.HYPOT, Format.BINARY32, 0.5))
                .isInstanceOf(PairSearch.Outcome.Missed.class);
    }
}
