package dev.ulpforge.codegen.ir;

import java.util.List;

/** What a program costs: for now one for each operation of the usual path, four for a large table. */
public final class CostModel {
    private static final int ONE_REGISTER = 8;
    private static final double LARGE_TABLE = 4;

    private CostModel() {}

    /** {@return the model that needs no measurement} */
    public static CostModel builtIn() {
        return new CostModel();
    }

    /** {@return the cost of the usual path of {@code program}} */
    public double cost(Program program) {
        return new Slice(program, program.result()).positions().stream().mapToDouble(i -> cost(program.ops().get(i)))
                .sum();
    }

    private static double cost(Op op) {
        return switch (op) {
            case Op.Leaf leaf -> 0;
            case Op.Lookup(List<Integer> table, int index) -> table.size() > ONE_REGISTER ? LARGE_TABLE : 1;
            default -> 1;
        };
    }
}
