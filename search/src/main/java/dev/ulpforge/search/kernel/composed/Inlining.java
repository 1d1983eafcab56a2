package dev.ulpforge.search.kernel.composed;

import java.util.List;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * A program written into another one.
 *
 * @param program   the program
 * @param positions where each of its operations is now
 */
record Inlining(Program program, int[] positions) {

    /**
     * {@return {@code program} written into {@code b}, applied to {@code input}} Each of its float constants stays one
     * of its own.
     */
    static Inlining of(ProgramBuilder b, Program program, int input) {
        List<Op> ops = program.ops();
        int[] positions = new int[ops.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = switch (ops.get(i)) {
                case Op.Input() -> input;
                case Op.FloatConst(float value) -> b.hole(value);
                case Op op -> b.add(op.on(op.operands().stream().map(operand -> positions[operand]).toList()));
            };
        }
        return new Inlining(program, positions);
    }

    /** {@return the result, with all inputs on their way} */
    int result() {
        return positions[program.result()];
    }

    /** {@return whether there is a rare path} */
    boolean isGuarded() {
        return program.ops().get(program.result()) instanceof Op.FastPath;
    }

    /** {@return the mask of usual inputs, for a guarded program} */
    int mask() {
        return positions[program.ops().get(program.result()).operands().getFirst()];
    }

    /** {@return the result of usual inputs} */
    int usual() {
        return isGuarded() ? positions[program.ops().get(program.result()).operands().get(1)] : result();
    }
}
