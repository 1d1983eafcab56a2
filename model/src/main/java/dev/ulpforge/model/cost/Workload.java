package dev.ulpforge.model.cost;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.Slice;
import dev.ulpforge.model.ir.Type;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.ir.VectorLoop;

/**
 * The number of operations of each kind that a vector of floats takes.
 *
 * @param counts the numbers; one half for an operation that two vectors share
 */
record Workload(Map<String, Double> counts) {
    /**
     * The number of other operations that take the time of a division or a root of one element (4.5 to 9 cycles on Zen
     * 3, of which 6 a cycle begin).
     */
    private static final double LONG = 30;

    Workload {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /**
     * {@return the operations of the fast path of a program, with the load of an input and the store of a result}
     *
     * @param isByElement whether its kernel processes single elements
     */
    static Workload ofFastPath(Program program, boolean isByElement) {
        Map<String, Double> counts = counted(program, new Slice(program, program.result()).positions().stream(),
                new VectorLoop(program).vectors(), isByElement);
        counts.put(OperationKind.LOAD, 1.0);
        counts.put(OperationKind.STORE, 1.0);
        return new Workload(counts);
    }

    /** {@return all operations of a program, slow paths included} */
    static Workload ofAll(Program program, boolean isByElement) {
        return new Workload(counted(program, IntStream.range(0, program.ops().size()), 1, isByElement));
    }

    private static Map<String, Double> counted(Program program, IntStream positions, int paired,
            boolean isByElement) {
        Map<String, Double> counts = new TreeMap<>();
        List<Type> types = program.types();
        boolean isWhole = program.gathers() && !program.format().equals(Format.BINARY64);
        double vectors = program.isWide() && !isWhole ? 2 : 1;
        positions.filter(at -> !(program.ops().get(at) instanceof Op.Leaf)).forEach(at -> {
            Op op = program.ops().get(at);
            if (isByElement) {
                counts.merge(OperationKind.BY_ELEMENT, isLong(op) ? LONG : 1, Double::sum);
            } else if (op instanceof Op.FastPath) {
                counts.merge("usually", vectors / paired, Double::sum);
                counts.merge("and", vectors * (paired - 1) / paired, Double::sum);
            } else if (program.registerTable(at).isPresent()) {
                counts.merge(OperationKind.lookup(program.registerTable(at).orElseThrow()), vectors, Double::sum);
            } else {
                String kind = OperationKind.of(op, types.get(at));
                counts.merge(kind, OperationKind.isWide(kind) ? 1 : vectors, Double::sum);
            }
        });
        return counts;
    }

    private static boolean isLong(Op op) {
        return switch (op) {
            case Op.Unary(UnaryKind kind, int a) -> kind == UnaryKind.SQRT || kind == UnaryKind.DSQRT;
            case Op.Binary(BinaryKind kind, int a, int b) -> kind == BinaryKind.DIV || kind == BinaryKind.DDIV;
            default -> false;
        };
    }
}
