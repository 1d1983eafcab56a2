package dev.ulpforge.search.kernel.composed;

import java.util.List;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Sample;

import static org.assertj.core.api.Assertions.assertThat;

class GenomeSimplificationTest {
    private static final float[] INPUTS = { 1, 1.5f, 2.25f, 3.125f, 5, 7.5f, 9, 11, 13.75f, 17 };

    /** {@code 2x + open} with a sum, a product and a tiny addend too much, and a rare path for negative inputs. */
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
            int x = b.input();
            int twice = b.binary(BinaryKind.MUL, x, b.constant(2f));
            int sum = b.binary(BinaryKind.ADD, twice, b.hole(constants[0]));
            int usual = b.binary(BinaryKind.ADD, sum, b.hole(constants[1]));
            int isUsual = b.binary(BinaryKind.LT, b.constant(0f), x);
            return b.build(b.add(new Op.FastPath(isUsual, usual, b.unary(UnaryKind.NEG, sum))));
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
                .evolved(
                        Genome.of(new Wasteful()), 1)
                .genome();
    }

    @Test
    void dropsWhatDoesNotCountAndContractsTheRest() {
        Program program = ProgramBuilder.shared(evolved().program());
        List<Op> usual = evolved().usual().stream().mapToObj(evolved().program().ops()::get)
                .filter(op -> !(op instanceof Op.Leaf)).toList();
        assertThat(usual).hasSize(3).anyMatch(Op.Fma.class::isInstance);
        assertThat(Costs.portable().cost(program))
                .isLessThan(Costs.portable().cost(new Wasteful().with(new Wasteful().start())));
    }

    @Test
    void rarePathStaysWhatItIs() {
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
