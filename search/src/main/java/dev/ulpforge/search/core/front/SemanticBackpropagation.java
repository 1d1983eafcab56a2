package dev.ulpforge.search.core.front;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.Operation;

/**
 * The values of the parts of a graph at sample points, and the values with which a part would make the whole meet its
 * target if all other parts stayed the same (semantic backpropagation: Pawlak, Wieloch and Krawiec, IEEE Trans. Evol.
 * Comput. 19, 2015).
 */
final class SemanticBackpropagation {

    private final Samples samples;
    private final ProgramGraph graph;
    private final List<ProgramGraph.Use> uses;
    private final Map<GraphNode, DoubleDouble[]> known = new IdentityHashMap<>();

    /**
     * The points x and the target's values y there.
     *
     * @param zeros how many of the first points are zeros of the target, at which a program has to be 0 as well
     */
    record Samples(DoubleDouble[] x, DoubleDouble[] y, int zeros) {}

    SemanticBackpropagation(Samples samples, ProgramGraph graph) {
        this.samples = samples;
        this.graph = graph;
        this.uses = graph.uses();
    }

    /** {@return a node's values} It need not be part of the graph. */
    DoubleDouble[] values(GraphNode n) {
        DoubleDouble[] values = known.get(n);
        if (values == null) {
            values = computed(n);
            known.put(n, values);
        }
        return values;
    }

    private DoubleDouble[] computed(GraphNode n) {
        if (n.isInput()) {
            return samples.x;
        }
        if (n.isConstant()) {
            DoubleDouble[] same = new DoubleDouble[samples.x.length];
            Arrays.fill(same, n.value);
            return same;
        }
        return n.is(Operation.FMA)
                ? each(each(values(n.in[0]), values(n.in[1]), DoubleDouble::times), values(n.in[2]), DoubleDouble::plus)
                : each(values(n.in[0]), values(n.in[1]), (a, b) -> ProgramGraph.apply(n.op, a, b));
    }

    private static DoubleDouble[] each(DoubleDouble[] a, DoubleDouble[] b, BinaryOperator<DoubleDouble> op) {
        DoubleDouble[] r = new DoubleDouble[a.length];
        Arrays.setAll(r, i -> op.apply(a[i], b[i]));
        return r;
    }

    /**
     * {@return the values that a use should have; empty if a part between it and the output is used more than once}
     */
    Optional<DoubleDouble[]> wanted(ProgramGraph.Use use) {
        if (use.user() == null) {
            return Optional.of(samples.y);
        }
        List<ProgramGraph.Use> next = uses.stream().filter(u -> graph.at(u) == use.user()).toList();
        return next.size() == 1 ? wanted(next.getFirst()).map(w -> wanted(use, w)) : Optional.empty();
    }

    private DoubleDouble[] wanted(ProgramGraph.Use use, DoubleDouble[] result) {
        GraphNode[] in = use.user().in;
        if (use.user().is(Operation.FMA)) {
            return use.index() == 2
                    ? each(result, each(values(in[0]), values(in[1]), DoubleDouble::times), DoubleDouble::minus)
                    : each(each(result, values(in[2]), DoubleDouble::minus), values(in[1 - use.index()]),
                            DoubleDouble::over);
        }
        DoubleDouble[] other = values(in[1 - use.index()]);
        boolean first = use.index() == 0;
        return switch (use.user().op) {
            case ADD -> each(result, other, DoubleDouble::minus);
            case SUB -> first ? each(result, other, DoubleDouble::plus) : each(other, result, DoubleDouble::minus);
            case MUL -> each(result, other, DoubleDouble::over);
            default -> first ? each(result, other, DoubleDouble::times) : each(other, result, DoubleDouble::over);
        };
    }
}
