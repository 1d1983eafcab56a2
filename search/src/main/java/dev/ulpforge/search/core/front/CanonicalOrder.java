package dev.ulpforge.search.core.front;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;

/**
 * Turns a graph into a program in canonical order: operands of commutative operations are sorted by a hash of what they
 * compute, operations follow in the order of a walk from the result, and equal expressions without constants occur
 * once.
 */
final class CanonicalOrder {

    private static final long CONSTANT_HASH = 0x51ED270B9F6A3C17L;
    private static final long INPUT_HASH = 0x2545F4914F6CDD1DL;

    private final Map<GraphNode, Long> hashes = new IdentityHashMap<>();
    private final Map<GraphNode, Integer> numbers = new IdentityHashMap<>();
    private final Map<Long, Integer> pure = new HashMap<>();
    private final Map<GraphNode, Boolean> open = new IdentityHashMap<>();
    private final List<ProgramSkeleton.Step> steps = new ArrayList<>();
    private final List<DoubleDouble> constants = new ArrayList<>();

    private CanonicalOrder() {}

    /** {@return the program, unless it would have more than {@code limit} operations or be a constant} */
    static Optional<RealProgram> of(ProgramGraph graph, int limit) {
        if (graph.output.isConstant() || graph.operations().size() > limit) {
            return Optional.empty();
        }
        CanonicalOrder l = new CanonicalOrder();
        l.number(graph.output);
        return l.constants.stream().allMatch(DoubleDouble::isFinite)
                ? Optional.of(new RealProgram(ProgramSkeleton.of(l.steps), l.constants))
                : Optional.empty();
    }

    private int number(GraphNode n) {
        if (n.isInput()) {
            return ProgramSkeleton.INPUT;
        }
        Integer known = numbers.get(n);
        known = known == null && !hasConstant(n) ? pure.get(hash(n)) : known;
        if (known != null) {
            return known;
        }
        GraphNode[] in = ordered(n);
        int[] operand = new int[in.length];
        for (int j = 0; j < in.length; j++) {
            operand[j] = in[j].isConstant() ? ProgramSkeleton.CONSTANT : number(in[j]);
        }
        List<Integer> operands = new ArrayList<>();
        for (int j = 0; j < in.length; j++) {
            operands.add(operand[j]);
            if (in[j].isConstant()) {
                constants.add(in[j].value);
            }
        }
        steps.add(new ProgramSkeleton.Step(n.op, operands));
        numbers.put(n, steps.size());
        pure.put(hash(n), steps.size());
        return steps.size();
    }

    private GraphNode[] ordered(GraphNode n) {
        GraphNode[] in = n.in.clone();
        if (n.op.commutative() && Long.compareUnsigned(hash(in[0]), hash(in[1])) > 0) {
            in[0] = n.in[1];
            in[1] = n.in[0];
        }
        return in;
    }

    /** {@return whether a constant occurs in what the node computes} */
    private boolean hasConstant(GraphNode n) {
        if (n.op == null) {
            return n.isConstant();
        }
        Boolean known = open.get(n);
        if (known == null) {
            known = false;
            for (GraphNode m : n.in) {
                known |= hasConstant(m);
            }
            open.put(n, known);
        }
        return known;
    }

    private long hash(GraphNode n) {
        if (n.op == null) {
            return n.isConstant() ? CONSTANT_HASH : INPUT_HASH;
        }
        Long known = hashes.get(n);
        if (known == null) {
            long a = mix(hash(n.in[0]));
            long b = mix(hash(n.in[1]));
            long pair = n.op.commutative() ? a + b ^ Long.rotateLeft(a ^ b, 17) : a + 31 * b;
            long third = n.is(Operation.FMA) ? mix(hash(n.in[2]) + 7) : 0;
            known = mix(pair + third + 0x632BE59BD9B4E019L * (n.op.ordinal() + 1));
            hashes.put(n, known);
        }
        return known;
    }

    private static long mix(long h) {
        long z = (h ^ h >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
