package dev.ulpforge.search.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.Slice;
import dev.ulpforge.model.ir.Trace;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.timing.TypicalInputs;
import dev.ulpforge.verify.symbolic.UndecidedException;

/**
 * The expected time of a program on given inputs: that of its fast path, that of the slow path for the inputs that take
 * it, and what subnormal results take longer.
 *
 * @param costs  the costs of operations
 * @param inputs typical inputs
 */
public record ExpectedCost(Costs costs, float[] inputs) {
    /** Lanes of one vector: if one takes the slow path, all are computed again. */
    private static final int LANES = 16;
    private static final int TYPICAL = 1024;
    /** Enough to tell whether there is a value. */
    private static final int FEW_DIGITS = 2;
    /** The time of an operation in scalar code, in ns. */
    private static final double SCALAR = 0.35;

    /** {@return the expected time of a target's programs on typical inputs, of which one in twenty lies beyond} */
    public static ExpectedCost of(SearchTarget target) {
        Domain domain = target.spec().domain();
        return new ExpectedCost(target.costs(),
                TypicalInputs.of(target.fn(), domain).drawWithTails(TYPICAL, target.seed(),
                        x -> domain.contains(x) && hasValue(target.f(), x)));
    }

    private static boolean hasValue(RealFunction f, float x) {
        try {
            f.at(x, FEW_DIGITS);
            return true;
        } catch (ArithmeticException | UndecidedException undefined) {
            return false;
        }
    }

    /** {@return the expected time in ns per element} */
    public double cost(Program program) {
        return costs.cost(program) + beside(program);
    }

    /** {@return the expected time on each maker's CPU, of which {@link #cost} is the largest} */
    public List<Double> byMaker(Program program) {
        double beside = beside(program);
        return costs.byMaker(program).stream().map(cost -> cost + beside).toList();
    }

    private double beside(Program program) {
        return slowCost(program, slowShare(program, inputs)) + costs.costOfSubnormals(subnormalShares(program));
    }

    /** {@return for each product, sum of a product, and quotient of the fast path the share of subnormal results} */
    private List<Double> subnormalShares(Program program) {
        Trace trace = Trace.of(program,
                IntStream.range(0, inputs.length).mapToObj(i -> inputs[i]).toList());
        return new Slice(program, program.result()).positions().stream()
                .filter(position -> mayUnderflow(program.ops().get(position)))
                .mapToObj(position -> Arrays.stream(trace.at(position)).filter(ExpectedCost::isSubnormal).count()
                        / (double) inputs.length)
                .filter(share -> share > 0).toList();
    }

    private static boolean isSubnormal(double value) {
        return value != 0 && Math.abs(value) < Float.MIN_NORMAL;
    }

    private static boolean mayUnderflow(Op op) {
        return op instanceof Op.Fma || op instanceof Op.Binary(BinaryKind kind, int _, int _)
                && (kind == BinaryKind.MUL || kind == BinaryKind.DIV);
    }

    /** Whole vectors are computed again, or single lanes, whichever takes less time. */
    private double slowCost(Program program, double share) {
        if (program.gathersRarely() && program.ops().get(program.result()) instanceof Op.FastPath path) {
            return slowCost(program, share, path.slow());
        }
        double all = costs.costOfAll(program);
        long operations = program.ops().stream().filter(op -> !(op instanceof Op.Leaf)).count();
        return Math.min((1 - StrictMath.pow(1 - share, LANES)) * all, share * operations * SCALAR);
    }

    /** Vectors with such lanes are computed again, by gathers or, with doubles, lane by lane. */
    private double slowCost(Program program, double share, int slow) {
        double again = 1 - StrictMath.pow(1 - share, LANES);
        Program rest = new Program(program.ops().subList(0, slow + 1), slow);
        long operations = new Slice(program, slow).positions().stream()
                .filter(position -> !(program.ops().get(position) instanceof Op.Leaf)).count();
        return again * costs.cost(program)
                + (rest.isByElement() ? share * operations * SCALAR : again * costs.cost(rest));
    }

    /** {@return the share of the inputs that take the slow path of a program; 0 if it has none} */
    public static double slowShare(Program program, float[] inputs) {
        double count = 0;
        for (float one : isSlow(program, inputs)) {
            count += one;
        }
        return count / inputs.length;
    }

    /** {@return 1 for each input that takes the slow path of a program, 0 for the others} */
    public static float[] isSlow(Program program, float[] inputs) {
        float[] isSlow = new float[inputs.length];
        if (program.ops().get(program.result()) instanceof Op.FastPath(int mask, int _, int _)) {
            List<Op> ops = new ArrayList<>(program.ops().subList(0, mask + 1));
            ops.add(new Op.FloatConst(0));
            ops.add(new Op.FloatConst(1));
            ops.add(new Op.Select(mask, mask + 1, mask + 2));
            Interpreter.of(new Program(ops, mask + 3)).apply(inputs, isSlow);
        }
        return isSlow;
    }
}
