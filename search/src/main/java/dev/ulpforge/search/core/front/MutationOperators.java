package dev.ulpforge.search.core.front;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;

/**
 * Random changes of programs, none of which knows the target. Besides the elementary ones (insert, remove, rewire or
 * replace an operation) there are a few larger steps that are productive in approximation in general, so that evolution
 * need not wait for several lucky changes at once: see {@link Insertion} and {@link SubtreeRefit}.
 */
final class MutationOperators {

    /** One change in this many refits a part. */
    private static final int REFITS = 6;

    private final List<Operation> operations;
    private final Insertion insertion;
    private final Simplification simplification;
    private final Set<Operation> allowed;
    private final int limit;
    private final Optional<SubtreeRefit> refit;

    /** The changes of skeleton after which constants have to be fitted. */
    MutationOperators(Set<Operation> allowed, int limit) {
        this(allowed, limit, Optional.empty());
    }

    /** These, and refits of parts, which bring their constants with them. */
    MutationOperators(FrontSpec spec) {
        this(spec.costs().keySet(), spec.maxOps(), Optional.of(SubtreeRefit.of(spec)));
    }

    private MutationOperators(Set<Operation> allowed, int limit, Optional<SubtreeRefit> refit) {
        this.operations = allowed.stream().sorted().toList();
        this.insertion = new Insertion(allowed);
        this.simplification = new Simplification(allowed);
        this.allowed = allowed;
        this.limit = limit;
        this.refit = refit;
    }

    /** {@return a changed copy; empty if it exceeds the limit of operations, or the change does not apply} */
    Optional<RealProgram> change(RealProgram program, RealProgram mate, RandomGenerator random) {
        if (refit.isPresent() && random.nextInt(REFITS) == 0) {
            return refitted(program, mate, random);
        }
        ProgramGraph graph = ProgramGraph.of(program);
        if (random.nextInt(8) == 0) {
            cross(graph, ProgramGraph.of(mate), random);
        } else {
            mutate(graph, random);
        }
        while (random.nextInt(3) == 0) {
            mutate(graph, random);
        }
        return assembled(graph);
    }

    /** {@return a copy with a part refitted; empty if refits are not offered, or none was found} */
    Optional<RealProgram> refitted(RealProgram program, RealProgram mate, RandomGenerator random) {
        ProgramGraph graph = ProgramGraph.of(program);
        refit.ifPresent(r -> r.apply(graph, ProgramGraph.of(mate), random));
        return assembled(graph);
    }

    /**
     * {@return the graph as a program in canonical order; empty if it exceeds the limit, or has operations that are not
     * offered}
     */
    Optional<RealProgram> assembled(ProgramGraph graph) {
        simplification.apply(graph);
        ScaleNormalization.normalize(graph, allowed);
        simplification.apply(graph);
        Optional<RealProgram> program = CanonicalOrder.of(graph, limit).filter(p -> offered(p.skeleton()));
        boolean merged = program.isPresent() && program.get().skeleton().size() < graph.operations().size();
        return merged ? assembled(ProgramGraph.of(program.get())) : program;
    }

    private boolean offered(ProgramSkeleton s) {
        return IntStream.rangeClosed(1, s.size()).allMatch(k -> operations.contains(s.operation(k)));
    }

    private void mutate(ProgramGraph graph, RandomGenerator random) {
        switch (random.nextInt(10)) {
            case 9 -> rescale(graph, random);
            case 0, 1, 2, 3 -> insertion.insert(graph, random);
            case 4 -> remove(graph, random);
            case 5, 6 -> rewire(graph, random);
            case 7 -> changeOperation(graph, random);
            default -> swap(graph, random);
        }
    }

    /** Scales or shifts the input; constants absorb the change where they can. */
    private static void rescale(ProgramGraph graph, RandomGenerator random) {
        double s = switch (random.nextInt(3)) {
            case 0 -> 0.5;
            case 1 -> 2;
            default -> StrictMath.exp(random.nextGaussian());
        };
        GraphNode moved = random.nextInt(4) == 0
                ? GraphNode.of(Operation.ADD, graph.input, GraphNode.constant(random.nextGaussian()))
                : GraphNode.of(Operation.MUL, graph.input, GraphNode.constant(s));
        graph.output = ProgramGraph.copy(graph.output, moved);
    }

    /** {@return the program on a scaled or shifted input, if only its constants change} */
    Optional<RealProgram> rescaled(RealProgram program, RandomGenerator random) {
        ProgramGraph graph = ProgramGraph.of(program);
        rescale(graph, random);
        return assembled(graph).filter(p -> p.skeleton().equals(program.skeleton()));
    }

    private static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    /** An operation is replaced by one of its operands. */
    private static void remove(ProgramGraph graph, RandomGenerator random) {
        List<GraphNode> operations = graph.operations();
        if (!operations.isEmpty()) {
            GraphNode n = pick(operations, random);
            GraphNode operand = n.in[random.nextInt(n.in.length)];
            if (!operand.isConstant()) {
                graph.replace(n, operand);
            }
        }
    }

    /** An operand becomes another node or a constant. */
    private static void rewire(ProgramGraph graph, RandomGenerator random) {
        ProgramGraph.Use use = pick(graph.uses(), random);
        if (use.user() == null) {
            return;
        }
        List<GraphNode> free = graph.nodes().stream().filter(n -> !n.isConstant() && !n.reaches(use.user())).toList();
        if (free.isEmpty() || random.nextInt(4) == 0) {
            graph.set(use, GraphNode.constant(random.nextGaussian()));
        } else {
            graph.set(use, random.nextInt(4) == 0 ? graph.input : pick(free, random));
        }
    }

    private void changeOperation(ProgramGraph graph, RandomGenerator random) {
        List<GraphNode> nodes = graph.operations();
        if (!nodes.isEmpty()) {
            GraphNode n = pick(nodes, random);
            Operation op = pick(operations, random);
            if (op.arity() == n.op.arity()) {
                n.op = op;
            }
        }
    }

    private static void swap(ProgramGraph graph, RandomGenerator random) {
        List<GraphNode> nodes = graph.operations().stream().filter(n -> !n.op.commutative()).toList();
        if (!nodes.isEmpty()) {
            GraphNode n = pick(nodes, random);
            GraphNode a = n.in[0];
            n.in[0] = n.in[1];
            n.in[1] = a;
        }
    }

    /** A use is replaced by a part of the mate, whose input is connected to some node. */
    private static void cross(ProgramGraph graph, ProgramGraph mate, RandomGenerator random) {
        List<GraphNode> parts = mate.operations();
        if (parts.isEmpty()) {
            return;
        }
        GraphNode part = random.nextBoolean() ? mate.output : pick(parts, random);
        ProgramGraph.Use use = pick(graph.uses(), random);
        GraphNode at = graph.at(use);
        boolean through = random.nextBoolean() && !at.isConstant();
        GraphNode copy = ProgramGraph.copy(part, through ? at : graph.input);
        if (use.user() == null || random.nextBoolean()) {
            graph.set(use, copy);
        } else if (!at.isConstant()) {
            graph.replace(at, copy);
        }
    }
}
