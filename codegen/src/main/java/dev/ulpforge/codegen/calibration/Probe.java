package dev.ulpforge.codegen.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.ir.UnaryKind;

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
    private static final int MANTISSA = 0x007f_ffff;
    private static final int ONE = 0x3f80_0000;

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
        ProgramBuilder b = new ProgramBuilder();
        boolean isDouble = filler == Filler.DOUBLE;
        return build(b, isDouble, IntStream.range(0, Filler.CHAINS)
                .map(chain -> filler.chain(b, start(b, chain, isDouble), chain)).toArray());
    }

    /** {@return the steps alone} */
    Program alone() {
        ProgramBuilder b = new ProgramBuilder();
        return build(b, isDouble(),
                IntStream.range(0, Filler.CHAINS).map(chain -> start(b, chain, isDouble())).toArray());
    }

    private Program build(ProgramBuilder b, boolean isDouble, int[] chains) {
        for (int i = 0; i < steps; i++) {
            chains[i % chains.length] = step.next(b, chains[i % chains.length], i);
        }
        return b.build(joined(b, Arrays.stream(chains).map(value -> isDouble ? b.unary(UnaryKind.D2F, value) : value)
                .toArray()));
    }

    private static int start(ProgramBuilder b, int chain, boolean isDouble) {
        int start = b.input();
        for (int i = 0; i < chain; i++) {
            start = Filler.fromBits(b, b.binary(BinaryKind.IADD, Filler.bits(b, start), b.constant(1)));
        }
        return isDouble ? b.unary(UnaryKind.F2D, start) : start;
    }

    /**
     * {@return a float between 1 and 2 that all values have part in} Infinities and subnormal numbers would take their
     * time.
     */
    private static int joined(ProgramBuilder b, int[] values) {
        int bits = Arrays.stream(values).map(value -> Filler.bits(b, value))
                .reduce((x, y) -> b.binary(BinaryKind.IXOR, x, y)).orElseThrow();
        return Filler.fromBits(b, b.binary(BinaryKind.IOR, b.binary(BinaryKind.IAND, bits, b.constant(MANTISSA)),
                b.constant(ONE)));
    }
}
