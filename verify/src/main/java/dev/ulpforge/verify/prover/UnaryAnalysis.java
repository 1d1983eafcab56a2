package dev.ulpforge.verify.prover;

import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.OperationMeaning;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.verify.prover.LaneValue.Infinite;
import dev.ulpforge.verify.prover.LaneValue.Key;
import dev.ulpforge.verify.prover.LaneValue.NotANumber;
import dev.ulpforge.verify.prover.LaneValue.Real;
import dev.ulpforge.verify.prover.LaneValue.Truth;
import dev.ulpforge.verify.prover.LaneValue.Undecided;
import dev.ulpforge.verify.prover.LaneValue.Whole;

/** What is known of the results of operations on one operand. */
record UnaryAnalysis(RoundedArithmetic rounded, BitsOfNumbers bits, IntegerForms integers) {

    /**
     * {@return what is known of the results}
     *
     * @param at      the operation's position
     * @param operand that of its operand
     * @param of      what is known of the operand
     */
    LaneValue of(int at, UnaryKind kind, int operand, LaneValue of) {
        if (of.isPoint()) {
            return LaneKind.of(kind).value(OperationMeaning.of(kind).applyAsLong(of.lane()));
        }
        return switch (of) {
            case Real a -> ofReal(at, kind, operand, a);
            case Whole a -> ofWhole(at, kind, operand, a);
            case NotANumber nan -> ofNaN(at, kind, nan);
            case Truth _,Infinite _,Undecided _ -> of;
        };
    }

    private static LaneValue ofNaN(int at, UnaryKind kind, NotANumber nan) {
        return switch (kind) {
            case BITS, DBITS -> nan.bits().<LaneValue>map(w -> w).orElse(new Undecided(at, Key.HALF));
            case TO_INT, D2I -> new Whole(0, 0);
            default -> new NotANumber(Optional.empty());
        };
    }

    private LaneValue ofReal(int at, UnaryKind kind, int operand, Real a) {
        return switch (kind) {
            case NEG, DNEG -> rounded.negated(a);
            case ABS, DABS -> !a.hasSign()
                    ? new Undecided(operand, Key.BINADE)
                    : Double.doubleToRawLongBits(a.high()) < 0 ? rounded.negated(a) : a;
            case SQRT, DSQRT -> a.low() > 0 && a.form().range().signum() > 0
                    ? rounded.sqrt(at, a, OperationMeaning.of(kind))
                    : new Undecided(operand, Key.BINADE);
            case BITS, DBITS -> BitsOfNumbers.of(a);
            case F2D -> new Real(Format.BINARY64, a.low(), a.high(), a.grid(), a.form(), Optional.empty());
            case D2F -> rounded.rounded(at, Format.BINARY32, a.form(), a.grid(),
                    Range.of(a, Format.BINARY32, OperationMeaning.of(kind)));
            case TO_INT, D2I -> new Whole(OperationMeaning.of(kind).applyAsLong(PointRun.lane(a.format(), a.low())),
                    OperationMeaning.of(kind).applyAsLong(PointRun.lane(a.format(), a.high())));
            case FROM_BITS, TO_FLOAT, NOT, I2D, FROM_DBITS, I2L, L2I ->
                throw new IllegalStateException(kind + " of a number");
        };
    }

    private LaneValue ofWhole(int at, UnaryKind kind, int operand, Whole a) {
        return switch (kind) {
            case FROM_BITS, FROM_DBITS -> a.real().<LaneValue>map(r -> r).orElseGet(
                    () -> integers.number(at, kind == UnaryKind.FROM_BITS ? Format.BINARY32 : Format.BINARY64, a));
            case TO_FLOAT, I2D -> bits.asNumber(a).map(z -> number(at, kind, z, a))
                    .orElse(new Undecided(operand, Key.VALUE));
            case I2L -> new Whole(a.low(), a.high());
            case L2I -> (int) a.low() - a.low() == (int) a.high() - a.high()
                    ? new Whole((int) a.low(), (int) a.high())
                    : new Undecided(at, Key.VALUE);
            case NEG, ABS, SQRT, BITS, TO_INT, NOT, F2D, D2F, D2I, DNEG, DABS, DSQRT, DBITS ->
                throw new IllegalStateException(kind + " of an integer");
        };
    }

    private LaneValue number(int at, UnaryKind kind, AffineForm z, Whole a) {
        Format format = kind == UnaryKind.I2D ? Format.BINARY64 : Format.BINARY32;
        return rounded.rounded(at, format, z, 0, new Range(
                PointRun.value(format, OperationMeaning.of(kind).applyAsLong(a.low())),
                PointRun.value(format, OperationMeaning.of(kind).applyAsLong(a.high()))));
    }
}
