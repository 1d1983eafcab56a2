package dev.ulpforge.search.composition;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * A kernel written into a larger program.
 *
 * @param fast  the result of its fast path
 * @param guard what other arguments need; empty if the fast path serves them all
 */
record Inlining(F32 fast, Optional<Guard> guard) {

    /**
     * The way around a fast path.
     *
     * @param isFast whether the fast path serves the argument
     * @param slow   the result of the slow path
     */
    record Guard(Mask isFast, F32 slow) {}

    /** {@return {@code kernel} applied to {@code argument}} Equal float constants of it are not shared. */
    static Inlining of(Program kernel, F32 argument) {
        ProgramBuilder b = argument.program();
        List<Op> ops = kernel.ops();
        int[] positions = new int[ops.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = switch (ops.get(i)) {
                case Op.Input input -> argument.at();
                case Op.FloatConst(float value) -> b.open(value).at();
                case Op op -> b.add(op.on(op.operands().stream().map(operand -> positions[operand]).toList()));
            };
        }
        return ops.get(kernel.result()) instanceof Op.FastPath(int mask, int fast, int slow)
                ? new Inlining(new F32(b, positions[fast]),
                        Optional.of(new Guard(new Mask(b, positions[mask]), new F32(b, positions[slow]))))
                : new Inlining(new F32(b, positions[kernel.result()]), Optional.empty());
    }

    /** {@return the result for any argument} */
    F32 result() {
        return guard.map(path -> path.isFast().select(fast, path.slow())).orElse(fast);
    }
}
