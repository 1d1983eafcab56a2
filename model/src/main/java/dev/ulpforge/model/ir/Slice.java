package dev.ulpforge.model.ir;

import java.util.BitSet;

/**
 * The part of a program that code computes in one straight line: all that {@code root} needs, but of each
 * fast path only the mask and the fast operand. The slow operands are slices of their own.
 *
 * @param program the whole program
 * @param root    the position whose value the slice computes
 */
public record Slice(Program program, int root) {

    /** {@return the positions of the slice's operations} */
    public BitSet positions() {
        BitSet live = new BitSet();
        live.set(root);
        for (int i = root; i >= 0; i--) {
            if (live.get(i)) {
                Op op = program.ops().get(i);
                int slow = op instanceof Op.FastPath path ? path.slow() : -1;
                op.operands().stream().filter(operand -> operand != slow || hasOtherUse(op, slow)).forEach(live::set);
            }
        }
        return live;
    }

    private static boolean hasOtherUse(Op op, int slow) {
        return op instanceof Op.FastPath path && path.fast() == slow;
    }
}
