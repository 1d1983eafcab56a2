package dev.ulpforge.search.kernel;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;

/**
 * The expected time of a program on given inputs: that of its usual way, and that of the rare one for the inputs that
 * have to go it.
 *
 * @param costs  what operations cost
 * @param inputs typical inputs
 */
public record ExpectedCost(Costs costs, float[] inputs) {
    /** Lanes that go their way together: if one is rare, all are computed again. */
    private static final int LANES = 16;
    /** What an operation costs in scalar code, in ns. */
    private static final double SCALAR = 0.35;

    /** {@return the expected time in ns per element} */
    public double cost(Program program) {
        return costs.cost(program) + (program.ops().get(program.result()) instanceof Op.FastPath path
                ? rareCost(program, rareShare(program, path.mask()))
                : 0);
    }

    /** Whole vectors are computed again, or single lanes, whatever is the less. */
    private double rareCost(Program program, double share) {
        double all = costs.costOfAll(program);
        long operations = program.ops().stream().filter(op -> !(op instanceof Op.Leaf)).count();
        return Math.min((1 - StrictMath.pow(1 - share, LANES)) * all, share * operations * SCALAR);
    }

    private double rareShare(Program program, int mask) {
        List<Op> ops = new ArrayList<>(program.ops().subList(0, mask + 1));
        ops.add(new Op.FloatConst(0));
        ops.add(new Op.FloatConst(1));
        ops.add(new Op.Select(mask, mask + 1, mask + 2));
        float[] isRare = new float[inputs.length];
        Interpreter.of(new Program(ops, mask + 3)).apply(inputs, isRare);
        double rare = 0;
        for (float one : isRare) {
            rare += one;
        }
        return rare / inputs.length;
    }
}
