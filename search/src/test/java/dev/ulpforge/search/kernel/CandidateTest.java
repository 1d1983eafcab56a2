package dev.ulpforge.search.kernel;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;

import static org.assertj.core.api.Assertions.assertThat;

class CandidateTest {
    private static final Candidate TIGHT = candidate(0.97, 1);
    private static final Candidate ROOMY = candidate(0.93, 1.04);
    private static final Candidate DEAR = candidate(0.5, 1.06);

    @Test
    void aTightCandidateMustSaveSomethingToComeFirst() {
        assertThat(inOrder(1, DEAR, TIGHT, ROOMY)).containsExactly(ROOMY, TIGHT, DEAR);
    }

    @Test
    void theCheapestComesFirstWhereNoneIsTight() {
        assertThat(inOrder(2, DEAR, TIGHT, ROOMY)).containsExactly(TIGHT, ROOMY, DEAR);
    }

    @Test
    void ofEqualCostTheMostAccurateComesFirst() {
        Candidate worse = candidate(0.94, 1.04);
        assertThat(inOrder(1, worse, ROOMY)).containsExactly(ROOMY, worse);
    }

    /** Each was refuted: one that was tight puts off what is tight too, one that was not what promises no less. */
    @Test
    void whatPromisesNoLessThanWhatWasRefutedComesLast() {
        Candidate tighter = candidate(0.96, 1.02);
        assertThat(TIGHT.whenRefuted(List.of(tighter, ROOMY, DEAR), 1)).containsExactly(ROOMY, DEAR, tighter);
        assertThat(ROOMY.whenRefuted(List.of(candidate(0.93, 1.05), DEAR), 1)).first().isEqualTo(DEAR);
    }

    private static List<Candidate> inOrder(double maxUlp, Candidate... candidates) {
        return Stream.of(candidates).sorted(Candidate.byProspects(maxUlp)).toList();
    }

    private static Candidate candidate(double ulp, double cost) {
        return new Candidate(new Estimated(ulp), cost);
    }

    /** A template of which only the estimate is asked for. */
    private record Estimated(double estimatedUlp) implements KernelTemplate {
        @Override
        public float[] start() {
            throw new UnsupportedOperationException();
        }

        @Override
        public float[] steps() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Program with(float[] constants) {
            throw new UnsupportedOperationException();
        }

        @Override
        public float[] inputs(Domain domain, RandomGenerator random) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String description() {
            return "";
        }
    }
}
