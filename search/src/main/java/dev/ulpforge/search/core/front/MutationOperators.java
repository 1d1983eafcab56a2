package dev.ulpforge.search.core.front;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.Structure;

/**
 * Random changes of programs. None knows the target. Besides the elementary ones (insert, remove, retarget or retype an
 * operation) there are a few longer steps that are known to be productive in approximation at large, so that evolution
 * need not wait for several lucky changes at once: see {@link Insertion} and {@link SubtreeRefit}.
 */
final class MutationOperators {

    /** One change in so many rebuilds a part. */
    private static final int REBUILT = 6;

    private final List<Operation> operations;
    private final Insertion growth;
    private final Simplification simplification;
    private final Set<Operation> allowed;
    private final int limit;
    private final Optional<SubtreeRefit> rebuilding;

    /** Changes of structure that leave constants to be fitted. */
    MutationOperators(Set<Operation> allowed, int limit) {
        this(allowed, limit, Optional.empty());
    }

    /** Besides, changes that bring their constants with them. */
    MutationOperators(FrontSpec spec) {
        this(spec.costs().keySet(), spec.maxOps(), Optional.of(SubtreeRefit.of(spec)));
    }

    private MutationOperators(Set<Operation> allowed, int limit, Optional<SubtreeRefit> rebuilding) {
        this.operations = allowed.stream().sorted().toList();
        this.growth = new Insertion(allowed);
        this.simplification = new Simplification(allowed);
        this.allowed = allowed;
        this.limit = limit;
        this.rebuilding = rebuilding;
    }

    /** {@return a changed copy within the limit of operations, unless the change led nowhere} */
    Optional<RealProgram> change(RealProgram program, RealProgram mate, RandomGenerator random) {
        if (rebuilding.isPresent() && random.nextInt(REBUILT) == 0) {
            return rebuilt(program, mate, random);
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

    /** {@return a copy with a part rebuilt, if that is offered and led anywhere} */
    Optional<RealProgram> rebuilt(RealProgram program, RealProgram mate, RandomGenerator random) {
        ProgramGraph graph = ProgramGraph.of(program);
        rebuilding.ifPresent(r -> r.apply(graph, ProgramGraph.of(mate), random));
        return assembled(graph);
    }

    /** {@return the graph put in order as a program, if it is within the limit and of the operations offered} */
    Optional<RealProgram> assembled(ProgramGraph graph) {
        simplification.apply(graph);
        ScaleNormalization.normalize(graph, allowed);
        simplification.apply(graph);
        Optional<RealProgram> program = CanonicalOrder.of(graph, limit).filter(p -> offered(p.structure()));
        boolean merged = program.isPresent() && program.get().structure().size() < graph.operations().size();
        return merged ? assembled(ProgramGraph.of(program.get())) : program;
    }

    private boolean offered(Structure s) {
        return IntStream.rangeClosed(1, s.size()).allMatch(k -> operations.contains(s.operation(k)));
    }

    private void mutate(ProgramGraph graph, RandomGenerator random) {
        switch (random.nextInt(10)) {
            case 9 -> stretch(graph, random);
            case 0, 1, 2, 3 -> growth.grow(graph, random);
            case 4 -> remove(graph, random);
            case 5, 6 -> retarget(graph, random);
            case 7 -> retype(graph, random);
            default -> swap(graph, random);
        }
    }

    /** The program for a stretched or shifted input; constants take the change up where they can. */
    private static void stretch(ProgramGraph graph, RandomGenerator random) {
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

    /** {@return the program on a stretched or shifted input, if that is a matter of its constants only} */
    Optional<RealProgram> stretched(RealProgram program, RandomGenerator random) {
        ProgramGraph graph = ProgramGraph.of(program);
        stretch(graph, random);
        return assembled(graph).filter(p -> p.structure().equals(program.structure()));
    }

    private static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    /** An operation makes way for one of its operands. */
    private static void remove(ProgramGraph graph, RandomGenerator random) {
        List<GraphNode> operations = graph.operations();
        if (!operations.isEmpty()) {
            GraphNode n = pick(operations, random);
            GraphNode heir = n.in[random.nextInt(n.in.length)];
            if (!heir.isConstant()) {
                graph.replace(n, heir);
            }
        }
    }

    /** An operand becomes another node or a constant. */
    private static void retarget(ProgramGraph graph, RandomGenerator random) {
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

    private void retype(ProgramGraph graph, RandomGenerator random) {
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

    /** A part of the mate, its input connected to some node, takes the place of a use. */
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
