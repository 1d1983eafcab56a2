package dev.ulpforge.search.core.front;

import java.util.List;
import java.util.Set;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.Operation;

/**
 * Rewrites that keep the value and save operations, or choose one of several equivalent forms: constants are folded; v
 * - c becomes v + c', v / c becomes v * c'; two successive operations with constants are merged into one; with fma, a
 * sum with a product becomes one operation.
 */
final class Simplification {

    private final Set<Operation> allowed;

    Simplification(Set<Operation> allowed) {
        this.allowed = allowed;
    }

    /** Rewrites until nothing changes. */
    void apply(ProgramGraph graph) {
        boolean changed = true;
        for (int round = 0; changed && round < 100; round++) {
            changed = false;
            for (GraphNode n : graph.operations()) {
                GraphNode better = rewrite(n);
                if (better != n) {
                    graph.replace(n, better);
                    changed = true;
                    break;
                }
            }
        }
    }

    private GraphNode rewrite(GraphNode n) {
        if (n.is(Operation.FMA)) {
            return fma(n);
        }
        if (n.is(Operation.ADD) && allowed.contains(Operation.FMA)) {
            GraphNode contracted = contracted(n);
            if (contracted != n) {
                return contracted;
            }
        }
        GraphNode a = n.in[0];
        GraphNode b = n.in[1];
        if (a.isConstant() && b.isConstant()) {
            return GraphNode.constant(ProgramGraph.apply(n.op, a.value, b.value));
        }
        if (a == b && !n.is(Operation.MUL)) {
            return sameOperands(n, a);
        }
        if (b.isConstant()) {
            return constantLast(n, a, b.value);
        }
        return a.isConstant() ? constantFirst(n, a.value, b) : n;
    }

    /** v - v, v / v, v + v. */
    private GraphNode sameOperands(GraphNode n, GraphNode v) {
        return switch (n.op) {
            case SUB -> GraphNode.constant(0);
            case DIV -> GraphNode.constant(1);
            case ADD -> allowed.contains(Operation.MUL) ? GraphNode.of(Operation.MUL, v, GraphNode.constant(2)) : n;
            case MUL, FMA -> n;
        };
    }

    /** a*b + c; and (a*b + c) + d with constants c and d, which becomes a*b + e. */
    private static GraphNode contracted(GraphNode sum) {
        for (int product = 0; product < 2; product++) {
            GraphNode a = sum.in[product];
            GraphNode b = sum.in[1 - product];
            if (a.is(Operation.MUL)) {
                return GraphNode.of(Operation.FMA, own(a.in[0]), own(a.in[1]), b);
            }
            if (a.is(Operation.FMA) && a.in[2].isConstant() && b.isConstant()) {
                return GraphNode.of(Operation.FMA, own(a.in[0]), own(a.in[1]),
                        GraphNode.constant(a.in[2].value.plus(b.value)));
            }
        }
        return sum;
    }

    /** {@return an operand for one more user, since a constant belongs to one} */
    private static GraphNode own(GraphNode operand) {
        return operand.isConstant() ? GraphNode.constant(operand.value) : operand;
    }

    private GraphNode fma(GraphNode n) {
        List<GraphNode> in = List.of(n.in);
        if (in.get(0).isConstant() && in.get(1).isConstant() && allowed.contains(Operation.ADD)) {
            return GraphNode.of(Operation.ADD, in.get(2), GraphNode.constant(in.get(0).value.times(in.get(1).value)));
        }
        return n;
    }

    /** v op c. */
    private GraphNode constantLast(GraphNode n, GraphNode v, DoubleDouble c) {
        if (n.is(Operation.SUB) && allowed.contains(Operation.ADD)) {
            return GraphNode.of(Operation.ADD, v, GraphNode.constant(c.negated()));
        }
        if (n.is(Operation.DIV) && allowed.contains(Operation.MUL)) {
            return GraphNode.of(Operation.MUL, v, GraphNode.constant(DoubleDouble.ONE.over(c)));
        }
        return merged(n, v, c);
    }

    /** c op v. */
    private GraphNode constantFirst(GraphNode n, DoubleDouble c, GraphNode v) {
        if (n.is(Operation.ADD) || n.is(Operation.MUL)) {
            return GraphNode.of(n.op, v, GraphNode.constant(c));
        }
        return merged(n, v, c);
    }

    /** Two successive operations on u with constants become a single one where that is possible. */
    private static GraphNode merged(GraphNode n, GraphNode v, DoubleDouble c) {
        if (v.op == null || v.is(Operation.FMA)) {
            return n;
        }
        boolean sums = additive(n) && additive(v);
        boolean products = !additive(n) && !additive(v);
        boolean last = v.in[1].isConstant();
        if (!sums && !products || !last && !v.in[0].isConstant()) {
            return n;
        }
        GraphNode u = last ? v.in[0] : v.in[1];
        DoubleDouble d = last ? v.in[1].value : v.in[0].value;
        boolean outer = n.is(Operation.SUB) || n.is(Operation.DIV);
        boolean inner = v.is(Operation.SUB) || v.is(Operation.DIV);
        Operation plain = sums ? Operation.ADD : Operation.MUL;
        Operation turned = sums ? Operation.SUB : Operation.DIV;
        if (last && inner || n.in[1].isConstant() && outer) {
            return n;
        }
        DoubleDouble e = ProgramGraph.apply(outer ? turned : plain, c, d);
        return outer == inner
                ? GraphNode.of(plain, u, GraphNode.constant(e))
                : GraphNode.of(turned, GraphNode.constant(e), u);
    }

    private static boolean additive(GraphNode n) {
        return n.is(Operation.ADD) || n.is(Operation.SUB);
    }
}
