package dev.ulpforge.search.core.front;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;

/** A program as a graph of nodes, which can be changed and turned into a program again. */
final class ProgramGraph {

    final GraphNode input;
    GraphNode output;

    ProgramGraph(GraphNode input, GraphNode output) {
        this.input = input;
        this.output = output;
    }

    /** A place where a node is used: operand {@code index} of {@code user}, or the output if there is no user. */
    record Use(GraphNode user, int index) {}

    static ProgramGraph of(RealProgram program) {
        ProgramSkeleton s = program.skeleton();
        GraphNode[] nodes = new GraphNode[s.size() + 1];
        nodes[0] = GraphNode.input();
        int next = 0;
        for (int k = 1; k <= s.size(); k++) {
            Operation op = s.operation(k);
            GraphNode[] in = new GraphNode[op.arity()];
            for (int j = 0; j < in.length; j++) {
                int operand = s.operand(k, j);
                in[j] = operand == ProgramSkeleton.CONSTANT
                        ? GraphNode.constant(program.constants().get(next++))
                        : nodes[operand];
            }
            nodes[k] = GraphNode.of(op, in);
        }
        return new ProgramGraph(nodes[0], nodes[s.size()]);
    }

    /** {@return the nodes that the output needs, operands before their users} */
    List<GraphNode> nodes() {
        List<GraphNode> order = new ArrayList<>();
        visit(output, Collections.newSetFromMap(new IdentityHashMap<>()), order);
        return order;
    }

    private static void visit(GraphNode node, Set<GraphNode> seen, List<GraphNode> order) {
        if (seen.add(node)) {
            for (GraphNode n : node.in) {
                visit(n, seen, order);
            }
            order.add(node);
        }
    }

    List<GraphNode> operations() {
        return nodes().stream().filter(n -> n.op != null).toList();
    }

    List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        for (GraphNode n : nodes()) {
            for (int j = 0; j < n.in.length; j++) {
                uses.add(new Use(n, j));
            }
        }
        uses.add(new Use(null, 0));
        return uses;
    }

    GraphNode at(Use use) {
        return use.user() == null ? output : use.user().in[use.index()];
    }

    void set(Use use, GraphNode node) {
        if (use.user() == null) {
            output = node;
        } else {
            use.user().in[use.index()] = node;
        }
    }

    /** Replaces all uses of {@code from} by {@code to}, except those in {@code to} itself. */
    void replace(GraphNode from, GraphNode to) {
        for (Use use : uses()) {
            if (at(use) == from && use.user() != to) {
                set(use, to);
            }
        }
    }

    /** {@return a copy of a node and all that it depends on, with {@code x} for the input and new constants} */
    static GraphNode copy(GraphNode node, GraphNode x) {
        return copy(node, x, new IdentityHashMap<>());
    }

    private static GraphNode copy(GraphNode node, GraphNode x, Map<GraphNode, GraphNode> done) {
        if (node.isInput()) {
            return x;
        }
        if (node.isConstant()) {
            return GraphNode.constant(node.value);
        }
        GraphNode known = done.get(node);
        if (known == null) {
            GraphNode[] in = new GraphNode[node.in.length];
            for (int j = 0; j < in.length; j++) {
                in[j] = copy(node.in[j], x, done);
            }
            known = GraphNode.of(node.op, in);
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
