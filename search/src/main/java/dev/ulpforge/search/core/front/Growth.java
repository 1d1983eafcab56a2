package dev.ulpforge.search.core.front;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.program.Operation;

/**
 * Inserts operations behind a node v. Besides single operations: v*v + c and v + c/v, which double the degree; c/(v + d)
 * and c + d/v, the steps of a continued fraction; v*(w + c), the step of Horner's rule; (v + w)/(v - w), a quotient of
 * mirrored halves. A result that is squared may have its input halved
 * with it, for what grows fast grows by squares.
 */
final class Growth {

    private final List<Operation> operations;

    Growth(Set<Operation> allowed) {
        this.operations = allowed.stream().sorted().toList();
    }

    void grow(Draft draft, RandomGenerator random) {
        List<Draft.Use> uses = draft.uses().stream().filter(u -> !draft.at(u).isConstant()).toList();
        Draft.Use use = random.nextInt(5) == 0 ? uses.getLast() : uses.get(random.nextInt(uses.size()));
        Node v = draft.at(use);
        Node grown = random.nextBoolean() ? single(draft, v, random) : several(draft, v, random);
        if (grown == null) {
            return;
        }
        if (use.user() == null && grown.is(Operation.MUL) && grown.in[0] == grown.in[1] && random.nextBoolean()) {
            Node half = Node.of(Operation.MUL, draft.input, Node.constant(0.5));
            Node w = Draft.copy(v, half);
            draft.output = Node.of(grown.op, w, w);
        } else if (random.nextInt(3) == 0) {
            draft.set(use, grown);
        } else {
            replaceBelow(draft, v, grown);
        }
    }

    /** All uses of v outside of what has grown from it now use the latter. */
    private static void replaceBelow(Draft draft, Node v, Node grown) {
        for (Draft.Use use : draft.uses()) {
            if (draft.at(use) == v) {
                draft.set(use, grown);
            }
        }
    }

    private Node single(Draft draft, Node v, RandomGenerator random) {
        Operation op = operations.get(random.nextInt(operations.size()));
        Node w = partner(draft, v, random);
        if (op == Operation.FMA) {
            Node u = partner(draft, v, random);
            return random.nextBoolean() ? Node.of(op, v, w, u) : Node.of(op, u, w, v);
        }
        return random.nextBoolean() ? Node.of(op, v, w) : Node.of(op, w, v);
    }

    /** A constant, the input, v itself, or any other node that does not depend on v. */
    private static Node partner(Draft draft, Node v, RandomGenerator random) {
        int choice = random.nextInt(6);
        if (choice < 3) {
            return constant(random);
        }
        if (choice == 3) {
            return v;
        }
        if (choice == 4) {
            return draft.input;
        }
        List<Node> free = draft.nodes().stream().filter(n -> !n.isConstant() && (n == v || !n.reaches(v))).toList();
        return free.isEmpty() ? draft.input : free.get(random.nextInt(free.size()));
    }

    private static Node constant(RandomGenerator random) {
        return Node.constant(switch (random.nextInt(4)) {
            case 0 -> 1e-3 * random.nextGaussian();
            case 1 -> 1 + 1e-3 * random.nextGaussian();
            case 2 -> random.nextGaussian();
            default -> StrictMath.exp(2 * random.nextGaussian());
        });
    }

    private Node several(Draft draft, Node v, RandomGenerator random) {
        Node c = constant(random);
        Node d = constant(random);
        Node w = partner(draft, v, random);
        return switch (random.nextInt(7)) {
            case 0 -> Node.of(Operation.ADD, Node.of(Operation.MUL, v, v), c);
            case 1 -> Node.of(Operation.ADD, v, Node.of(Operation.DIV, c, v));
            case 2 -> Node.of(Operation.DIV, c, Node.of(Operation.ADD, v, d));
            case 3 -> Node.of(Operation.ADD, c, Node.of(Operation.DIV, d, v));
            case 4 -> Node.of(Operation.MUL, v, Node.of(Operation.ADD, w.isConstant() ? v : w, c));
            case 5 -> w.isConstant() || w == v
                    ? null
                    : Node.of(Operation.DIV, Node.of(Operation.ADD, v, w), Node.of(Operation.SUB, v, w));
            default -> Node.of(Operation.MUL, v, v);
        };
    }
}
