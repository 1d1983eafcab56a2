package dev.ulpforge.search.composition;

import java.util.List;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Sample;
import dev.ulpforge.search.peephole.Genome;

import static org.assertj.core.api.Assertions.assertThat;

class GenomeSimplificationTest {
    private static final float[] INPUTS = { 1, 1.5f, 2.25f, 3.125f, 5, 7.5f, 9, 11, 13.75f, 17 };

    /** {@code 2x + open} with a sum, a product and a tiny addend too much, and a slow path for negative inputs. */
    private record Wasteful() implements KernelTemplate {
        @Override
        public float[] start() {
            return new float[]{ 1, 0x1p-60f };
        }

        @Override
        public float[] steps() {
            return new float[]{ 0x1p-20f, 0x1p-80f };
        }

        @Override
        public Program with(float[] constants) {
            ProgramBuilder b = new ProgramBuilder();
            F32 sum = b.x().times(b.f32(2)).plus(b.open(constants[0]));
            F32 fast = sum.plus(b.open(constants[1]));
            return b.build(b.f32(0).below(b.x()).fastPath(fast, sum.negated()));
        }

        @Override
        public float[] inputs(Domain domain, RandomGenerator random) {
            return INPUTS;
        }

        @Override
        public double estimatedUlp() {
            return 1;
        }

        @Override
        public String description() {
            return "wasteful";
        }
    }

    private static Genome evolved() {
        Sample sample = Sample.of(x -> 2.0 * x + 1, INPUTS);
        return new GenomeSimplification(sample, 1, new float[]{ -1, Float.NEGATIVE_INFINITY }, Costs.portable())
                .evolved(Genome.of(new Wasteful()), 1).genome();
    }

    @Test
    void dropsWhatDoesNotMatterAndContractsTheOthers() {
        Program program = ProgramBuilder.shared(evolved().program());
        List<Op> fastPath = evolved().fastPath().stream().mapToObj(evolved().program().ops()::get)
                .filter(op -> !(op instanceof Op.Leaf)).toList();
        assertThat(fastPath).hasSize(3).anyMatch(Op.Fma.class::isInstance);
        assertThat(Costs.portable().cost(program))
                .isLessThan(Costs.portable().cost(new Wasteful().with(new Wasteful().start())));
    }

    @Test
    void slowPathIsNeverChanged() {
        Interpreter kernel = Interpreter.of(evolved().program());
        assertThat(kernel.at(-3)).isEqualTo(5);
        assertThat(kernel.at(Float.NEGATIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    }

    @Test
    void openConstantsStayOpen() {
        Genome genome = evolved();
        assertThat(genome.labels()).contains(0).doesNotContain(1);
        assertThat(Interpreter.of(genome.with(new float[]{ 8, 0 })).at(2)).isEqualTo(12);
        assertThat(new SimplifiedTemplate(new Wasteful(), genome, 1).steps()).containsExactly(0x1p-20f, 0);
    }
}
