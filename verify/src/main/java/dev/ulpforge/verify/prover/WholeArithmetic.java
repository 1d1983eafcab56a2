package dev.ulpforge.verify.prover;

import java.util.Optional;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.OperationMeaning;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.verify.prover.LaneValue.Key;
import dev.ulpforge.verify.prover.LaneValue.Truth;
import dev.ulpforge.verify.prover.LaneValue.Undecided;
import dev.ulpforge.verify.prover.LaneValue.Whole;

/**
 * Operations on ranges of ints, or of longs.
 *
 * @param size the number of bits
 */
record WholeArithmetic(int size) {
    static final WholeArithmetic INTS = new WholeArithmetic(Integer.SIZE);
    static final WholeArithmetic LONGS = new WholeArithmetic(Long.SIZE);

    /** Both ends wrap around equally often, or the range does not stay one. */
    LaneValue add(int at, Whole a, Whole b) {
        long low = a.low() + b.low();
        long high = a.high() + b.high();
        return turns(a.low(), b.low(), low) == turns(a.high(), b.high(), high)
                ? new Whole(wrapped(low), wrapped(high))
                : new Undecided(at, Key.HALF);
    }

    LaneValue subtract(int at, Whole a, Whole b) {
        boolean least = b.low() == Long.MIN_VALUE;
        return least ? new Undecided(at, Key.HALF) : add(at, a, new Whole(-b.high(), -b.low()));
    }

    private long turns(long a, long b, long sum) {
        if (size == Integer.SIZE) {
            return sum - (int) sum;
        }
        return ((a ^ sum) & (b ^ sum)) < 0 ? Long.signum(a) : 0;
    }

    private long wrapped(long sum) {
        return size == Integer.SIZE ? (int) sum : sum;
    }

    static LaneValue min(int at, Whole a, Whole b) {
        return a.high() <= b.low() ? a : b.high() <= a.low() ? b : new Undecided(at, Key.OPERAND);
    }

    static LaneValue max(int at, Whole a, Whole b) {
        return a.high() <= b.low() ? b : b.high() <= a.low() ? a : new Undecided(at, Key.OPERAND);
    }

    /** Bits above the highest one in which the ends of a range differ are those of all its numbers. */
    static LaneValue bitwise(BinaryKind kind, int at, Whole a, Whole b) {
        boolean and = kind == BinaryKind.IAND || kind == BinaryKind.LAND;
        if (and && (isHighMask(a) || isHighMask(b))) {
            Whole mask = isHighMask(a) ? a : b;
            Whole of = mask == a ? b : a;
            return new Whole(of.low() & mask.low(), of.high() & mask.low());
        }
        long open = open(a) | open(b);
        long from = OperationMeaning.of(kind).applyAsLong(a.low() & ~open(a), b.low() & ~open(b));
        long to = OperationMeaning.of(kind).applyAsLong(a.low() | open(a), b.low() | open(b));
        boolean xor = kind == BinaryKind.IXOR || kind == BinaryKind.LXOR;
        long low = xor ? from & ~open : from;
        long high = xor ? from | open : to;
        return (low ^ high) < 0 || open < 0 ? new Undecided(at, Key.HALF) : new Whole(low, high);
    }

    private static boolean isHighMask(Whole a) {
        return a.isPoint() && a.low() < 0 && Long.bitCount(-a.low()) == 1;
    }

    /** {@return the bits that differ from number to number} */
    private static long open(Whole a) {
        long differing = a.low() ^ a.high();
        return differing == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(differing);
    }

    /**
     * A shift is monotonic as long as no bit is lost, or filled in, that would change the order. To the left, all
     * numbers of a range lose the same bits if both ends do, and then they only have to keep their sign bit.
     */
    static LaneValue shift(ShiftKind kind, int at, Whole a, int distance) {
        long low = OperationMeaning.of(kind, distance).applyAsLong(a.low());
        long high = OperationMeaning.of(kind, distance).applyAsLong(a.high());
        boolean ordered = switch (kind) {
            case SHL, SHL64 -> low >> distance == a.low() && high >> distance == a.high()
                    || losesSame(a, (kind == ShiftKind.SHL ? Integer.SIZE : Long.SIZE) - distance)
                            && (low ^ high) >= 0;
            case SAR, SAR64 -> true;
            case SHR, SHR64 -> (a.low() ^ a.high()) >= 0;
        };
        return ordered || a.isPoint() ? new Whole(low, high) : new Undecided(at, Key.VALUE);
    }

    /** {@return whether all numbers agree in their bits from one on} */
    private static boolean losesSame(Whole a, int bit) {
        return bit == Long.SIZE || a.low() >> bit == a.high() >> bit;
    }

    static LaneValue compare(BinaryKind kind, int at, Whole a, Whole b) {
        Optional<Boolean> holds = switch (kind) {
            case ILT, LLT -> decided(a.high() < b.low(), a.low() >= b.high());
            case ILE, LLE -> decided(a.high() <= b.low(), a.low() > b.high());
            default -> decided(a.isPoint() && b.isPoint() && a.low() == b.low(),
                    a.high() < b.low() || b.high() < a.low());
        };
        return truth(at, holds);
    }

    static LaneValue truth(int at, Optional<Boolean> holds) {
        return holds.<LaneValue>map(Truth::new).orElseGet(() -> new Undecided(at, Key.VALUE));
    }

    static Optional<Boolean> decided(boolean holds, boolean fails) {
        return holds || fails ? Optional.of(holds) : Optional.empty();
    }
}
