package dev.ulpforge.search.core.front;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.Operation;

/**
 * Chooses one of the many ways to spread factors and signs over a program. A constant factor, -1 included, can be
 * absorbed by another constant further on: k*v + c is k*(v + c/k), c/(k*v) is (c/k)/v, k*v + c/w is k*(v + (c/k)/w). So
 * every node is rebuilt as a factor times a new node, and factors move towards the result until a constant takes them.
 * That saves operations and shows that many skeletons are equivalent.
 */
final class ScaleNormalization {

    private static final Set<Operation> NEEDED = Set.of(Operation.ADD, Operation.SUB, Operation.MUL, Operation.DIV);

    /** A value, {@code factor} times that of {@code node}. */
    private record Scaled(GraphNode node, DoubleDouble factor) {}

    private final Map<GraphNode, Integer> users = new IdentityHashMap<>();
    private final Map<GraphNode, Scaled> done = new IdentityHashMap<>();
    /** New nodes that are used once and are a constant divided by something: they absorb any factor. */
    private final Map<GraphNode, Boolean> open = new IdentityHashMap<>();

    private ScaleNormalization() {}

    /**
     * Rewrites a graph of add, sub, mul and div, if all of these are allowed and the result needs no more operations.
     */
    static void normalize(ProgramGraph graph, Set<Operation> allowed) {
        if (!allowed.containsAll(NEEDED) || graph.operations().stream().anyMatch(n -> n.is(Operation.FMA))) {
            return;
        }
        ScaleNormalization scales = new ScaleNormalization();
        graph.uses().forEach(u -> scales.users.merge(graph.at(u), 1, Integer::sum));
        Scaled result = scales.of(graph.output);
        ProgramGraph rebuilt = new ProgramGraph(graph.input, times(result));
        if (rebuilt.operations().size() <= graph.operations().size()) {
            graph.output = rebuilt.output;
        }
    }

    private Scaled of(GraphNode n) {
        if (n.op == null) {
            return new Scaled(n, DoubleDouble.ONE);
        }
        Scaled known = done.get(n);
        if (known == null) {
            known = switch (n.op) {
                case ADD -> sum(of(n.in[0]), of(n.in[1]));
                case SUB -> sum(of(n.in[0]), negative(of(n.in[1])));
                case MUL -> product(of(n.in[0]), of(n.in[1]));
                case DIV -> quotient(of(n.in[0]), of(n.in[1]));
                case FMA -> throw new IllegalStateException("fma");
            };
            open.put(known.node, users.get(n) == 1 && known.node.is(Operation.DIV) && known.node.in[0].isConstant());
            done.put(n, known);
        }
        return known;
    }

    private static Scaled negative(Scaled a) {
        return a.node.isConstant()
                ? new Scaled(GraphNode.constant(a.node.value.negated()), a.factor)
                : new Scaled(a.node, a.factor.negated());
    }

    private static Scaled product(Scaled a, Scaled b) {
        if (a.node.isConstant()) {
            return new Scaled(b.node, b.factor.times(a.node.value));
        }
        if (b.node.isConstant()) {
            return new Scaled(a.node, a.factor.times(b.node.value));
        }
        return new Scaled(GraphNode.of(Operation.MUL, a.node, b.node), a.factor.times(b.factor));
    }

    private static Scaled quotient(Scaled a, Scaled b) {
        if (b.node.isConstant()) {
            return new Scaled(a.node, a.factor.over(b.node.value));
        }
        if (a.node.isConstant()) {
            GraphNode c = GraphNode.constant(a.node.value.over(b.factor));
            return new Scaled(GraphNode.of(Operation.DIV, c, b.node), DoubleDouble.ONE);
        }
        return new Scaled(GraphNode.of(Operation.DIV, a.node, b.node), a.factor.over(b.factor));
    }

    private Scaled sum(Scaled a, Scaled b) {
        if (a.node.isConstant()) {
            return sum(b, a);
        }
        if (b.node.isConstant()) {
            GraphNode c = GraphNode.constant(b.node.value.over(a.factor));
            return new Scaled(GraphNode.of(Operation.ADD, a.node, c), a.factor);
        }
        if (a.factor.equals(b.factor)) {
            return new Scaled(GraphNode.of(Operation.ADD, a.node, b.node), a.factor);
        }
        if (open.getOrDefault(b.node, false)) {
            return new Scaled(GraphNode.of(Operation.ADD, a.node, taken(b, a.factor)), a.factor);
        }
        if (open.getOrDefault(a.node, false)) {
            return new Scaled(GraphNode.of(Operation.ADD, taken(a, b.factor), b.node), b.factor);
        }
        if (a.factor.equals(b.factor.negated())) {
            return new Scaled(GraphNode.of(Operation.SUB, a.node, b.node), a.factor);
        }
        GraphNode k = GraphNode.constant(b.factor.over(a.factor));
        return new Scaled(GraphNode.of(Operation.ADD, a.node, GraphNode.of(Operation.MUL, b.node, k)), a.factor);
    }

    /** {@return the node with its factor, divided by {@code common}, absorbed by its constant} */
    private static GraphNode taken(Scaled a, DoubleDouble common) {
        DoubleDouble c = a.node.in[0].value.times(a.factor).over(common);
        return GraphNode.of(Operation.DIV, GraphNode.constant(c), a.node.in[1]);
    }

    /** {@return the value as a node, without a further operation where a constant or a sum can absorb the factor} */
    private static GraphNode times(Scaled a) {
        if (a.factor.equals(DoubleDouble.ONE)) {
            return a.node;
        }
        if (a.node.is(Operation.DIV) && a.node.in[0].isConstant()) {
            return taken(a, DoubleDouble.ONE);
        }
        boolean minus = a.factor.negated().equals(DoubleDouble.ONE);
        if (minus && a.node.is(Operation.ADD) && a.node.in[1].isConstant()) {
            return GraphNode.of(Operation.SUB, GraphNode.constant(a.node.in[1].value.negated()), a.node.in[0]);
        }
        if (minus && a.node.is(Operation.SUB)) {
            return GraphNode.of(Operation.SUB, a.node.in[1], a.node.in[0]);
        }
        return GraphNode.of(Operation.MUL, a.node, GraphNode.constant(a.factor));
    }
}
