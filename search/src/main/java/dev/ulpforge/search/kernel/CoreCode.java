package dev.ulpforge.search.kernel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.program.Structure;

/** A core approximation written into a program. */
public final class CoreCode {

    private CoreCode() {}

    /**
     * {@return the position of the core's result}
     *
     * @param input     the position of the core's input
     * @param constants the positions of its constants, in their order
     */
    public static int write(ProgramBuilder b, Structure core, int input, Iterator<Integer> constants) {
        List<Integer> at = new ArrayList<>(List.of(input));
        for (int k = 1; k <= core.size(); k++) {
            int[] in = new int[core.operation(k).arity()];
            for (int j = 0; j < in.length; j++) {
                int operand = core.operand(k, j);
                in[j] = operand == Structure.CONSTANT ? constants.next() : at.get(operand);
            }
            at.add(switch (core.operation(k)) {
                case ADD -> b.binary(BinaryKind.ADD, in[0], in[1]);
                case SUB -> b.binary(BinaryKind.SUB, in[0], in[1]);
                case MUL -> b.binary(BinaryKind.MUL, in[0], in[1]);
                case DIV -> b.binary(BinaryKind.DIV, in[0], in[1]);
                case FMA -> b.fma(in[0], in[1], in[2]);
            });
        }
        return at.getLast();
    }

    /** {@return the core's result, at an input, with these constants} */
    public static F32 write(Structure core, F32 input, List<F32> constants) {
        return input.another(write(input.program(), core, input.at(), constants.stream().map(F32::at).iterator()));
    }

    /**
     * {@return the position of {@code Σ coefficients[k] x^k}, in Horner's form; the positions of one coefficient or
     * more}
     */
    public static int polynomial(ProgramBuilder b, int x, int[] coefficients) {
        int sum = coefficients[coefficients.length - 1];
        for (int k = coefficients.length - 2; k >= 0; k--) {
            sum = b.fma(x, sum, coefficients[k]);
        }
        return sum;
    }
}
