package dev.ulpforge.codegen.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * Operations of one kind, to be timed beside others.
 *
 * @param kinds     the kinds that cost the same
 * @param others    the kinds, timed before, of the other operations of a step
 * @param steps     the number of steps, dealt out to chains in turn
 * @param isDouble  whether chains are of doubles
 * @param step      one step
 */
record Probe(List<String> kinds, List<String> others, int steps, boolean isDouble, Step step) {
    static final Program COPY = ProgramText.parse("v0 = input\nreturn v0\n");
    private static final Set<String> PERMUTES = Set.of("shl", "ishl", "to_float", "to_int", "select", "lt", "ilt",
            "usually");
    private static final Set<String> DIVISIONS = Set.of("div", "sqrt", "ddiv", "dsqrt");
    private static final int CHAINS = 3;
    private static final int MANTISSA = 0x007f_ffff;
    private static final int ONE = 0x3f80_0000;

    /** A step of a chain. */
    @FunctionalInterface
    interface Step {
        /** {@return the next value of a chain, near 1} {@code number} tells the steps apart, so that none is shared. */
        int next(ProgramBuilder builder, int value, int number);
    }

    /** {@return this with another number of steps} */
    Probe withSteps(int number) {
        return new Probe(kinds, others, number, isDouble, step);
    }

    /** {@return what to time them beside} Doubles take the ports that multiply, or all, alike. */
    List<Filler> fillers() {
        boolean mayPermute = PERMUTES.contains(kinds.getFirst()) || kinds.getFirst().startsWith("lookup");
        return isDouble
                ? List.of(Filler.MULTIPLY)
                : mayPermute
                        ? List.of(Filler.VECTOR, Filler.MULTIPLY, Filler.PERMUTE)
                        : List.of(Filler.VECTOR, Filler.MULTIPLY);
    }

    /** {@return whether the operations take the divider} */
    boolean isDivision() {
        return DIVISIONS.containsAll(kinds);
    }

    /** {@return the same program without the steps} */
    static Probe frame(boolean isDouble) {
        return new Probe(List.of(), List.of(), 0, isDouble, (_, value, _) -> value);
    }

    /** {@return the steps beside other operations, on vectors of this many floats} */
    Program beside(Filler filler, int lanes) {
        ProgramBuilder b = new ProgramBuilder();
        List<Integer> fillers = new ArrayList<>();
        for (int chain = 0; chain < Filler.CHAINS; chain++) {
            fillers.add(filler.chain(b, chain, lanes, isDouble));
        }
        return b.build(b.binary(BinaryKind.ADD, joined(b, fillers), joined(b, chains(b))));
    }

    /** {@return the steps alone} */
    Program alone() {
        ProgramBuilder b = new ProgramBuilder();
        return b.build(joined(b, chains(b)));
    }

    private List<Integer> chains(ProgramBuilder b) {
        int[] chains = new int[CHAINS];
        for (int chain = 0; chain < CHAINS; chain++) {
            int value = start(b, chain);
            chains[chain] = isDouble ? b.unary(UnaryKind.F2D, value) : value;
        }
        for (int i = 0; i < steps; i++) {
            chains[i % CHAINS] = step.next(b, chains[i % CHAINS], i);
        }
        return Arrays.stream(chains).map(value -> isDouble ? b.unary(UnaryKind.D2F, value) : value).boxed().toList();
    }

    /**
     * {@return a float between 1 and 2 that all values have part in} Infinities and subnormal numbers would take their
     * time.
     */
    private static int joined(ProgramBuilder b, List<Integer> values) {
        int bits = values.stream().map(value -> Filler.bits(b, value))
                .reduce((x, y) -> b.binary(BinaryKind.IXOR, x, y)).orElseThrow();
        return Filler.fromBits(b, b.binary(BinaryKind.IOR, b.binary(BinaryKind.IAND, bits, b.constant(MANTISSA)),
                b.constant(ONE)));
    }

    private static int start(ProgramBuilder b, int number) {
        return b.binary(BinaryKind.MUL, b.input(), b.constant(1.5f + number * 0x1p-4f));
    }
}
