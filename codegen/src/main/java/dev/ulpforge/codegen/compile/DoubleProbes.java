package dev.ulpforge.codegen.compile;

import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.codegen.compile.CostProbe.Chain;
import dev.ulpforge.codegen.compile.CostProbe.Step;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * The probes of operations on doubles and longs. Floats and ints beside them take vectors of half the width, and twice
 * their time.
 */
final class DoubleProbes {
    private static final int STEPS = 24;
    private static final long ONE = Double.doubleToRawLongBits(1);

    private DoubleProbes() {}

    /** {@return the probes, each after those of its {@code others}} */
    static List<CostProbe> all() {
        return Stream.concat(doubles().stream(), longs().stream()).toList();
    }

    private static List<CostProbe> doubles() {
        return List.of(new CostProbe(List.of("dfma"), List.of(), STEPS, DoubleProbes::closed, Chain.DOUBLES),
                among("dadd dsub",
                        (b, v, n) -> b.binary(n % 2 == 0 ? BinaryKind.DADD : BinaryKind.DSUB, v, near(b, n))),
                among("dmul", (b, v, n) -> b.binary(BinaryKind.DMUL, v, near(b, n))),
                among("ddiv", (b, v, n) -> b.binary(BinaryKind.DDIV, v, near(b, n))),
                among("dsqrt", (b, v, n) -> b.unary(UnaryKind.DSQRT, v)),
                among("dneg", (b, v, n) -> b.unary(UnaryKind.DNEG, v)),
                among("dabs", (b, v, n) -> b.unary(UnaryKind.DABS, v)),
                after("f2d", "dfma dmul mul mul", (b, v, n) -> b.binary(BinaryKind.DMUL, v,
                        b.unary(UnaryKind.F2D, b.binary(BinaryKind.MUL, b.input(), b.constant(1 + n * 0x1p-10f))))),
                after("i2d", "dfma dadd iadd iadd", (b, v, n) -> b.binary(BinaryKind.DADD, v,
                        b.unary(UnaryKind.I2D,
                                b.binary(BinaryKind.IADD, b.unary(UnaryKind.BITS, b.input()), b.constant(1 + n))))),
                after("d2f", "dfma f2d", (b, v, n) -> b.unary(UnaryKind.F2D, b.unary(UnaryKind.D2F, v))),
                after("d2i", "dfma i2d", (b, v, n) -> b.unary(UnaryKind.I2D, b.unary(UnaryKind.D2I, v))),
                among("dselect", (b, v, n) -> select(b, less(b, b.unary(UnaryKind.F2D, b.input()), 0), v, n)),
                after("dlt dle deq", "dfma dselect", (b, v, n) -> select(b, less(b, v, n), v, n)));
    }

    /** Results stay near 1: what changes is little of their bits, or they are multiplied away. */
    private static List<CostProbe> longs() {
        return List.of(among("dbits from_dbits", (b, v, n) -> fromBits(b, bits(b, v))),
                among("ladd lsub", (b, v, n) -> longs(b, n % 2 == 0 ? BinaryKind.LADD : BinaryKind.LSUB, v, n)),
                among("land lor lxor", (b, v, n) -> longs(b, n % 2 == 0 ? BinaryKind.LOR : BinaryKind.LXOR, v, n)),
                among("shl64 sar64 shr64", (b, v, n) -> fromBits(b,
                        b.shift(n % 2 == 0 ? ShiftKind.SAR64 : ShiftKind.SHR64, bits(b, v), 1 + n % 3))),
                after("i2l", "dfma ladd iadd iadd", (b, v, n) -> added(b, v,
                        b.binary(BinaryKind.IADD, b.unary(UnaryKind.BITS, b.input()), b.constant(1 + n)))),
                after("l2i", "dfma ladd i2l", (b, v, n) -> added(b, v, b.unary(UnaryKind.L2I, bits(b, v)))),
                after("lshl lsar lshr", "dfma i2l", (b, v, n) -> fromBits(b,
                        b.binary(n % 2 == 0 ? BinaryKind.LSAR : BinaryKind.LSHR, bits(b, v),
                                b.unary(UnaryKind.I2L, b.constant(1 + n % 3))))),
                after("llt lle leq", "dfma dselect", (b, v, n) -> select(b,
                        b.binary(BinaryKind.LLT, bits(b, v), b.constant(ONE + n % 3)), v, n)));
    }

    private static int added(ProgramBuilder b, int value, int lowBits) {
        return fromBits(b, b.binary(BinaryKind.LADD, bits(b, value), b.unary(UnaryKind.I2L, lowBits)));
    }

    private static int longs(ProgramBuilder b, BinaryKind kind, int value, int number) {
        return fromBits(b, b.binary(kind, bits(b, value), b.constant(1L + number % 3)));
    }

    private static int bits(ProgramBuilder b, int value) {
        return b.unary(UnaryKind.DBITS, value);
    }

    private static int fromBits(ProgramBuilder b, int value) {
        return b.unary(UnaryKind.FROM_DBITS, value);
    }

    private static CostProbe among(String kinds, Step step) {
        return after(kinds, "dfma", step);
    }

    private static CostProbe after(String kinds, String others, Step step) {
        return new CostProbe(List.of(kinds.split(" ")), List.of(others.split(" ")), STEPS,
                (builder, value, number) -> closed(builder, step.next(builder, value, number), number), Chain.DOUBLES);
    }

    private static int closed(ProgramBuilder builder, int value, int number) {
        return builder.dfma(value, builder.constant(0x1p-3), near(builder, number));
    }

    private static int near(ProgramBuilder builder, int number) {
        return builder.constant(1 + number % 3 * 0x1p-4);
    }

    private static int less(ProgramBuilder builder, int value, int number) {
        return builder.binary(BinaryKind.DLT, value, near(builder, number));
    }

    private static int select(ProgramBuilder builder, int mask, int value, int number) {
        return builder.add(new Op.Select(mask, value, near(builder, number + 1)));
    }
}
