package dev.ulpforge.search.core.front;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CanonicalOrderTest {

    private static final Set<Operation> FOUR = EnumSet.complementOf(EnumSet.of(Operation.FMA));

    /** Different ways to write one function, and the way that is kept. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "sub x _|add x _", "add x _; add 1 _|add x _", "mul _ x; div 1 _|mul x _",
            "div _ x; div _ 1; add 1 2|div _ x; add x 1; mul _ 2",
            "mul x _; add 1 _; div _ 2|add x _; div _ 1", "div _ x; sub x 1|div _ x; add x 1",
            "sub _ x; div _ 1|add x _; div _ 1" })
    void equalFunctionsGetOneStructure(String text, String canonical) {
        RealProgram program = filled(ProgramSkeleton.parse(text));
        RealProgram rewritten = rewritten(program, FOUR);
        assertThat(rewritten.skeleton()).hasToString(canonical);
        assertSame(rewritten, program);
    }

    @Test
    void rewritingNeverChangesValuesOrAddsOperations() {
        SplittableRandom random = new SplittableRandom(7);
        MutationOperators operators = new MutationOperators(FOUR, 9);
        RealProgram program = RealProgram.of(ProgramSkeleton.parse("add x _"), 0.7);
        int changes = 0;
        for (int i = 0; i < 3000; i++) {
            RealProgram next = operators.change(program, program, random).orElse(program);
            changes += next.skeleton().equals(program.skeleton()) ? 0 : 1;
            program = filled(next.skeleton());
            RealProgram rewritten = rewritten(program, FOUR);
            assertThat(rewritten.skeleton().size()).isLessThanOrEqualTo(program.skeleton().size());
            assertSame(rewritten, program);
        }
        assertThat(changes).isGreaterThan(500);
    }

    @Test
    void movesStayWithinTheLimitAndTheOffer() {
        SplittableRandom random = new SplittableRandom(3);
        Set<Operation> offer = EnumSet.of(Operation.ADD, Operation.MUL, Operation.FMA);
        MutationOperators operators = new MutationOperators(offer, 5);
        RealProgram program = RealProgram.of(ProgramSkeleton.of(List.of()));
        Set<ProgramSkeleton> seen = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            program = operators.change(program, program, random).orElse(program);
            ProgramSkeleton s = program.skeleton();
            assertThat(s.size()).isLessThanOrEqualTo(5);
            for (int k = 1; k <= s.size(); k++) {
                assertThat(offer).contains(s.operation(k));
            }
            seen.add(s);
        }
        assertThat(seen).hasSizeGreaterThan(100);
    }

    private static RealProgram rewritten(RealProgram program, Set<Operation> allowed) {
        ProgramGraph graph = ProgramGraph.of(program);
        new Simplification(allowed).apply(graph);
        ScaleNormalization.normalize(graph, allowed);
        new Simplification(allowed).apply(graph);
        return CanonicalOrder.of(graph, 20).orElse(program);
    }

    private static RealProgram filled(ProgramSkeleton s) {
        double[] c = new double[s.constants()];
        for (int i = 0; i < c.length; i++) {
            c[i] = 1.37 + 0.61 * i - (i % 3) * 2.3;
        }
        return RealProgram.of(s, c);
    }

    private static void assertSame(RealProgram a, RealProgram b) {
        for (double x : new double[]{ 0.11, 0.53, 1.7 }) {
            double expected = b.at(x).hi();
            if (Math.abs(expected) < 1e12) {
                assertThat(a.at(x).hi()).isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
            }
        }
    }
}
