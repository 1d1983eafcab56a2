package dev.ulpforge.search.core.front;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import dev.ulpforge.search.core.fit.ConstantFitter;
import dev.ulpforge.search.core.number.Functions;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;

import static org.assertj.core.api.Assertions.assertThat;

class NsgaTest {

    /** What the intensification of an epoch has improved comes after what it was improved from. */
    @Test
    void ofEqualStructuresTheOneWithTheBestConstantsSurvives() {
        ConstantFitter fitter = ConstantFitter.of(Functions.EXP2, RealFunction.relative(Functions.EXP2),
                Interval.closed(0, 1));
        Variation variation = new Variation(fitter, new MutationOperators(EnumSet.of(Operation.ADD, Operation.MUL), 2),
                Appraisal.REAL, 2);
        ProgramSkeleton line = ProgramSkeleton.parse("mul x _; add 1 _");
        FittedProgram worse = new FittedProgram(RealProgram.of(line, 1, 1), 0.1);
        // no fit is as good as this: it can only survive, not be found again
        FittedProgram better = new FittedProgram(RealProgram.of(line, 1, 0.97), 1e-9);
        Nsga nsga = new Nsga(variation, ProgramSkeleton::size, 4);
        List<FittedProgram> population = new ArrayList<>(List.of(worse));
        for (String other : List.of("add x _", "mul x x", "add x x", "add x x; mul 1 x", "add x x; mul 1 1")) {
            population.add(new FittedProgram(filled(ProgramSkeleton.parse(other)), 0.2 + 0.01 * population.size()));
        }
        population.add(better);
        List<FittedProgram> next = nsga.evolve(population, 1, new SplittableRandom(1));
        assertThat(next).contains(better);
    }

    private static RealProgram filled(ProgramSkeleton skeleton) {
        return RealProgram.of(skeleton, new double[skeleton.constants()]);
    }
}
