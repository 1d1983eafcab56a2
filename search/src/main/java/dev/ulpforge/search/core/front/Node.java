package dev.ulpforge.search.core.front;

import java.util.Arrays;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.Operation;

/**
 * A node of a program while it is being changed: an operation on other nodes, or a leaf. A constant belongs to one use;
 * the input and the results of operations may be used many times. Nodes are compared by identity.
 */
final class Node {

    /** Null for a leaf. */
    Operation op;
    final Node[] in;
    /** Null unless this is a constant. */
    DoubleDouble value;

    private Node(Operation op, Node[] in, DoubleDouble value) {
        this.op = op;
        this.in = in;
        this.value = value;
    }

    static Node input() {
        return new Node(null, new Node[0], null);
    }

    static Node constant(DoubleDouble value) {
        return new Node(null, new Node[0], value);
    }

    static Node constant(double value) {
        return constant(DoubleDouble.of(value));
    }

    static Node of(Operation op, Node... in) {
        return new Node(op, Arrays.copyOf(in, op.arity()), null);
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
    boolean reaches(Node other) {
        if (this == other) {
            return true;
        }
        for (Node n : in) {
            if (n.reaches(other)) {
                return true;
            }
        }
        return false;
    }
}
