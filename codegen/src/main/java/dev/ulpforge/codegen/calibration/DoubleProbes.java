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
 * their time. Doubles take the ports that multiply, or all, alike.
 */
final class DoubleProbes {
    private static final int STEPS = 4;

    private DoubleProbes() {}

    /** {@return the probes, each after those of its {@code others}} */
    static List<Probe> all() {
        return Stream.concat(doubles().stream(), longs().stream()).toList();
    }

    private static List<Probe> doubles() {
        return List.of(
                probe("dfma dmul", "", (b, v, _) -> b.dfma(v, b.constant(0x1p-3), near(b))),
                probe("dadd dsub", "",
                        (b, v, n) -> b.binary(n % 2 == 0 ? BinaryKind.DADD : BinaryKind.DSUB, v, near(b))),
                probe("ddiv", "", (b, v, _) -> b.binary(BinaryKind.DDIV, near(b), v)),
                probe("dsqrt", "", (b, v, _) -> b.unary(UnaryKind.DSQRT, v)),
                probe("f2d i2d d2f", "", (b, v, _) -> b.unary(UnaryKind.F2D, b.unary(UnaryKind.D2F, v))),
                probe("d2i", "i2d", (b, v, _) -> b.unary(UnaryKind.I2D, b.unary(UnaryKind.D2I, v))),
                probe("dselect", "", (b, v, _) -> select(b, less(b, b.unary(UnaryKind.F2D, b.input())), v)),
                probe("dlt dle deq llt lle leq", "dselect", (b, v, _) -> select(b, less(b, v), v)));
    }

    /** Results stay near 1: only low bits change, or they are multiplied away. */
    private static List<Probe> longs() {
        return List.of(
                probe("ladd lsub", "",
                        (b, v, n) -> longs(b, n % 2 == 0 ? BinaryKind.LADD : BinaryKind.LSUB, v)),
                probe("land lor lxor dneg dabs", "",
                        (b, v, n) -> longs(b, n % 2 == 0 ? BinaryKind.LOR : BinaryKind.LXOR, v)),
                probe("shl64 sar64 shr64 lshl lsar lshr", "",
                        (b, v, _) -> fromBits(b, b.shift(ShiftKind.SHR64, bits(b, v), 1))),
                probe("i2l l2i", "ladd", (b, v, _) -> fromBits(b,
                        b.binary(BinaryKind.LADD, bits(b, v), b.unary(UnaryKind.I2L, b.unary(UnaryKind.L2I,
                                bits(b, v)))))));
    }

    private static int longs(ProgramBuilder b, BinaryKind kind, int value) {
        return fromBits(b, b.binary(kind, bits(b, value), b.constant(1L)));
    }

    private static int bits(ProgramBuilder b, int value) {
        return b.unary(UnaryKind.DBITS, value);
    }

    private static int fromBits(ProgramBuilder b, int value) {
        return b.unary(UnaryKind.FROM_DBITS, value);
    }

    private static Probe probe(String kinds, String others, Step step) {
        return new Probe(List.of(kinds.split(" ")), others.isEmpty() ? List.of() : List.of(others.split(" ")), STEPS,
                List.of(Filler.DOUBLE), step);
    }

    private static int near(ProgramBuilder b) {
        return b.constant(1.0);
    }

    private static int less(ProgramBuilder b, int value) {
        return b.binary(BinaryKind.DLT, value, near(b));
    }

    private static int select(ProgramBuilder b, int mask, int value) {
        return b.add(new Op.Select(mask, value, near(b)));
    }
}
