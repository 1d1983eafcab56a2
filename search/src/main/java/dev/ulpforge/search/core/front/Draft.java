package dev.ulpforge.search.core.front;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.Structure;

/** A program taken apart into nodes, to be changed and put together again. */
final class Draft {

    final Node input;
    Node output;

    Draft(Node input, Node output) {
        this.input = input;
        this.output = output;
    }

    /** A place where a node is used: operand {@code index} of {@code user}, or the output if there is no user. */
    record Use(Node user, int index) {}

    static Draft of(RealProgram program) {
        Structure s = program.structure();
        Node[] nodes = new Node[s.size() + 1];
        nodes[0] = Node.input();
        int next = 0;
        for (int k = 1; k <= s.size(); k++) {
            Operation op = s.operation(k);
            Node[] in = new Node[op.arity()];
            for (int j = 0; j < in.length; j++) {
                int operand = s.operand(k, j);
                in[j] = operand == Structure.CONSTANT ? Node.constant(program.constants().get(next++)) : nodes[operand];
            }
            nodes[k] = Node.of(op, in);
        }
        return new Draft(nodes[0], nodes[s.size()]);
    }

    /** {@return the nodes that the output needs, operands before their users} */
    List<Node> nodes() {
        List<Node> order = new ArrayList<>();
        visit(output, Collections.newSetFromMap(new IdentityHashMap<>()), order);
        return order;
    }

    private static void visit(Node node, Set<Node> seen, List<Node> order) {
        if (seen.add(node)) {
            for (Node n : node.in) {
                visit(n, seen, order);
            }
            order.add(node);
        }
    }

    List<Node> operations() {
        return nodes().stream().filter(n -> n.op != null).toList();
    }

    List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        for (Node n : nodes()) {
            for (int j = 0; j < n.in.length; j++) {
                uses.add(new Use(n, j));
            }
        }
        uses.add(new Use(null, 0));
        return uses;
    }

    Node at(Use use) {
        return use.user() == null ? output : use.user().in[use.index()];
    }

    void set(Use use, Node node) {
        if (use.user() == null) {
            output = node;
        } else {
            use.user().in[use.index()] = node;
        }
    }

    /** Puts {@code to} wherever {@code from} was used, except in {@code to} itself. */
    void replace(Node from, Node to) {
        for (Use use : uses()) {
            if (at(use) == from && use.user() != to) {
                set(use, to);
            }
        }
    }

    /** {@return a copy of what a node needs, with {@code x} in the place of the input and fresh constants} */
    static Node copy(Node node, Node x) {
        return copy(node, x, new IdentityHashMap<>());
    }

    private static Node copy(Node node, Node x, Map<Node, Node> done) {
        if (node.isInput()) {
            return x;
        }
        if (node.isConstant()) {
            return Node.constant(node.value);
        }
        Node known = done.get(node);
        if (known == null) {
            Node[] in = new Node[node.in.length];
            for (int j = 0; j < in.length; j++) {
                in[j] = copy(node.in[j], x, done);
            }
            known = Node.of(node.op, in);
            done.put(node, known);
        }
        return known;
    }

    /** {@return the value of an operation on constants} */
    static DoubleDouble apply(Operation op, DoubleDouble a, DoubleDouble b) {
        return switch (op) {
            case ADD -> a.plus(b);
            case SUB -> a.minus(b);
            case MUL -> a.times(b);
            case DIV -> a.over(b);
            case FMA -> throw new IllegalArgumentException("three operands");
        };
    }
}
