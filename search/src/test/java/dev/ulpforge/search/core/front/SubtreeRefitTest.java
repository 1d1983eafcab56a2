package dev.ulpforge.search.core.front;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.search.core.fit.ConstantFitter;
import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;

import static org.assertj.core.api.Assertions.assertThat;

class SubtreeRefitTest {

    private static final RealProgram NOTHING = RealProgram.of(ProgramSkeleton.of(List.of()));

    /** What the whole would return, had each part in turn the values wanted of it, is the target. */
    @Test
    void wantedValuesMakeTheWholeMeetItsTarget() {
        RealProgram program = RealProgram.of(
                ProgramSkeleton.parse("mul x x; add 1 _; div _ 2; sub 3 x; mul 4 _; fma x 5 _"),
                2,
                3, 0.5, 0.25);
        DoubleDouble[] x = { DoubleDouble.of(0.25), DoubleDouble.of(1.5) };
        DoubleDouble[] y = { DoubleDouble.of(7), DoubleDouble.of(-3) };
        ProgramGraph graph = ProgramGraph.of(program);
        int tried = 0;
        for (ProgramGraph.Use use : graph.uses()) {
            Optional<DoubleDouble[]> wanted = new SemanticBackpropagation(new SemanticBackpropagation.Samples(x, y, 0),
                    graph).wanted(use);
            for (int i = 0; wanted.isPresent() && i < x.length; i++, tried++) {
                GraphNode before = graph.at(use);
                graph.set(use, GraphNode.constant(wanted.get()[i]));
                DoubleDouble whole = new SemanticBackpropagation(new SemanticBackpropagation.Samples(x, y, 0), graph)
                        .values(graph.output)[i];
                assertThat(whole.minus(y[i]).abs().hi()).isLessThan(1e-25);
                graph.set(use, before);
            }
        }
        assertThat(tried).isGreaterThan(16);
    }

    /** Within a thousandth of the minimax of the continued fraction in x^2; the bound is its error by Remez. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "cos(x) | [0,pi/2] | 7 | 3.174e-7", "log2(x) | (1,2] | 12 | 3.602e-11",
            "exp2(x) | (0,1] | 12 | 1.1094e-14" })
    void bringsConstantsFromWhichTheFitSucceeds(String f, String domain, int ops, double minimax) {
        Problem problem = new Problem(f, RealExpression.of(f), ErrorKind.RELATIVE, Interval.parse(domain));
        FrontSpec spec = FrontSpec.of(problem, EnumSet.complementOf(EnumSet.of(Operation.FMA)), ops, 1);
        MutationOperators operators = new MutationOperators(spec);
        ConstantFitter fitter = ConstantFitter.of(problem.target(), problem.weight(), problem.interval());
        RandomGenerator random = new SplittableRandom(1);
        double best = 1;
        for (int i = 0; i < 300; i++) {
            Optional<RealProgram> refitted = operators.refitted(NOTHING, NOTHING, random);
            best = Math.min(best, refitted.map(p -> fitter.full(p).error()).orElse(1.0));
        }
        assertThat(best).isLessThan(1.001 * minimax);
    }
}
