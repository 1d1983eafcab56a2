package dev.ulpforge.search.core.baseline;

import java.util.List;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.RealProgramBuilder;
import dev.ulpforge.search.core.program.RealProgramBuilder.Value;
import dev.ulpforge.search.core.program.Structure;

/** Contracts a product that is used once, in a sum, and this sum to one fma. */
final class FmaContraction {

    private final Structure structure;
    private final List<DoubleDouble> constants;
    private final RealProgramBuilder contracted = new RealProgramBuilder();
    private final int[] firstConstant;
    private final int[] uses;
    private final Value[] values;

    private FmaContraction(RealProgram program) {
        structure = program.structure();
        constants = program.constants();
        int n = structure.size();
        firstConstant = new int[n + 2];
        uses = new int[n + 1];
        values = new Value[n + 1];
        values[0] = RealProgramBuilder.INPUT;
        for (int k = 1; k <= n; k++) {
            firstConstant[k + 1] = firstConstant[k];
            for (int j = 0; j < structure.operation(k).arity(); j++) {
                int operand = structure.operand(k, j);
                firstConstant[k + 1] += operand == Structure.CONSTANT ? 1 : 0;
                uses[Math.max(0, operand)] += operand == Structure.CONSTANT ? 0 : 1;
            }
        }
    }

    /** {@return a program of the same function with products contracted} */
    static RealProgram of(RealProgram program) {
        FmaContraction contraction = new FmaContraction(program);
        for (int k = 1; k <= contraction.structure.size(); k++) {
            if (contraction.addend(k) < 0) {
                contraction.emit(k);
            }
        }
        return contraction.contracted.program();
    }

    /** {@return the sum that product k is contracted with, or -1} */
    private int addend(int k) {
        if (structure.operation(k) != Operation.MUL || uses[k] != 1) {
            return -1;
        }
        for (int sum = k + 1; sum <= structure.size(); sum++) {
            if (structure.operation(sum) == Operation.ADD && product(sum) == k) {
                return sum;
            }
        }
        return -1;
    }

    /** {@return the operand of a sum that is a product used once; the second if both are, -1 if none is} */
    private int product(int sum) {
        int found = -1;
        for (int j = 0; j < 2; j++) {
            int operand = structure.operand(sum, j);
            if (operand > 0 && structure.operation(operand) == Operation.MUL && uses[operand] == 1) {
                found = operand;
            }
        }
        return found;
    }

    private void emit(int k) {
        int product = structure.operation(k) == Operation.ADD ? product(k) : -1;
        if (product < 0) {
            values[k] = contracted.then(structure.operation(k), operands(k));
            return;
        }
        Value[] factors = operands(product);
        int other = structure.operand(k, 0) == product ? 1 : 0;
        values[k] = contracted.then(Operation.FMA, factors[0], factors[1], operands(k)[other]);
    }

    private Value[] operands(int k) {
        Value[] in = new Value[structure.operation(k).arity()];
        int next = firstConstant[k];
        for (int j = 0; j < in.length; j++) {
            int operand = structure.operand(k, j);
            in[j] = operand == Structure.CONSTANT
                    ? RealProgramBuilder.constant(constants.get(next++))
                    : values[operand];
        }
        return in;
    }
}
