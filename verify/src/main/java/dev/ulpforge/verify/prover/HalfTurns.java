package dev.ulpforge.verify.prover;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;

/**
 * Codes for {@code sinpi} and {@code cospi} of doubles, which see of an argument x only its sign and a remainder, so
 * that some arguments stand for all.
 *
 * <p><b>Theorem.</b> Let the result be {@code |x| < 2^50 ? f : s}. Let f depend on x by nothing but its sign, {@code z
 * = |x| - (S - C)} with {@code S = |x| + C} and {@code C = 1.5 * 2^51}, and the last two bits of S. Let s depend on x
 * by nothing but its sign, {@code x - x}, {@code x = x}, and {@code w = |x| < 2^54 ? |x| - ((|x| + M) - M) : 0} with
 * {@code M = 1.5 * 2^55}. Then the error at any number x is that at one of at most 2 in magnitude, or of the 64 from
 * 2^50 on, or of 2^54, with the sign of x.
 *
 * <p><i>Proof.</i> The functions have the period 2, and results 0 have the sign of x, or none.
 * <ul>
 * <li>Let {@code |x| < 2^50}. S has the unit 1/2, and C is a multiple of 2, so the bits of S are those of C and the
 * count k of halves nearest to |x|, ties to even. Their last two are k mod 4, and {@code z = |x| - k/2} is exact: a
 * multiple of the least bit of |x| below it or of 1/4. Let {@code |x'| = |x| mod 2}, which is a double. It has the
 * count {@code k - 4m}, by the same rule at ties, and the same z. A zero z is +0 in both.
 * <li>Let {@code 2^50 <= |x| < 2^54}. Then x is a multiple of 1/4, the sum with M has the unit 8, and w is exact and
 * depends on {@code |x| mod 16}, by the rule at ties. The 64 multiples of 1/4 from 2^50 on are doubles.
 * <li>From 2^54 on, w is 0 and x a multiple of 4.
 * </ul>
 *
 * @param ops the operations
 */
record HalfTurns(List<Op> ops) {
    private static final double TWO = 2;
    private static final double HALVES = 0x1p50;
    private static final double TO_HALVES = 0x1.8p51;
    private static final double EIGHTS = 0x1p54;
    private static final double TO_EIGHTS = 0x1.8p55;
    private static final int CLASSES = 64;
    private static final Set<Expression> TARGETS = Set.of(Expression.parse("sinpi"), Expression.parse("cospi"));

    /** {@return whether the theorem holds of a code for a target} */
    static boolean isOf(Code code, ExactFunction target) {
        HalfTurns turns = new HalfTurns(code.ops());
        return code.format().equals(Format.BINARY64) && TARGETS.contains(target.fn())
                && target.domain().equals(Domain.ALL)
                && code.ops().get(code.result()) instanceof Op.FastPath(int mask, int fast, int slow)
                && turns.isBelow(mask, HALVES) && turns.seesRemainder(fast) && turns.seesFolded(slow);
    }

    /** {@return cells that stand for others, each of which is of one binade, infinite or NaN} */
    static List<InputCell> standing(List<InputCell> kinds) {
        return kinds.stream().flatMap(HalfTurns::standing).distinct().toList();
    }

    private static Stream<InputCell> standing(InputCell kind) {
        Format format = Format.BINARY64;
        if (kind.first() >= format.infinity() || kind.first() < format.bits(TWO)) {
            return Stream.of(kind);
        }
        if (kind.first() < format.bits(HALVES)) {
            return kind.part(0, format.bits(TWO) - 1).kinds().stream();
        }
        long from = format.bits(HALVES);
        long beyond = format.bits(EIGHTS);
        return Stream.of(kind.part(from, from + CLASSES - 1), kind.part(beyond, beyond));
    }

    private boolean seesRemainder(int result) {
        LastBits count = new LastBits(ops, position -> isShifted(position, TO_HALVES));
        return count.isAllBeside(result, position -> isSign(position) || isRemainder(position, TO_HALVES));
    }

    private boolean seesFolded(int result) {
        return LastBits.none(ops).isAllBeside(result,
                position -> isSign(position) || isFolded(ops.get(position)) || isOfXAndX(ops.get(position)));
    }

    private boolean isX(int position) {
        return ops.get(position) instanceof Op.Input;
    }

    private boolean isSize(int position) {
        return ops.get(position) instanceof Op.Unary(var kind, int of) && kind == UnaryKind.DABS && isX(of);
    }

    private boolean isConstant(int position, double value) {
        return ops.get(position).equals(new Op.DoubleConst(value));
    }

    private boolean isBelow(int position, double limit) {
        return ops.get(position) instanceof Op.Binary(var kind, int a, int b) && kind == BinaryKind.DLT && isSize(a)
                && isConstant(b, limit);
    }

    private boolean isSign(int position) {
        return ops.get(position) instanceof Op.Binary(var kind, int a, int b) && kind == BinaryKind.LAND
                && ops.get(a) instanceof Op.Unary(var bits, int x) && bits == UnaryKind.DBITS && isX(x)
                && ops.get(b).equals(new Op.LongConst(Long.MIN_VALUE));
    }

    /** {@return whether an operation is x - x or x = x} */
    private boolean isOfXAndX(Op op) {
        return op instanceof Op.Binary(var kind, int a, int b) && isX(a) && isX(b)
                && (kind == BinaryKind.DSUB || kind == BinaryKind.DEQ);
    }

    /** {@return whether a number is |x| plus a constant} */
    private boolean isShifted(int position, double by) {
        return ops.get(position) instanceof Op.Binary(var kind, int a, int b) && kind == BinaryKind.DADD && isSize(a)
                && isConstant(b, by);
    }

    /** {@return whether a number is what rounding |x| by a constant leaves} */
    private boolean isRemainder(int position, double by) {
        return ops.get(position) instanceof Op.Binary(var kind, int a, int b) && kind == BinaryKind.DSUB && isSize(a)
                && ops.get(b) instanceof Op.Binary(var less, int shifted, int c) && less == BinaryKind.DSUB
                && isConstant(c, by) && isShifted(shifted, by);
    }

    /** {@return whether a number is w} */
    private boolean isFolded(Op op) {
        return op instanceof Op.Select(int mask, int a, int b) && isBelow(mask, EIGHTS) && isRemainder(a, TO_EIGHTS)
                && isConstant(b, 0);
    }
}
