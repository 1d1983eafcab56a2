package dev.ulpforge.verify.prover;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * Operations that see of the bits of some doubles only the last two, as counts of quarters of a period.
 *
 * @param ops     the operations
 * @param counted whether an operation's results are such doubles
 */
record LastBits(List<Op> ops, IntPredicate counted) {
    private static final long LAST = 3;

    /** {@return none of these} */
    static LastBits none(List<Op> ops) {
        return new LastBits(ops, _ -> false);
    }

    /** {@return whether a result depends on the input by nothing but such operations and others} */
    boolean isAllBeside(int result, IntPredicate others) {
        return depends(result, position -> others.test(position) || isLast(position), new HashSet<>());
    }

    private boolean depends(int result, IntPredicate only, Set<Integer> seen) {
        return !seen.add(result) || only.test(result) || !(ops.get(result) instanceof Op.Input)
                && ops.get(result).operands().stream().allMatch(of -> depends(of, only, seen));
    }

    /** {@return whether an operation keeps only the last two bits of a count plus a constant} */
    boolean isLast(int position) {
        return switch (ops.get(position)) {
            case Op.Binary(var kind, int a, int b) when kind == BinaryKind.LAND -> isCount(a)
                    && ops.get(b) instanceof Op.LongConst(long mask) && mask >= 0 && mask <= LAST;
            case Op.Shift(var kind, int a, int distance) ->
                kind == ShiftKind.SHL64 && distance >= Long.SIZE - 2 && isCount(a);
            default -> false;
        };
    }

    /** {@return whether an integer is the bits of a counted double, perhaps plus a constant} */
    private boolean isCount(int position) {
        return switch (ops.get(position)) {
            case Op.Unary(var kind, int of) -> kind == UnaryKind.DBITS && counted.test(of);
            case Op.Binary(var kind, int a, int b) ->
                kind == BinaryKind.LADD && ops.get(b) instanceof Op.LongConst && isCount(a);
            default -> false;
        };
    }

    /** {@return what such an operation yields where the bits of the double end like {@code count}} */
    long value(int position, long count) {
        return switch (ops.get(position)) {
            case Op.Binary(_, int a, int b) -> ((Op.LongConst) ops.get(b)).value() & sum(a, count);
            case Op.Shift(_, int a, int distance) -> sum(a, count) << distance;
            case Op op -> throw new IllegalArgumentException(op + " keeps more than the last bits");
        };
    }

    private long sum(int position, long count) {
        return ops.get(position) instanceof Op.Binary(_, int a, int b)
                ? ((Op.LongConst) ops.get(b)).value() + sum(a, count)
                : count;
    }
}
