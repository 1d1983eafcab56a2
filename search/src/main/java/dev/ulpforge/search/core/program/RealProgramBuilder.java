package dev.ulpforge.search.core.program;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.search.core.number.DoubleDouble;

/** Builds a program step by step. A value is the input, a constant for one use, or the result of a step. */
public final class RealProgramBuilder {

    private final List<ProgramSkeleton.Step> steps = new ArrayList<>();
    private final List<DoubleDouble> constants = new ArrayList<>();

    /** An operand of a step. */
    public sealed interface Value {
        /** x, or the result of operation {@code number}. */
        record Computed(int number) implements Value {}

        record Constant(DoubleDouble value) implements Value {}
    }

    public static final Value INPUT = new Value.Computed(ProgramSkeleton.INPUT);

    public static Value constant(DoubleDouble value) {
        return new Value.Constant(value);
    }

    /** {@return the result of another operation} */
    public Value then(Operation op, Value... in) {
        List<Integer> operands = new ArrayList<>();
        for (Value v : in) {
            switch (v) {
                case Value.Computed(int number) -> operands.add(number);
                case Value.Constant(DoubleDouble value) -> {
                    operands.add(ProgramSkeleton.CONSTANT);
                    constants.add(value);
                }
            }
        }
        steps.add(new ProgramSkeleton.Step(op, operands));
        return new Value.Computed(steps.size());
    }

    /** {@return the program, whose result is that of the last operation} */
    public RealProgram program() {
        return new RealProgram(ProgramSkeleton.of(steps), constants);
    }
}
