package dev.ulpforge.codegen.calibration;

import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.codegen.calibration.Probe.Step;
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
    private static final long ONE = Double.doubleToRawLongBits(1);
    private static final int STEPS = 3;
    private static final int LONG_STEPS = 1;

    private DoubleProbes() {}

    /** {@return the probes, each after those of its {@code others}} */
    static List<Probe> all() {
        return Stream.concat(doubles().stream(), longs().stream()).toList();
    }

    private static List<Probe> doubles() {
        return List.of(
                probe("dfma dmul", "", STEPS, (b, v, n) -> b.dfma(v, b.constant(0x1p-3), near(b, n))),
                probe("dadd dsub", "", STEPS,
                        (b, v, n) -> b.binary(n / 3 % 2 == 0 ? BinaryKind.DADD : BinaryKind.DSUB, v, near(b, n))),
                probe("ddiv", "", LONG_STEPS, (b, v, n) -> b.binary(BinaryKind.DDIV, v, near(b, n + 1))),
                probe("dsqrt", "", LONG_STEPS, (b, v, _) -> b.unary(UnaryKind.DSQRT, v)),
                probe("f2d i2d", "dmul mul mul", STEPS, (b, v, n) -> b.binary(BinaryKind.DMUL, v,
                        b.unary(UnaryKind.F2D, b.binary(BinaryKind.MUL, b.input(), b.constant(1 + n * 0x1p-10f))))),
                probe("d2f", "f2d", STEPS, (b, v, _) -> b.unary(UnaryKind.F2D, b.unary(UnaryKind.D2F, v))),
                probe("d2i", "i2d", STEPS, (b, v, _) -> b.unary(UnaryKind.I2D, b.unary(UnaryKind.D2I, v))),
                probe("dselect", "", STEPS,
                        (b, v, n) -> select(b, less(b, b.unary(UnaryKind.F2D, b.input()), 0), v, n)),
                probe("dlt dle deq llt lle leq", "dselect", STEPS, (b, v, n) -> select(b, less(b, v, n), v, n)));
    }

    /** Results stay near 1: only low bits change, or they are multiplied away. */
    private static List<Probe> longs() {
        return List.of(
                probe("ladd lsub", "", STEPS,
                        (b, v, n) -> longs(b, n / 3 % 2 == 0 ? BinaryKind.LADD : BinaryKind.LSUB, v, n)),
                probe("land lor lxor dneg dabs", "", STEPS,
                        (b, v, n) -> longs(b, n / 3 % 2 == 0 ? BinaryKind.LOR : BinaryKind.LXOR, v, n)),
                probe("shl64 sar64 shr64 lshl lsar lshr", "dfma", STEPS, (b, v, n) -> closed(b, fromBits(b,
                        b.shift(n / 3 % 2 == 0 ? ShiftKind.SAR64 : ShiftKind.SHR64, bits(b, v), 1 + n % 3)), n)),
                probe("i2l", "ladd iadd iadd", STEPS, (b, v, n) -> added(b, v,
                        b.binary(BinaryKind.IADD, b.unary(UnaryKind.BITS, b.input()), b.constant(1 + n)))),
                probe("l2i", "ladd i2l", STEPS, (b, v, _) -> added(b, v, b.unary(UnaryKind.L2I, bits(b, v)))));
    }

    private static int closed(ProgramBuilder b, int value, int number) {
        return b.dfma(value, b.constant(0x1p-3), near(b, number));
    }

    private static int added(ProgramBuilder b, int value, int lowBits) {
        return fromBits(b, b.binary(BinaryKind.LADD, bits(b, value), b.unary(UnaryKind.I2L, lowBits)));
    }

    private static int longs(ProgramBuilder b, BinaryKind kind, int value, int number) {
        return fromBits(b, b.binary(kind, bits(b, value), b.constant(1L + number % 5)));
    }

    private static int bits(ProgramBuilder b, int value) {
        return b.unary(UnaryKind.DBITS, value);
    }

    private static int fromBits(ProgramBuilder b, int value) {
        return b.unary(UnaryKind.FROM_DBITS, value);
    }

    private static Probe probe(String kinds, String others, int steps, Step step) {
        return new Probe(List.of(kinds.split(" ")), others.isEmpty() ? List.of() : List.of(others.split(" ")), steps,
                true, step);
    }

    private static int near(ProgramBuilder b, int number) {
        return b.constant(1 + number % 3 * 0x1p-4);
    }

    private static int less(ProgramBuilder b, int value, int number) {
        return b.binary(BinaryKind.DLT, value, near(b, number));
    }

    private static int select(ProgramBuilder b, int mask, int value, int number) {
        return b.add(new Op.Select(mask, value, near(b, number + 1)));
    }
}
