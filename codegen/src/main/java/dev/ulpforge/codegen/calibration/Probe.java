package dev.ulpforge.codegen.calibration;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ProgramText;

/**
 * Operations of one kind, to be timed beside others, at the ends of their chains.
 *
 * @param kinds   the kinds that cost the same
 * @param others  the kinds, timed before, of the other operations of a step
 * @param steps   the number of steps, dealt out to the chains in turn
 * @param fillers what they are timed beside: first what takes all vector ports
 * @param step    one step
 */
record Probe(List<String> kinds, List<String> others, int steps, List<Filler> fillers, Step step) {
    static final Program COPY = ProgramText.parse("v0 = input\nreturn v0\n");
    private static final Set<String> DIVISIONS = Set.of("div", "sqrt", "ddiv", "dsqrt");

    /** A step of a chain. */
    @FunctionalInterface
    interface Step {
        /** {@return the next value of a chain, near 1} {@code number} tells the steps apart. */
        int next(ProgramBuilder builder, int value, int number);
    }

    /** {@return the same with another number of steps} */
    Probe withSteps(int number) {
        return new Probe(kinds, others, number, fillers, step);
    }

    /** {@return a probe of nothing} */
    static Probe none() {
        return new Probe(List.of(), List.of(), 0, List.of(), (_, value, _) -> value);
    }

    /** {@return whether the operations take the divider} */
    boolean isDivision() {
        return DIVISIONS.containsAll(kinds);
    }

    /** {@return whether they compute with doubles or longs} */
    boolean isDouble() {
        return fillers.contains(Filler.DOUBLE);
    }

    /** {@return whether they are tests, which vectors that are under way together share} */
    boolean isTest() {
        return kinds.contains("usually");
    }

    /** {@return the steps at the ends of chains of other operations} */
    Program beside(Filler filler) {
        ChainEnds ends = filler == Filler.DOUBLE ? ChainEnds.DOUBLES : ChainEnds.FLOATS;
        ProgramBuilder b = new ProgramBuilder();
        int[] starts = ends.starts(b, !filler.tellsApart());
        return build(b, ends,
                IntStream.range(0, Filler.CHAINS).map(chain -> filler.chain(b, starts[chain], chain)).toArray());
    }

    /** {@return the steps alone} */
    Program alone() {
        ChainEnds ends = isDouble() ? ChainEnds.DOUBLES : ChainEnds.FLOATS;
        ProgramBuilder b = new ProgramBuilder();
        return build(b, ends, ends.starts(b, true));
    }

    private Program build(ProgramBuilder b, ChainEnds ends, int[] chains) {
        for (int i = 0; i < steps; i++) {
            chains[i % chains.length] = step.next(b, chains[i % chains.length], i);
        }
        return b.build(ends.joined(b, chains));
    }
}
