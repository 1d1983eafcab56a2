package dev.ulpforge.model.cost;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.Slice;
import dev.ulpforge.model.ir.Type;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.ir.VectorLoop;

/**
 * What operations take of one CPU's resources, with vectors of one width. An estimate is the time of the resource that
 * a program needs longest, a little of the others', and an overhead. It knows nothing of latency, which vectors one
 * after the other hide, nor of registers that run out; between programs of nearly the same cost only the clock decides.
 *
 * @param overhead what a vector takes beside its operations, in ns per float
 * @param uses     how long an operation of each {@link OperationKind} takes a resource, in ns per float; all kinds and
 *                 no others
 */
public record CostTable(double overhead, Map<String, Map<Resource, Double>> uses) {
    /**
     * What part counts of the time of resources that idle: overlap is not perfect, and of two programs the one with
     * less to do is better.
     */
    private static final double HIDDEN = 0.05;
    /**
     * A division or a root of one element takes the time of so many other operations (4.5 to 9 cycles on Zen 3, of
     * which 6 a cycle begin).
     */
    private static final double LONG = 30;

    /**
     * Throws {@link IllegalArgumentException} if a kind is missing or unknown, or a time is negative or not a number.
     */
    public CostTable {
        Map<String, Map<Resource, Double>> copies = new TreeMap<>();
        uses.forEach((kind, use) -> copies.put(kind,
                use.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(use))));
        uses = Collections.unmodifiableMap(copies);
        Set<String> missing = new TreeSet<>(OperationKind.all());
        missing.removeAll(uses.keySet());
        Set<String> unknown = new TreeSet<>(uses.keySet());
        OperationKind.all().forEach(unknown::remove);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException(unknown.isEmpty()
                    ? "there is no line for " + missing
                    : "there is no kind " + unknown + " of operations");
        }
        if (!isTime(overhead)
                || !uses.values().stream().allMatch(use -> use.values().stream().allMatch(CostTable::isTime))) {
            throw new IllegalArgumentException("a cost table has no negative or infinite time");
        }
    }

    private static boolean isTime(double nanos) {
        return nanos >= 0 && nanos < Double.POSITIVE_INFINITY;
    }

    /**
     * {@return the estimated time of the fast path of {@code program} in ns per float} Slow paths and constants are
     * free.
     */
    public double cost(Program program) {
        Load load = new Load();
        load.add(OperationKind.LOAD, 1);
        load.add(OperationKind.STORE, 1);
        add(load, program, new Slice(program, program.result()).positions().stream(),
                new VectorLoop(program).vectors());
        return overhead + load.overlapped();
    }

    /** {@return the estimated time of all operations of {@code program}, slow paths included, in ns per float} */
    public double costOfAll(Program program) {
        Load load = new Load();
        add(load, program, IntStream.range(0, program.ops().size()), 1);
        return load.overlapped();
    }

    /** {@return the estimated time of an operation of a kind where there is nothing else, in ns per float} */
    public double costAlone(String kind) {
        Load load = new Load();
        load.add(kind, 1);
        return load.longest();
    }

    private static void add(Load load, Program program, IntStream positions, int paired) {
        List<Type> types = program.types();
        boolean isByElement = program.isByElement();
        int vectors = program.isWide() ? 2 : 1;
        positions.filter(at -> !(program.ops().get(at) instanceof Op.Leaf)).forEach(at -> {
            Op op = program.ops().get(at);
            if (isByElement) {
                load.add(OperationKind.BY_ELEMENT, isLong(op) ? LONG : 1);
            } else if (op instanceof Op.FastPath && paired == 2) {
                load.add("usually", vectors / 2.0);
                load.add("and", vectors / 2.0);
            } else {
                String kind = OperationKind.of(op, types.get(at));
                load.add(kind, OperationKind.isWide(kind) ? 1 : vectors);
            }
        });
    }

    private static boolean isLong(Op op) {
        return switch (op) {
            case Op.Unary(UnaryKind kind, int a) -> kind == UnaryKind.SQRT || kind == UnaryKind.DSQRT;
            case Op.Binary(BinaryKind kind, int a, int b) -> kind == BinaryKind.DIV || kind == BinaryKind.DDIV;
            default -> false;
        };
    }

    /** How long each resource is needed. */
    private final class Load {
        private final double[] nanos = new double[Resource.values().length];

        void add(String kind, double times) {
            uses.get(kind).forEach((resource, time) -> nanos[resource.ordinal()] += times * time);
        }

        double overlapped() {
            return longest() + HIDDEN * (Arrays.stream(nanos).sum() - longest());
        }

        double longest() {
            return Arrays.stream(nanos).max().orElseThrow();
        }
    }
}
