package dev.ulpforge.verify.prover;

import java.util.List;
import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.Type;
import dev.ulpforge.model.ir.UnaryKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Operations that are taken to see only the last two bits of a count see nothing else of it. */
class LastBitsTest {
    private static final int COUNT = 0;
    private static final int SUM = 4;
    private static final int MASKED = 5;
    private static final int SHIFTED = 6;
    private static final int COUNTS = 40;

    /** {@return a count plus a constant; some of its bits, by a mask and by a shift} */
    private static List<Op> ops(long constant, long mask, int distance) {
        return List.of(new Op.Input(Type.DOUBLE, 0), new Op.Unary(UnaryKind.DBITS, COUNT), new Op.LongConst(constant),
                new Op.LongConst(mask), new Op.Binary(BinaryKind.LADD, 1, 2), new Op.Binary(BinaryKind.LAND, SUM, 3),
                new Op.Shift(ShiftKind.SHL64, SUM, distance));
    }

    private static LastBits lastBits(List<Op> ops) {
        return new LastBits(ops, at -> at == COUNT);
    }

    @Property(seed = "8", tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theirValuesAreThoseOfAllCounts(@ForAll long seed) {
        Random random = new Random(seed);
        List<Op> ops = ops(random.nextLong(), random.nextLong(8), random.nextInt(60, Long.SIZE));
        LastBits bits = lastBits(ops);
        PointRun run = new PointRun(new Code(Format.BINARY64, ops, SHIFTED));
        for (int at : new int[]{ MASKED, SHIFTED }) {
            boolean allAgree = random.longs(COUNTS, 1L << 52, 1L << 53)
                    .allMatch(c -> run.at(at, Double.doubleToRawLongBits(c)) == expected(bits, at, c % 4));
            assertThat(allAgree).as("%s", ops).isEqualTo(bits.isLast(at));
        }
    }

    /** {@return the value for a count; -1, which neither is, for what sees more than the last bits} */
    private static long expected(LastBits bits, int at, long count) {
        return bits.isLast(at) ? bits.value(at, count) : -1;
    }

    @Test
    void nothingElseOfTheCountMayMatter() {
        List<Op> ops = ops(5, 3, 62);
        LastBits bits = lastBits(ops);
        assertThat(List.of(1, SUM)).noneMatch(bits::isLast);
        assertThat(List.of(MASKED, SHIFTED)).allMatch(at -> bits.isAllBeside(at, _ -> false));
        assertThat(bits.isAllBeside(SUM, _ -> false)).isFalse();
        assertThat(LastBits.none(ops).isAllBeside(MASKED, _ -> false)).isFalse();
        assertThat(lastBits(ops(5, -1, 61)).isAllBeside(MASKED, _ -> false)).isFalse();
        assertThat(lastBits(ops(5, 4, 61)).isAllBeside(SHIFTED, _ -> false)).isFalse();
    }
}
