package dev.ulpforge.verify.prover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.prover.LaneValue.Real;
import dev.ulpforge.verify.prover.LaneValue.Truth;
import dev.ulpforge.verify.prover.LaneValue.Whole;

/**
 * Codes for {@code cbrt} and {@code 1 / sqrt(x)} of doubles whose fast path commutes with the scaling that the function
 * has, so that a few binades stand for all.
 *
 * <p><b>Theorem.</b> Let {@code f(2^p x) = 2^q f(x)}, and let the bits of the fast path's result change by {@code q
 * 2^52} when those of x do by {@code p 2^52} ({@link ScalingDegrees}). Let x be in a binade of exponent 0 to {@code p -
 * 1}, and let every double v that the fast path computes from x be a multiple of {@code 2^g} and at most V in
 * magnitude, with a factor {@code 2^d} by degree. If for an n {@code g + d n >= -1074} and {@code V 2^(d n) < 2^1024}
 * for each, if doubles that are read as bits, or made of them, and the result are normal by the same factors, and if
 * integers that are shifted to the right are not negative, then the result at {@code 2^(p n) x}, if that takes the fast
 * path too, is {@code 2^(q n)} times that at x, and so the error in ulp is the same.
 *
 * <p><i>Proof.</i> By induction over the operations each value at {@code 2^(p n) x} is {@code 2^(d n)} times that at x.
 * Let z be the exact result of an operation at x, and v what it is rounded to, as if there were no least exponent.
 * {@code 2^(d n) z} is the exact result at the other input. Among numbers without a least exponent {@code 2^(d n) v} is
 * nearest to it, by the same rule at ties; it is a double, and doubles are some of these numbers. Integers follow by
 * {@link ScalingDegrees}. f is scaled likewise, and both results are normal.
 *
 * @param code    the code
 * @param degrees what is added to bits
 * @param fast    the position of the fast path's result
 * @param least   the least exponent such that all binades from it on take the fast path
 * @param forms   the arithmetic of the analysis
 */
record PowerScaling(Code code, ScalingDegrees degrees, int fast, int least, FormArithmetic forms) {
    private static final Format FORMAT = Format.BINARY64;
    private static final int FRACTION = FORMAT.fractionBits();
    /** Guesses do without so many of the last bits of |x|, or more. */
    private static final int DROPPED = 48;

    /**
     * A scaling of a function.
     *
     * @param p the exponent of the argument's factor
     * @param q that of the value's
     */
    private record Law(int p, int q) {}

    private static final Map<Expression, Law> LAWS = Map.of(Expression.parse("cbrt"), new Law(3, 1),
            Expression.parse("rsqrt"), new Law(2, -1), Expression.parse("1 / sqrt(x)"), new Law(2, -1));

    /** {@return the scaling of a code for a target, if the bits of its fast path's result change as in the theorem} */
    static Optional<PowerScaling> of(Code code, ExactFunction target, FormArithmetic forms) {
        Law law = LAWS.get(target.fn());
        if (law == null || !code.format().equals(FORMAT)
                || !(code.ops().get(code.result()) instanceof Op.FastPath(int test, int fast, int _))) {
            return Optional.empty();
        }
        int least = 1 + IntStream.iterate(FORMAT.bias(), e -> e > -FORMAT.bias(), e -> e - 1)
                .filter(e -> !isFast(code, test, binade(e, false), forms)).findFirst().orElse(-FORMAT.bias());
        Map<Integer, OptionalLong> guesses = new HashMap<>();
        ScalingDegrees degrees = new ScalingDegrees(code.ops(), law.p,
                at -> guesses.computeIfAbsent(at, position -> ofGuess(code, position, law.p, least)));
        return least <= 0 && degrees.of(fast).equals(OptionalLong.of((long) law.q << FRACTION))
                ? Optional.of(new PowerScaling(code, degrees, fast, least, forms))
                : Optional.empty();
    }

    private static boolean isFast(Code code, int test, InputCell cell, FormArithmetic forms) {
        return new CellAnalysis(code, cell, forms).at(test) instanceof Truth(boolean holds) && holds;
    }

    private static InputCell binade(int exponent, boolean negative) {
        long first = (long) (exponent + FORMAT.bias()) << FRACTION;
        return new InputCell(FORMAT, negative, first, first | FORMAT.fraction());
    }

    /** Of an operation that depends on first bits of |x| only: for each of them it is run. */
    private static OptionalLong ofGuess(Code code, int position, int p, int least) {
        if (!seesFirstBits(code.ops(), position)) {
            return OptionalLong.empty();
        }
        PointRun run = new PointRun(code);
        long factor = (long) p << FRACTION;
        long from = (long) (least + FORMAT.bias()) << FRACTION;
        long added = run.at(position, from + factor) - run.at(position, from);
        for (long bits = from; bits + factor < FORMAT.infinity(); bits += 1L << DROPPED) {
            if (run.at(position, bits + factor) - run.at(position, bits) != added) {
                return OptionalLong.empty();
            }
        }
        return (added & FORMAT.fraction()) == 0 ? OptionalLong.of(added) : OptionalLong.empty();
    }

    private static boolean seesFirstBits(List<Op> ops, int position) {
        Op op = ops.get(position);
        boolean masked = op instanceof Op.Binary(var kind, int a, int b) && kind == BinaryKind.LAND
                && isMask(ops.get(b)) && isBitsOfSize(ops, a);
        return masked || !(op instanceof Op.Input)
                && op.operands().stream().allMatch(operand -> seesFirstBits(ops, operand));
    }

    private static boolean isMask(Op op) {
        return op instanceof Op.LongConst(long mask)
                && -mask == Long.lowestOneBit(mask) && Long.numberOfTrailingZeros(mask) >= DROPPED;
    }

    private static boolean isBitsOfSize(List<Op> ops, int position) {
        return ops.get(position) instanceof Op.Unary(var bits, int size) && bits == UnaryKind.DBITS
                && ops.get(size) instanceof Op.Unary(var abs, int x) && abs == UnaryKind.DABS
                && ops.get(x) instanceof Op.Input;
    }

    /** {@return cells that stand for others, each of which is of one binade, infinite or NaN} */
    List<InputCell> standing(List<InputCell> kinds) {
        return kinds.stream().filter(kind -> !isCopy(kind, kinds)).toList();
    }

    private boolean isCopy(InputCell kind, List<InputCell> kinds) {
        int exponent = exponent(kind);
        InputCell standing = binade(Math.floorMod(exponent, degrees.factor()), kind.negative());
        return kind.equals(binade(exponent, kind.negative())) && exponent >= least && exponent <= FORMAT.bias()
                && !kind.equals(standing) && kinds.contains(standing) && takesFastPath(kind);
    }

    private boolean takesFastPath(InputCell cell) {
        return code.ops().get(code.result()) instanceof Op.FastPath(int test, int _, int _)
                && isFast(code, test, cell, forms);
    }

    private static int exponent(InputCell cell) {
        return (int) (cell.first() >> FRACTION) - FORMAT.bias();
    }

    /** {@return whether the theorem's conditions hold on a cell, if it stands for others} */
    boolean holds(InputCell cell) {
        int exponent = exponent(cell);
        if (exponent < 0 || exponent >= degrees.factor()) {
            return true;
        }
        CellAnalysis analysis = new CellAnalysis(code, cell, forms);
        analysis.result();
        int from = Math.ceilDiv(least - exponent, degrees.factor());
        int to = Math.floorDiv(FORMAT.bias() - exponent, degrees.factor());
        boolean known = IntStream.range(0, code.result()).allMatch(at -> degrees.of(at).isEmpty()
                || analysis.lookedAt(at).map(value -> isScaled(at, value, from, to)).orElse(true));
        return known || cell.size() > 1 && cell.size() <= CellCutter.FEW && LongStream
                .rangeClosed(cell.first(), cell.last()).allMatch(bits -> holds(cell.part(bits, bits)));
    }

    private boolean isScaled(int at, LaneValue value, int from, int to) {
        return switch (value) {
            case Real v -> isScaled(v, exponents(at, from), isRead(at)) && isScaled(v, exponents(at, to), isRead(at));
            case Whole w -> w.low() >= 0 || !isShifted(at);
            case Truth _,LaneValue.Infinite _,LaneValue.NotANumber _,LaneValue.Undecided _ -> false;
        };
    }

    private long exponents(int at, int n) {
        return (degrees.of(at).getAsLong() >> FRACTION) * n;
    }

    private static boolean isScaled(Real v, long by, boolean normal) {
        return v.grid() + by >= RoundedArithmetic.leastGrid(FORMAT)
                && (v.greatest() == 0 || Math.getExponent(v.greatest()) + by <= FORMAT.bias())
                && (!normal || v.least() >= FORMAT.leastNormal()
                        && Math.getExponent(v.least()) + by >= FORMAT.minExponent());
    }

    /** {@return whether a double's bits are read, or made of others, or it is the result} */
    private boolean isRead(int at) {
        return at == fast || isOf(code.ops().get(at), UnaryKind.FROM_DBITS) || code.ops().stream()
                .anyMatch(op -> isOf(op, UnaryKind.DBITS) && op.operands().contains(at));
    }

    private static boolean isOf(Op op, UnaryKind kind) {
        return op instanceof Op.Unary(var of, int _) && of == kind;
    }

    private boolean isShifted(int at) {
        return code.ops().stream().anyMatch(op -> op instanceof Op.Shift && op.operands().contains(at));
    }
}
