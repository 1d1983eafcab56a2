package dev.ulpforge.codegen.emit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * The fast path of a kernel, cut into parts that C2 inlines: each has at most 325 bytecodes (FreqInlineSize). A form
 * for one vector that is not inlined takes and returns boxed vectors, and is five to ten times slower.
 */
final class InliningPartition {
    /** A little less than C2 allows. */
    private static final int MOST = 320;
    /** The number of operations that are inlined before C2 stops: 360 nodes for each. */
    private static final int MOST_OPERATIONS = 50;
    /** The operations that take the index of a look-up from half a vector to a whole one, and the entries back. */
    private static final int BETWEEN_WIDTHS = 2;
    /** A load, a store or a class's constant, of few locals. */
    private static final int LOCAL = 2;
    private static final int STATIC = 3;
    private static final int CALL = 3;
    private static final int LEAVE = 14;
    private final FastPathSteps way;
    private final List<FastPathSteps.Step> steps;
    /** The values that are alive before each step and after the last. */
    private final List<BitSet> alive;
    /** The end of the longest part that starts at each step. */
    private final int[] longest;
    private final List<List<FastPathSteps.Step>> parts;

    InliningPartition(FastPathSteps way) {
        this.way = way;
        this.steps = way.steps();
        this.alive = IntStream.rangeClosed(0, steps.size()).mapToObj(this::aliveAt).toList();
        List<Weight> weights = steps.stream().map(step -> new Weight(size(step), way.constants(List.of(step))))
                .toList();
        this.longest = IntStream.rangeClosed(0, steps.size()).map(start -> longest(start, weights)).toArray();
        this.parts = cut();
    }

    /** What a step adds to a method: its own bytecodes, and the constants that it uses. */
    private record Weight(int bytecodes, BitSet constants) {}

    /**
     * {@return the steps of each part, at least one part} They are as few as can be, and cut where few values cross.
     */
    List<List<FastPathSteps.Step>> parts() {
        return parts;
    }

    private List<List<FastPathSteps.Step>> cut() {
        int[] counts = counts();
        List<List<FastPathSteps.Step>> all = new ArrayList<>();
        int start = 0;
        do {
            int end = end(start, counts);
            all.add(steps.subList(start, end));
            start = end;
        } while (start < steps.size());
        return all;
    }

    private int end(int start, int[] counts) {
        int last = longest[start];
        int best = last;
        for (int end = last - 1; end > start && counts[end] == counts[last]; end--) {
            best = alive.get(end).cardinality() < alive.get(best).cardinality() ? end : best;
        }
        return best;
    }

    private int longest(int start, List<Weight> weights) {
        BitSet constants = new BitSet();
        int bytecodes = 0;
        for (int i = start; i < weights.size(); i++) {
            bytecodes += weights.get(i).bytecodes();
            constants.or(weights.get(i).constants());
            if (i > start && size(bytecodes, constants.cardinality(), i + 1) > MOST) {
                return i;
            }
        }
        return weights.size();
    }

    /** {@return the number of parts from each step on} */
    private int[] counts() {
        int[] counts = new int[longest.length];
        for (int start = steps.size() - 1; start >= 0; start--) {
            counts[start] = 1 + counts[longest[start]];
        }
        return counts;
    }

    /**
     * {@return the least number of lanes with which everything is inlined} With fewer lanes look-ups are so long that
     * C2 exceeds the number of nodes within which it inlines methods outside the Vector API (18,000,
     * NodeCountInliningCutoff). It is often 4, and with very long programs more than any vector has.
     */
    int fewestLanes() {
        int lanes = TableLookup.NARROWEST;
        while (lanes <= TableLookup.WIDEST && operationsToLastCall(lanes) > MOST_OPERATIONS) {
            lanes *= 2;
        }
        return lanes;
    }

    /** {@return whether all is inlined that a vector of two halves needs} */
    boolean isInlinedTwice() {
        int operations = steps.stream().mapToInt(step -> entries(step) == 0
                ? 1
                : BETWEEN_WIDTHS + TableLookup.operations(entries(step), TableLookup.NARROWEST)).sum();
        return 2 * (operations + way.constants(steps).cardinality()) <= MOST_OPERATIONS;
    }

    private int operationsToLastCall(int lanes) {
        int lastPart = steps.size() - (parts.size() == 1 ? steps.size() : parts.getLast().size());
        int operations = 0;
        int toLastCall = 0;
        for (int i = 0; i < steps.size(); i++) {
            int lookedUp = entries(steps.get(i));
            operations += lookedUp == 0 ? 1 : TableLookup.operations(lookedUp, lanes);
            toLastCall = lookedUp > 0 || i + 1 == lastPart ? operations : toLastCall;
        }
        return toLastCall;
    }

    /** {@return the size of the table of a look-up, 0 for another step} */
    private int entries(FastPathSteps.Step step) {
        if (!(step instanceof FastPathSteps.Step.Declare(int position))) {
            return 0;
        }
        return way.program().ops().get(position) instanceof Op.Lookup lookup
                ? lookup.table().size()
                : way.program().registerTable(position).map(DoubleLookup::entries).orElse(0);
    }

    /** {@return the positions of the values that a part takes from those before, beside the arguments} */
    BitSet aliveIn(int part) {
        return alive.get(parts.stream().limit(part).mapToInt(List::size).sum());
    }

    private BitSet aliveAt(int start) {
        BitSet used = new BitSet();
        List<FastPathSteps.Step> later = steps.subList(start, steps.size());
        later.stream().flatMapToInt(way::operands).forEach(used::set);
        used.set(way.program().result());
        BitSet before = new BitSet();
        steps.subList(0, start).forEach(step -> {
            if (step instanceof FastPathSteps.Step.Declare(int position)) {
                before.set(position);
            }
        });
        used.and(before);
        return used;
    }

    /** {@return the bytecodes of a method for some steps up to {@code end}, or a little more} */
    private int size(int bytecodes, int constants, int end) {
        int next = end == steps.size()
                ? LOCAL
                : LOCAL * (way.program().arguments() + alive.get(end).cardinality()) + CALL;
        return LEAVE + constants * (STATIC + STATIC + CALL + LOCAL) + bytecodes + next + 1;
    }

    private int size(FastPathSteps.Step step) {
        return switch (step) {
            case FastPathSteps.Step.Test test -> LEAVE;
            case FastPathSteps.Step.Declare(int position) -> LOCAL + rows(position) + way.program()
                    .registerTable(position)
                    .map(DoubleLookup::bytecodes).orElseGet(() -> size(way.program().ops().get(position)));
        };
    }

    /** {@return the size of what loads the rows of four tables, before the first gather from them} */
    private int rows(int position) {
        return TableRows.at(way.program(), position).filter(TableRows::areFour)
                .filter(rows -> rows.first() == position).map(_ -> VectorRows.BYTECODES).orElse(0);
    }

    private int size(Op op) {
        int loads = LOCAL * op.operands().size();
        return loads + switch (op) {
            case Op.Leaf leaf -> 0;
            case Op.FastPath path -> 0;
            case Op.Unary unary when unary.kind() == UnaryKind.TO_INT || unary.kind() == UnaryKind.TO_FLOAT ->
                STATIC + 1 + CALL + STATIC;
            case Op.Unary unary when changesWidth(unary.kind()) -> STATIC + STATIC + 1 + CALL + STATIC;
            case Op.Unary unary -> CALL;
            case Op.Binary binary -> size(binary.kind());
            case Op.Fma fma -> CALL;
            case Op.DoubleFma fma -> CALL;
            case Op.Shift shift -> STATIC + LOCAL + CALL;
            case Op.Select select -> CALL + STATIC + CALL;
            case Op.Lookup lookup -> STATIC + CALL;
            case Op.Gather gather -> STATIC + STATIC + CALL + CALL + LOCAL * (STATIC + CALL);
        };
    }

    private static boolean changesWidth(UnaryKind kind) {
        return switch (kind) {
            case F2D, D2F, I2D, D2I, I2L, L2I -> true;
            default -> false;
        };
    }

    private static int size(BinaryKind kind) {
        return switch (kind) {
            case ILT, ILE, IEQ, DLT, DLE, DEQ, LLT, LLE, LEQ -> STATIC + CALL + STATIC + CALL;
            case LT, LE, EQ, NE, IXOR, ISHL, ISAR, ISHR, LXOR, LSHL, LSAR, LSHR -> STATIC + CALL;
            default -> CALL;
        };
    }
}
