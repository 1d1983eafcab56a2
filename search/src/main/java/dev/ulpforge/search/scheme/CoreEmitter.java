package dev.ulpforge.search.scheme;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.search.core.program.ProgramSkeleton;

/** Writes core approximations into programs. */
public final class CoreEmitter {

    private CoreEmitter() {}

    /** {@return the result of a core at an input, with these constants in order} */
    public static F32 write(ProgramSkeleton core, F32 input, List<F32> constants) {
        Iterator<F32> next = constants.iterator();
        List<F32> at = new ArrayList<>(List.of(input));
        for (int k = 1; k <= core.size(); k++) {
            F32[] in = new F32[core.operation(k).arity()];
            for (int j = 0; j < in.length; j++) {
                int operand = core.operand(k, j);
                in[j] = operand == ProgramSkeleton.CONSTANT ? next.next() : at.get(operand);
            }
            at.add(switch (core.operation(k)) {
                case ADD -> in[0].plus(in[1]);
                case SUB -> in[0].minus(in[1]);
                case MUL -> in[0].times(in[1]);
                case DIV -> in[0].dividedBy(in[1]);
                case FMA -> in[0].fma(in[1], in[2]);
            });
        }
        return at.getLast();
    }
}
