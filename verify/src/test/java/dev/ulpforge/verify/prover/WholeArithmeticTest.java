package dev.ulpforge.verify.prover;

import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.OperationMeaning;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.verify.prover.LaneValue.Whole;

import static org.assertj.core.api.Assertions.assertThat;

/** Ranges of ints and longs hold the results for all numbers within the operands' ranges. */
class WholeArithmeticTest {

    @Property(seed = "7", tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void rangesHoldAllResults(@ForAll long seed) {
        Random random = new Random(seed);
        boolean wide = random.nextBoolean();
        Whole a = range(random, wide);
        Whole b = random.nextInt(3) == 0 ? new Whole(a.high(), a.high()) : range(random, wide);
        long u = a.low() + (long) (random.nextDouble() * (a.high() - a.low()));
        long v = b.low() + (long) (random.nextDouble() * (b.high() - b.low()));
        WholeArithmetic size = wide ? WholeArithmetic.LONGS : WholeArithmetic.INTS;
        check(size.add(0, a, b), OperationMeaning.of(wide ? BinaryKind.LADD : BinaryKind.IADD).applyAsLong(u, v));
        check(size.subtract(0, a, b), OperationMeaning.of(wide ? BinaryKind.LSUB : BinaryKind.ISUB).applyAsLong(u, v));
        check(WholeArithmetic.min(0, a, b), Math.min(u, v));
        check(WholeArithmetic.max(0, a, b), Math.max(u, v));
        for (BinaryKind kind : new BinaryKind[]{ BinaryKind.IAND, BinaryKind.IOR, BinaryKind.IXOR }) {
            check(WholeArithmetic.bitwise(kind, 0, a, b), OperationMeaning.of(kind).applyAsLong(u, v));
        }
        for (BinaryKind kind : new BinaryKind[]{ BinaryKind.ILT, BinaryKind.ILE, BinaryKind.IEQ }) {
            check(WholeArithmetic.compare(kind, 0, a, b), OperationMeaning.of(kind).applyAsLong(u, v));
        }
        int distance = random.nextInt(wide ? 64 : 32);
        for (ShiftKind kind : wide
                ? new ShiftKind[]{ ShiftKind.SHL64, ShiftKind.SAR64, ShiftKind.SHR64 }
                : new ShiftKind[]{ ShiftKind.SHL, ShiftKind.SAR, ShiftKind.SHR }) {
            check(WholeArithmetic.shift(kind, 0, a, distance), OperationMeaning.of(kind, distance).applyAsLong(u));
        }
    }

    private static Whole range(Random random, boolean wide) {
        long middle = wide ? random.nextLong() >> random.nextInt(64) : random.nextInt() >> random.nextInt(32);
        long high = middle + (1L << random.nextInt(wide ? 62 : 30)) - 1;
        boolean fits = wide ? high >= middle : high == (int) high;
        return new Whole(middle, fits ? high : middle);
    }

    private static void check(LaneValue known, long lane) {
        switch (known) {
            case Whole w -> assertThat(lane).isBetween(w.low(), w.high());
            case LaneValue.Truth(boolean holds) -> assertThat(lane != 0).isEqualTo(holds);
            default -> assertThat(known).isInstanceOf(LaneValue.Undecided.class);
        }
    }
}
