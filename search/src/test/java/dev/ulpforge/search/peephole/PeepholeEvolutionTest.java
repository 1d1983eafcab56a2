package dev.ulpforge.search.peephole;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.search.kernel.Sample;

import static org.assertj.core.api.Assertions.assertThat;

class PeepholeEvolutionTest {
    private static final float[] INPUTS = { 1, 1.5f, 2.25f, 3.125f, 5, 7.5f, 9, 11, 13.75f, 17 };
    private static final Sample SAMPLE = Sample.of(x -> 2.0 * x + 1, INPUTS);
    private static final Genome START = Genome.ofFastPath(Wasteful.program());

    private static List<PeepholeEvolution.Mutant> front() {
        return PeepholeEvolution.of(START, SAMPLE, new float[0], 1, Costs.portable())
                .run(START, 1500, new Random(1), () -> false);
    }

    @Test
    void whatDoesNotMatterIsDropped() {
        PeepholeEvolution.Mutant best = front().stream().filter(mutant -> mutant.ulp() <= 1).findFirst().orElseThrow();
        assertThat(best.genome().fast().ops()).filteredOn(op -> !(op instanceof Op.Leaf)).hasSize(1)
                .allMatch(Op.Fma.class::isInstance);
        assertThat(Interpreter.of(best.genome().fast()).at(3)).isEqualTo(7);
    }

    @Test
    void theSameSeedFindsTheSame() {
        assertThat(front()).isEqualTo(front()).isSortedAccordingTo((a, b) -> Double.compare(a.cost(), b.cost()));
    }

    @Test
    void aZeroStaysAZero() {
        Screen screen = Screen.of(START, SAMPLE, new float[]{ 0 });
        assertThat(screen.ulp(START, 3)).isZero();
        Genome other = Site.changeable(START).filter(place -> place.op().equals(new Op.FloatConst(1))).findFirst()
                .orElseThrow().with(new Op.FloatConst(1.25f));
        assertThat(screen.ulp(other, 3)).isGreaterThan(3);
    }

    @Test
    void coefficientsAreOpenAndTheRestIsNot() {
        OpenedTemplate template = OpenedTemplate.of(
                PeepholeEvolution.of(START, SAMPLE, new float[0], 1, Costs.portable()).mutant(START),
                Wasteful.program(), SAMPLE);
        assertThat(template.start()).contains(2, 1, 0x1p-40f);
        assertThat(Interpreter.of(template.with(template.start())).at(-2)).isEqualTo(-3);
        assertThat(template.steps()).contains(0).isNotEqualTo(new float[template.steps().length]);
    }
}
