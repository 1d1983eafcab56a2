package dev.ulpforge.codegen.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import dev.ulpforge.codegen.calibration.Probe.Step;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.IntTable;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;

import static dev.ulpforge.codegen.calibration.Filler.bits;
import static dev.ulpforge.codegen.calibration.Filler.fromBits;
import static dev.ulpforge.codegen.calibration.Filler.near;

/** The probes of operations on floats, ints and masks. */
final class Probes {
    private static final int STEPS = 6;
    /** A few, so that the divider does not become the bottleneck beside others. */
    private static final int LONG_STEPS = 1;
    private static final int ENTRIES = 64;

    static final int GATHERS = 8;
    private static final IntTable NEAR_ONE = IntTable.of(new Random(1).ints(256, 0x3f80_0000, 0x4000_0000).toArray());
    private static final DoubleTable DOUBLES = DoubleTable.of(new Random(1).doubles(256, 1, 2).toArray());

    private Probes() {}

    /** {@return a program whose kernel goes element by element} */
    static Program byElement() {
        ProgramBuilder b = new ProgramBuilder();
        int[] chains = new int[4];
        Arrays.setAll(chains, i -> b.unary(UnaryKind.F2D, b.input()));
        for (int i = 0; i < GATHERS; i++) {
            int index = b.shift(ShiftKind.SHR, bits(b, b.unary(UnaryKind.D2F, chains[i % 4])), 1 + i % 3);
            chains[i % 4] = b.dfma(b.gather(b.table(DOUBLES), index), b.constant(0x1p-3), b.constant(1 + i * 0x1p-6));
        }
        int sum = Arrays.stream(chains).reduce((x, y) -> b.binary(BinaryKind.DADD, x, y)).orElseThrow();
        return b.build(b.unary(UnaryKind.D2F, sum));
    }

    /** {@return a program of little else than {@value #GATHERS} gathers} */
    static Program gathers() {
        ProgramBuilder b = new ProgramBuilder();
        int[] chains = new int[4];
        Arrays.setAll(chains, i -> b.input());
        for (int i = 0; i < GATHERS; i++) {
            int index = b.shift(ShiftKind.SHR, bits(b, chains[i % 4]), 1 + i % 3);
            int entry = fromBits(b, b.gather(b.table(NEAR_ONE), index));
            chains[i % 4] = b.fma(entry, b.constant(0x1p-3f), near(b, i));
        }
        int sum = Arrays.stream(chains).reduce((x, y) -> b.binary(BinaryKind.ADD, x, y)).orElseThrow();
        return b.build(sum);
    }

    /**
     * {@return the probes, each after those of its {@code others}} What every CPU does alike is measured once.
     *
     * @param lanes how many floats a vector has: smaller tables take as much as those of a whole register
     */
    static List<Probe> all(int lanes) {
        List<Probe> probes = new ArrayList<>(floats());
        probes.addAll(ints());
        probes.addAll(masks());
        String kinds = "";
        for (int entries = 2; entries <= ENTRIES; entries *= 2) {
            int size = entries;
            kinds += " lookup" + size;
            if (size >= lanes) {
                probes.add(probe(kinds.strip(), "iadd", Math.min(STEPS, ENTRIES / size), (b, v, n) -> fromBits(b,
                        b.binary(BinaryKind.IADD, bits(b, v),
                                b.add(new Op.Lookup(table(size, n), bits(b, b.input())))))));
                kinds = "";
            }
        }
        probes.addAll(DoubleProbes.all());
        return probes;
    }

    /** Look-ups share their index, as they mostly do in kernels: C2 confines it to the tables once. */
    private static List<Integer> table(int entries, int number) {
        return new Random(ENTRIES + number).ints(entries, 0x3f80_0000, 0x4000_0000).boxed().toList();
    }

    private static List<Probe> floats() {
        return List.of(
                probe("fma mul", "", STEPS, (b, v, n) -> b.fma(v, b.constant(0x1p-3f), near(b, n))),
                probe("add sub", "", STEPS,
                        (b, v, n) -> b.binary(n / 3 % 2 == 0 ? BinaryKind.ADD : BinaryKind.SUB, v, near(b, n))),
                probe("div", "", LONG_STEPS, (b, v, n) -> b.binary(BinaryKind.DIV, v, near(b, n + 1))),
                probe("sqrt", "", LONG_STEPS, (b, v, _) -> b.unary(UnaryKind.SQRT, v)));
    }

    private static List<Probe> ints() {
        return List.of(
                probe("iadd isub", "", STEPS,
                        (b, v, n) -> ints(b, n / 3 % 2 == 0 ? BinaryKind.IADD : BinaryKind.ISUB, v, 1 + n % 5)),
                probe("iand ior ixor neg abs", "", STEPS,
                        (b, v, n) -> ints(b, n / 3 % 2 == 0 ? BinaryKind.IOR : BinaryKind.IXOR, v, 1 + n % 5)),
                probe("imin imax", "", STEPS,
                        (b, v, n) -> ints(b, n / 3 % 2 == 0 ? BinaryKind.IMAX : BinaryKind.IMIN, v,
                                0x3f80_0000 + n)),
                probe("shl sar shr ishl isar ishr", "", STEPS,
                        (b, v, n) -> fromBits(b,
                                b.shift(n / 3 % 2 == 0 ? ShiftKind.SHL : ShiftKind.SAR, bits(b, v), 1 + n % 3))),
                probe("to_float", "", STEPS, (b, v, n) -> b.unary(UnaryKind.TO_FLOAT, bits(b, v))),
                probe("to_int", "to_float", STEPS / 2,
                        (b, v, n) -> b.unary(UnaryKind.TO_FLOAT, b.unary(UnaryKind.TO_INT, v))));
    }

    private static List<Probe> masks() {
        return List.of(
                probe("select", "", STEPS,
                        (b, v, n) -> select(b, b.binary(BinaryKind.LT, b.input(), near(b, 0)), v, n)),
                probe("lt le eq ne ilt ile ieq", "select", STEPS, (b, v, n) -> select(b, less(b, v, n), v, n)),
                probe("and or not", "select lt lt", STEPS, (b, v, n) -> select(b,
                        b.binary(n % 2 == 0 ? BinaryKind.AND : BinaryKind.OR, less(b, v, n), less(b, v, n + 1)), v, n)),
                probe("usually", "iadd ilt", 2, (b, v, n) -> b.add(new Op.FastPath(
                        b.binary(BinaryKind.ILT, b.binary(BinaryKind.IADD, bits(b, b.input()), b.constant(n)),
                                b.constant(0x7f00_0000)),
                        v, b.unary(UnaryKind.SQRT, v)))));
    }

    private static Probe probe(String kinds, String others, int steps, Step step) {
        return new Probe(List.of(kinds.split(" ")), others.isEmpty() ? List.of() : List.of(others.split(" ")), steps,
                false, step);
    }

    private static int less(ProgramBuilder b, int value, int number) {
        return b.binary(BinaryKind.LT, value, near(b, number));
    }

    private static int select(ProgramBuilder b, int mask, int value, int number) {
        return b.add(new Op.Select(mask, value, near(b, number + 1)));
    }

    private static int ints(ProgramBuilder b, BinaryKind kind, int value, int constant) {
        return fromBits(b, b.binary(kind, bits(b, value), b.constant(constant)));
    }
}
