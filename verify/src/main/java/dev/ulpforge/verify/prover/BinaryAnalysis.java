package dev.ulpforge.verify.prover;

import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.OperationMeaning;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.verify.prover.LaneValue.Infinite;
import dev.ulpforge.verify.prover.LaneValue.Key;
import dev.ulpforge.verify.prover.LaneValue.NotANumber;
import dev.ulpforge.verify.prover.LaneValue.Real;
import dev.ulpforge.verify.prover.LaneValue.Truth;
import dev.ulpforge.verify.prover.LaneValue.Undecided;
import dev.ulpforge.verify.prover.LaneValue.Whole;

/** What is known of the results of operations on two operands. */
record BinaryAnalysis(RoundedArithmetic rounded, BitsOfNumbers bits, IntegerForms integers) {

    /**
     * {@return what is known of the results}
     *
     * @param at the operation's position
     * @param op the operation
     * @param a  what is known of the first operand
     * @param b  what is known of the second one
     */
    LaneValue of(int at, Op.Binary op, LaneValue a, LaneValue b) {
        BinaryKind kind = op.kind();
        if (kind == BinaryKind.AND || kind == BinaryKind.OR) {
            return joined(kind == BinaryKind.OR, a, b);
        }
        if (a.isPoint() && b.isPoint()) {
            return LaneKind.of(kind).value(OperationMeaning.of(kind).applyAsLong(a.lane(), b.lane()));
        }
        if (a instanceof Whole u && b instanceof Whole v) {
            return ofWholes(at, kind, u, v);
        }
        if (isComparison(kind)) {
            boolean same = op.a() == op.b() && a instanceof Real;
            return same ? new Truth(holdsOfEqual(kind)) : compared(at, kind, a, b);
        }
        return a instanceof Real u && b instanceof Real v
                ? ofReals(at, kind, op.b(), u, v)
                : LaneValue.unusual(at, List.of(a, b));
    }

    private static LaneValue joined(boolean or, LaneValue a, LaneValue b) {
        if (a instanceof Truth(boolean holds)) {
            return holds == or ? a : b;
        }
        return b instanceof Truth(boolean holds) && holds == or ? b : a;
    }

    private static boolean isComparison(BinaryKind kind) {
        return switch (kind) {
            case LT, LE, EQ, NE, DLT, DLE, DEQ -> true;
            default -> false;
        };
    }

    private static boolean holdsOfEqual(BinaryKind comparison) {
        return switch (comparison) {
            case LE, EQ, DLE, DEQ -> true;
            default -> false;
        };
    }

    private LaneValue ofReals(int at, BinaryKind kind, int second, Real a, Real b) {
        LongBinaryOperator meaning = OperationMeaning.of(kind);
        return switch (kind) {
            case ADD, DADD -> rounded.add(at, a, b, meaning);
            case SUB, DSUB -> rounded.subtract(at, a, b, meaning);
            case MUL, DMUL -> rounded.multiply(at, a, b, meaning);
            case DIV, DDIV -> b.least() > 0 && b.form().range().signum() != 0 && b.form().ideal().signum() != 0
                    ? rounded.divide(at, a, b, meaning)
                    : new Undecided(second, Key.BINADE);
            default -> throw new IllegalStateException(kind + " of numbers");
        };
    }

    private LaneValue compared(int at, BinaryKind kind, LaneValue a, LaneValue b) {
        if (a instanceof NotANumber || b instanceof NotANumber) {
            return new Truth(kind == BinaryKind.NE);
        }
        if (a instanceof Undecided || b instanceof Undecided) {
            return a instanceof Undecided ? a : b;
        }
        Range u = range(a);
        Range v = range(b);
        boolean equal = u.low() == u.high() && v.low() == v.high() && u.low() == v.low();
        boolean apart = u.high() < v.low() || v.high() < u.low();
        return WholeArithmetic.truth(at, switch (kind) {
            case LT, DLT -> WholeArithmetic.decided(u.high() < v.low(), u.low() >= v.high());
            case LE, DLE -> WholeArithmetic.decided(u.high() <= v.low(), u.low() > v.high());
            case NE -> WholeArithmetic.decided(apart, equal);
            default -> WholeArithmetic.decided(equal, apart);
        });
    }

    private static Range range(LaneValue number) {
        return switch (number) {
            case Real r -> new Range(r.low(), r.high());
            case Infinite(_, int sign) -> new Range(sign * Double.POSITIVE_INFINITY, sign * Double.POSITIVE_INFINITY);
            case LaneValue other -> throw new IllegalStateException(other + " is no number");
        };
    }

    private LaneValue ofWholes(int at, BinaryKind kind, Whole a, Whole b) {
        return switch (kind) {
            case IADD -> withReal(WholeArithmetic.INTS.add(at, a, b), a, b);
            case LADD -> withReal(WholeArithmetic.LONGS.add(at, a, b), a, b);
            case ISUB -> minus(WholeArithmetic.INTS, at, a, b);
            case LSUB -> minus(WholeArithmetic.LONGS, at, a, b);
            case IMIN -> WholeArithmetic.min(at, a, b);
            case IMAX -> WholeArithmetic.max(at, a, b);
            case IAND, IOR, IXOR, LAND, LOR, LXOR -> masked(at, kind, a, b);
            case ISHL, LSHL, ISAR, LSAR, ISHR, LSHR -> shifted(at, kind, a, b);
            case ILT, ILE, IEQ, LLT, LLE, LEQ -> WholeArithmetic.compare(kind, at, a, b);
            default -> new Undecided(at, Key.VALUE);
        };
    }

    private LaneValue minus(WholeArithmetic size, int at, Whole a, Whole b) {
        LaneValue difference = size.subtract(at, a, b);
        return difference instanceof Whole w && (a.isPoint() || b.isPoint())
                ? new Whole(w.low(), w.high(), b.isPoint() ? bits.shifted(a, w) : bits.reversed(b, w),
                        b.isPoint() ? integers.moved(a, w) : integers.reversed(b, w))
                : difference;
    }

    private LaneValue withReal(LaneValue sum, Whole a, Whole b) {
        return sum instanceof Whole w
                ? a.isPoint() ? moved(b, w) : b.isPoint() ? moved(a, w) : w
                : sum;
    }

    private Whole moved(Whole from, Whole to) {
        return new Whole(to.low(), to.high(), bits.shifted(from, to), integers.moved(from, to));
    }

    private LaneValue masked(int at, BinaryKind kind, Whole a, Whole b) {
        Optional<Real> real = b.isPoint() ? bits.signed(kind, a, b) : bits.signed(kind, b, a);
        return real.<LaneValue>map(BitsOfNumbers::of)
                .orElseGet(() -> integers.joined(kind, a, b, WholeArithmetic.bitwise(kind, at, a, b)));
    }

    /** The distance is that of all inputs. */
    private LaneValue shifted(int at, BinaryKind kind, Whole a, Whole b) {
        if (!b.isPoint()) {
            return new Undecided(at, Key.VALUE);
        }
        ShiftKind by = switch (kind) {
            case ISHL -> ShiftKind.SHL;
            case ISAR -> ShiftKind.SAR;
            case ISHR -> ShiftKind.SHR;
            case LSHL -> ShiftKind.SHL64;
            case LSAR -> ShiftKind.SAR64;
            default -> ShiftKind.SHR64;
        };
        boolean wide = by == ShiftKind.SHL64 || by == ShiftKind.SAR64 || by == ShiftKind.SHR64;
        return integers.shift(by, at, a, (int) b.low() & (wide ? 63 : 31));
    }
}
