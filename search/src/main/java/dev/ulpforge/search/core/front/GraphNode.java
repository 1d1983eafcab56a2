package dev.ulpforge.search.core.front;

import java.util.Arrays;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.Operation;

/**
 * A node of a program while it is being changed: an operation on other nodes, or a leaf. A constant belongs to one use;
 * the input and the results of operations may be used many times. Nodes are compared by identity.
 */
final class GraphNode {

    /** Null for a leaf. */
    Operation op;
    final GraphNode[] in;
    /** Null unless this is a constant. */
    DoubleDouble value;

    private GraphNode(Operation op, GraphNode[] in, DoubleDouble value) {
        this.op = op;
        this.in = in;
        this.value = value;
    }

    static GraphNode input() {
        return new GraphNode(null, new GraphNode[0], null);
    }

    static GraphNode constant(DoubleDouble value) {
        return new GraphNode(null, new GraphNode[0], value);
    }

    static GraphNode constant(double value) {
        return constant(DoubleDouble.of(value));
    }

    static GraphNode of(Operation op, GraphNode... in) {
        return new GraphNode(op, Arrays.copyOf(in, op.arity()), null);
    }

    boolean isConstant() {
        return value != null;
    }

    boolean isInput() {
        return op == null && value == null;
    }

    boolean is(Operation wanted) {
        return op == wanted;
    }

    /** {@return whether this node is, or depends on, {@code other}} */
    boolean reaches(GraphNode other) {
        if (this == other) {
            return true;
        }
        for (GraphNode n : in) {
            if (n.reaches(other)) {
                return true;
            }
        }
        return false;
    }
}
