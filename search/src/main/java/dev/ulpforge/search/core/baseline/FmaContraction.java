package dev.ulpforge.search.core.baseline;

import java.util.List;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.RealProgramBuilder;
import dev.ulpforge.search.core.program.RealProgramBuilder.Value;

/** Contracts a product that is used once, in a sum, and this sum to one fma. */
final class FmaContraction {

    private final ProgramSkeleton skeleton;
    private final List<DoubleDouble> constants;
    private final RealProgramBuilder contracted = new RealProgramBuilder();
    private final int[] firstConstant;
    private final int[] uses;
    private final Value[] values;

    private FmaContraction(RealProgram program) {
        skeleton = program.skeleton();
        constants = program.constants();
        int n = skeleton.size();
        firstConstant = new int[n + 2];
        uses = new int[n + 1];
        values = new Value[n + 1];
        values[0] = RealProgramBuilder.INPUT;
        for (int k = 1; k <= n; k++) {
            firstConstant[k + 1] = firstConstant[k];
            for (int j = 0; j < skeleton.operation(k).arity(); j++) {
                int operand = skeleton.operand(k, j);
                firstConstant[k + 1] += operand == ProgramSkeleton.CONSTANT ? 1 : 0;
                uses[Math.max(0, operand)] += operand == ProgramSkeleton.CONSTANT ? 0 : 1;
            }
        }
    }

    /** {@return a program of the same function with products contracted} */
    static RealProgram of(RealProgram program) {
        FmaContraction contraction = new FmaContraction(program);
        for (int k = 1; k <= contraction.skeleton.size(); k++) {
            if (contraction.addend(k) < 0) {
                contraction.emit(k);
            }
        }
        return contraction.contracted.program();
    }

    /** {@return the sum that product k is contracted with, or -1} */
    private int addend(int k) {
        if (skeleton.operation(k) != Operation.MUL || uses[k] != 1) {
            return -1;
        }
        for (int sum = k + 1; sum <= skeleton.size(); sum++) {
            if (skeleton.operation(sum) == Operation.ADD && product(sum) == k) {
                return sum;
            }
        }
        return -1;
    }

    /** {@return the operand of a sum that is a product used once; the second if both are, -1 if none is} */
    private int product(int sum) {
        int found = -1;
        for (int j = 0; j < 2; j++) {
            int operand = skeleton.operand(sum, j);
            if (operand > 0 && skeleton.operation(operand) == Operation.MUL && uses[operand] == 1) {
                found = operand;
            }
        }
        return found;
    }

    private void emit(int k) {
        int product = skeleton.operation(k) == Operation.ADD ? product(k) : -1;
        if (product < 0) {
            values[k] = contracted.then(skeleton.operation(k), operands(k));
            return;
        }
        Value[] factors = operands(product);
        int other = skeleton.operand(k, 0) == product ? 1 : 0;
        values[k] = contracted.then(Operation.FMA, factors[0], factors[1], operands(k)[other]);
    }

    private Value[] operands(int k) {
        Value[] in = new Value[skeleton.operation(k).arity()];
        int next = firstConstant[k];
        for (int j = 0; j < in.length; j++) {
            int operand = skeleton.operand(k, j);
            in[j] = operand == ProgramSkeleton.CONSTANT
                    ? RealProgramBuilder.constant(constants.get(next++))
                    : values[operand];
        }
        return in;
    }
}
