package dev.ulpforge.search.core.front;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.program.Operation;

/**
 * Inserts operations behind a node v: single ones; v*v + c and v + c/v, which double the degree; c/(v + d) and c + d/v,
 * the steps of a continued fraction; v*(w + c), the step of Horner's rule; (v + w)/(v - w), a quotient of mirrored
 * halves. Where a result is squared, the input may be halved at the same time, as f(x) = f(x/2)^2 holds for
 * exponentials.
 */
final class Insertion {

    private final List<Operation> operations;

    Insertion(Set<Operation> allowed) {
        this.operations = allowed.stream().sorted().toList();
    }

    void insert(ProgramGraph graph, RandomGenerator random) {
        List<ProgramGraph.Use> uses = graph.uses().stream().filter(u -> !graph.at(u).isConstant()).toList();
        ProgramGraph.Use use = random.nextInt(5) == 0 ? uses.getLast() : uses.get(random.nextInt(uses.size()));
        GraphNode v = graph.at(use);
        GraphNode grown = random.nextBoolean() ? single(graph, v, random) : several(graph, v, random);
        if (grown == null) {
            return;
        }
        if (use.user() == null && grown.is(Operation.MUL) && grown.in[0] == grown.in[1] && random.nextBoolean()) {
            GraphNode half = GraphNode.of(Operation.MUL, graph.input, GraphNode.constant(0.5));
            GraphNode w = ProgramGraph.copy(v, half);
            graph.output = GraphNode.of(grown.op, w, w);
        } else if (random.nextInt(3) == 0) {
            graph.set(use, grown);
        } else {
            replaceBelow(graph, v, grown);
        }
    }

    /** All uses of v outside of the inserted operations now use their result. */
    private static void replaceBelow(ProgramGraph graph, GraphNode v, GraphNode grown) {
        for (ProgramGraph.Use use : graph.uses()) {
            if (graph.at(use) == v) {
                graph.set(use, grown);
            }
        }
    }

    private GraphNode single(ProgramGraph graph, GraphNode v, RandomGenerator random) {
        Operation op = operations.get(random.nextInt(operations.size()));
        GraphNode w = partner(graph, v, random);
        if (op == Operation.FMA) {
            GraphNode u = partner(graph, v, random);
            return random.nextBoolean() ? GraphNode.of(op, v, w, u) : GraphNode.of(op, u, w, v);
        }
        return random.nextBoolean() ? GraphNode.of(op, v, w) : GraphNode.of(op, w, v);
    }

    /** A constant, the input, v itself, or any other node that does not depend on v. */
    private static GraphNode partner(ProgramGraph graph, GraphNode v, RandomGenerator random) {
        int choice = random.nextInt(6);
        if (choice < 3) {
            return constant(random);
        }
        if (choice == 3) {
            return v;
        }
        if (choice == 4) {
            return graph.input;
        }
        List<GraphNode> free = graph.nodes().stream().filter(n -> !n.isConstant() && (n == v || !n.reaches(v)))
                .toList();
        return free.isEmpty() ? graph.input : free.get(random.nextInt(free.size()));
    }

    private static GraphNode constant(RandomGenerator random) {
        return GraphNode.constant(switch (random.nextInt(4)) {
            case 0 -> 1e-3 * random.nextGaussian();
            case 1 -> 1 + 1e-3 * random.nextGaussian();
            case 2 -> random.nextGaussian();
            default -> StrictMath.exp(2 * random.nextGaussian());
        });
    }

    private GraphNode several(ProgramGraph graph, GraphNode v, RandomGenerator random) {
        GraphNode c = constant(random);
        GraphNode d = constant(random);
        GraphNode w = partner(graph, v, random);
        return switch (random.nextInt(7)) {
            case 0 -> GraphNode.of(Operation.ADD, GraphNode.of(Operation.MUL, v, v), c);
            case 1 -> GraphNode.of(Operation.ADD, v, GraphNode.of(Operation.DIV, c, v));
            case 2 -> GraphNode.of(Operation.DIV, c, GraphNode.of(Operation.ADD, v, d));
            case 3 -> GraphNode.of(Operation.ADD, c, GraphNode.of(Operation.DIV, d, v));
            case 4 -> GraphNode.of(Operation.MUL, v, GraphNode.of(Operation.ADD, w.isConstant() ? v : w, c));
            case 5 -> w.isConstant() || w == v
                    ? null
                    : GraphNode.of(Operation.DIV, GraphNode.of(Operation.ADD, v, w), GraphNode.of(Operation.SUB, v, w));
            default -> GraphNode.of(Operation.MUL, v, v);
        };
    }
}
