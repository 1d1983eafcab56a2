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
        ProgramGraph draft = ProgramGraph.of(program);
        if (random.nextInt(8) == 0) {
            cross(draft, ProgramGraph.of(mate), random);
        } else {
            mutate(draft, random);
        }
        while (random.nextInt(3) == 0) {
            mutate(draft, random);
        }
        return assembled(draft);
    }

    /** {@return a copy with a part rebuilt, if that is offered and led anywhere} */
    Optional<RealProgram> rebuilt(RealProgram program, RealProgram mate, RandomGenerator random) {
        ProgramGraph draft = ProgramGraph.of(program);
        rebuilding.ifPresent(r -> r.apply(draft, ProgramGraph.of(mate), random));
        return assembled(draft);
    }

    /** {@return the draft put in order as a program, if it is within the limit and of the operations offered} */
    Optional<RealProgram> assembled(ProgramGraph draft) {
        simplification.apply(draft);
        ScaleNormalization.normalize(draft, allowed);
        simplification.apply(draft);
        Optional<RealProgram> program = CanonicalOrder.of(draft, limit).filter(p -> offered(p.structure()));
        boolean merged = program.isPresent() && program.get().structure().size() < draft.operations().size();
        return merged ? assembled(ProgramGraph.of(program.get())) : program;
    }

    private boolean offered(Structure s) {
        return IntStream.rangeClosed(1, s.size()).allMatch(k -> operations.contains(s.operation(k)));
    }

    private void mutate(ProgramGraph draft, RandomGenerator random) {
        switch (random.nextInt(10)) {
            case 9 -> stretch(draft, random);
            case 0, 1, 2, 3 -> growth.grow(draft, random);
            case 4 -> remove(draft, random);
            case 5, 6 -> retarget(draft, random);
            case 7 -> retype(draft, random);
            default -> swap(draft, random);
        }
    }

    /** The program for a stretched or shifted input; constants take the change up where they can. */
    private static void stretch(ProgramGraph draft, RandomGenerator random) {
        double s = switch (random.nextInt(3)) {
            case 0 -> 0.5;
            case 1 -> 2;
            default -> StrictMath.exp(random.nextGaussian());
        };
        GraphNode moved = random.nextInt(4) == 0
                ? GraphNode.of(Operation.ADD, draft.input, GraphNode.constant(random.nextGaussian()))
                : GraphNode.of(Operation.MUL, draft.input, GraphNode.constant(s));
        draft.output = ProgramGraph.copy(draft.output, moved);
    }

    /** {@return the program on a stretched or shifted input, if that is a matter of its constants only} */
    Optional<RealProgram> stretched(RealProgram program, RandomGenerator random) {
        ProgramGraph draft = ProgramGraph.of(program);
        stretch(draft, random);
        return assembled(draft).filter(p -> p.structure().equals(program.structure()));
    }

    private static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    /** An operation makes way for one of its operands. */
    private static void remove(ProgramGraph draft, RandomGenerator random) {
        List<GraphNode> operations = draft.operations();
        if (!operations.isEmpty()) {
            GraphNode n = pick(operations, random);
            GraphNode heir = n.in[random.nextInt(n.in.length)];
            if (!heir.isConstant()) {
                draft.replace(n, heir);
            }
        }
    }

    /** An operand becomes another node or a constant. */
    private static void retarget(ProgramGraph draft, RandomGenerator random) {
        ProgramGraph.Use use = pick(draft.uses(), random);
        if (use.user() == null) {
            return;
        }
        List<GraphNode> free = draft.nodes().stream().filter(n -> !n.isConstant() && !n.reaches(use.user())).toList();
        if (free.isEmpty() || random.nextInt(4) == 0) {
            draft.set(use, GraphNode.constant(random.nextGaussian()));
        } else {
            draft.set(use, random.nextInt(4) == 0 ? draft.input : pick(free, random));
        }
    }

    private void retype(ProgramGraph draft, RandomGenerator random) {
        List<GraphNode> nodes = draft.operations();
        if (!nodes.isEmpty()) {
            GraphNode n = pick(nodes, random);
            Operation op = pick(operations, random);
            if (op.arity() == n.op.arity()) {
                n.op = op;
            }
        }
    }

    private static void swap(ProgramGraph draft, RandomGenerator random) {
        List<GraphNode> nodes = draft.operations().stream().filter(n -> !n.op.commutative()).toList();
        if (!nodes.isEmpty()) {
            GraphNode n = pick(nodes, random);
            GraphNode a = n.in[0];
            n.in[0] = n.in[1];
            n.in[1] = a;
        }
    }

    /** A part of the mate, its input connected to some node, takes the place of a use. */
    private static void cross(ProgramGraph draft, ProgramGraph mate, RandomGenerator random) {
        List<GraphNode> parts = mate.operations();
        if (parts.isEmpty()) {
            return;
        }
        GraphNode part = random.nextBoolean() ? mate.output : pick(parts, random);
        ProgramGraph.Use use = pick(draft.uses(), random);
        GraphNode at = draft.at(use);
        boolean through = random.nextBoolean() && !at.isConstant();
        GraphNode copy = ProgramGraph.copy(part, through ? at : draft.input);
        if (use.user() == null || random.nextBoolean()) {
            draft.set(use, copy);
        } else if (!at.isConstant()) {
            draft.replace(at, copy);
        }
    }
}
