package dev.ulpforge.search.peephole;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class MutationTest {
    private static final int CHANGES = 300;

    /** With a table, and products and sums in each position. */
    private static Program program() {
        ProgramBuilder b = new ProgramBuilder();
        F32 t = b.x().bits().table(List.of(1f, 2f, 3f, 4f));
        F32 sum = b.x().times(b.f32(3)).plus(t).plus(b.f32(5));
        F32 fast = sum.times(t).fma(b.x(), sum.plus(b.f32(7))).plus(t);
        return b.build(b.x().atMost(b.f32(8)).fastPath(fast, sum.times(b.f32(9))));
    }

    @ParameterizedTest
    @EnumSource(Mutation.Kind.class)
    void everyKindChangesTheFastPathAndNothingElse(Mutation.Kind kind) {
        Mutation mutation = new Mutation(new Random(1), List.of(kind));
        Genome start = Genome.ofFastPath(program());
        Interpreter wanted = Interpreter.of(program());
        int changed = 0;
        for (int i = 0; i < CHANGES; i++) {
            Optional<Genome> next = mutation.of(start);
            if (next.isPresent()) {
                Interpreter kernel = Interpreter.of(next.get().withSlowPathOf(program()).program());
                assertThat(kernel.at(9)).isEqualTo(wanted.at(9));
                assertThat(kernel.at(1e9f)).isEqualTo(wanted.at(1e9f));
                changed += next.get().equals(start) ? 0 : 1;
            }
        }
        assertThat(changed).isPositive();
    }

    @Test
    void otherWaysToWriteASumHaveItsValue() {
        Genome start = Genome.ofFastPath(program());
        List<Genome> ways = Site.changeable(start).filter(place -> !(place.op() instanceof Op.Fma))
                .flatMap(place -> new Reassociation(place).all().stream()).toList();
        assertThat(ways).hasSizeGreaterThan(3).allSatisfy(way -> assertThat(Interpreter.of(way.program()).at(2))
                .isEqualTo(Interpreter.of(program()).at(2)));
    }

    @Test
    void fastPathAndSlowPathMakeTheProgramAgain() {
        Genome genome = Genome.ofFastPath(program());
        assertThat(ProgramBuilder.shared(genome.withSlowPathOf(program()).program()).ops())
                .hasSameSizeAs(ProgramBuilder.shared(program()).ops());
        assertThat(genome.program().ops()).hasSizeLessThan(program().ops().size() + 3);
    }
}
