package dev.ulpforge.verify.oracle.pointwise;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.block.BoundedBlock;
import dev.ulpforge.verify.oracle.piece.PointwiseFunction;

/**
 * Evaluates any expression input by input, in double with a running error bound: for floats among which the expression
 * oscillates too fast for Taylor models, such as {@code sin(x) / x} at large arguments. Circular functions of multiples
 * of x are evaluated after an exact reduction; see {@link
 * dev.ulpforge.verify.oracle.trigonometric.TrigonometricPointwise}; for the other operations, see {@link
 * dev.ulpforge.verify.oracle.block.BlockArithmetic} and {@link BoundedValue}.
 */
public final class RunningError implements PointwiseFunction {
    private final BlockProgram program;
    private final ThreadLocal<BoundedBlock[]> blocks;

    /** @param far whether all floats are at least {@code 2^4} in magnitude */
    public RunningError(Expression fn, boolean far) {
        program = new BlockProgram(fn, far);
        blocks = ThreadLocal.withInitial(program::blocks);
    }

    @Override
    public void evaluate(int first, double[] value, double[] error) {
        for (int i = 0; i < value.length; i += BoundedBlock.SIZE) {
            BoundedBlock result = program.run(first + i, blocks.get());
            int count = Math.min(BoundedBlock.SIZE, value.length - i);
            System.arraycopy(result.value(), 0, value, i, count);
            System.arraycopy(result.error(), 0, error, i, count);
        }
    }
}
