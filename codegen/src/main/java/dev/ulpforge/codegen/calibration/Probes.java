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

/** The probes of operations on floats, ints and masks. */
final class Probes {
    /** So many look-ups in a large table C2 does not inline any more. */
    private static final int LOOKUPS = 8;
    /** With eight of 256 bits C2 boxes vectors (Temurin 25.0.3). */
    static final int GATHERS = 4;
    private static final int LOADS = 8;
    private static final int STEPS = 4;
    private static final List<Filler> ALL = List.of(Filler.VECTOR, Filler.MULTIPLY, Filler.PERMUTE);
    private static final List<Filler> MULTIPLIED = List.of(Filler.VECTOR, Filler.MULTIPLY);
    private static final List<Filler> ANY = List.of(Filler.VECTOR);
    /** The registers that tables take at most, beside other values. */
    private static final int REGISTERS = 8;
    private static final int ENTRIES = 64;
    private static final int SMALL = 1 << 20;
    private static final IntTable SOME = IntTable.of(new Random(1).ints(256, 0, SMALL).toArray());
    private static final IntTable OTHERS = IntTable.of(new Random(2).ints(256, 0, SMALL).toArray());
    private static final DoubleTable DOUBLES = DoubleTable.of(new Random(1).doubles(256, 1, 2).toArray());

    private Probes() {}

    /** {@return a program whose kernel goes element by element} */
    static Program byElement() {
        ProgramBuilder b = new ProgramBuilder();
        int[] chains = new int[4];
        Arrays.setAll(chains, i -> b.unary(UnaryKind.F2D, b.input()));
        for (int i = 0; i < LOADS; i++) {
            int index = b.shift(ShiftKind.SHR, bits(b, b.unary(UnaryKind.D2F, chains[i % 4])), 1 + i % 3);
            chains[i % 4] = b.dfma(b.gather(b.table(DOUBLES), index), b.constant(0x1p-3), b.constant(1 + i * 0x1p-6));
        }
        int sum = Arrays.stream(chains).reduce((x, y) -> b.binary(BinaryKind.DADD, x, y)).orElseThrow();
        return b.build(b.unary(UnaryKind.D2F, sum));
    }

    /** {@return a program that multiplies by a factor} */
    static Program product(float factor) {
        ProgramBuilder b = new ProgramBuilder();
        return b.build(b.binary(BinaryKind.MUL, b.input(), b.constant(factor)));
    }

    /** {@return a program of little else than gathers, two at each index} */
    static Program gathers(int count) {
        ProgramBuilder b = new ProgramBuilder();
        int value = b.input();
        for (int i = 0; i < count; i++) {
            int index = b.shift(ShiftKind.SHR, bits(b, b.input()), i / 2);
            int entry = b.gather(b.table(i % 2 == 0 ? SOME : OTHERS), index);
            value = fromBits(b, b.binary(BinaryKind.IXOR, bits(b, value), entry));
        }
        return b.build(value);
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
        probes.addAll(lookups(lanes));
        return probes;
    }

    /** Look-ups share their index, as they mostly do in kernels: C2 confines it to the tables once. */
    private static List<Probe> lookups(int lanes) {
        List<Probe> probes = new ArrayList<>();
        String kinds = "";
        for (int entries = 2; entries <= ENTRIES; entries *= 2) {
            int size = entries;
            kinds += " lookup" + size;
            if (size >= lanes) {
                boolean isCalled = size > 4 * lanes;
                probes.add(new Probe(List.of(kinds.strip().split(" ")), List.of("ixor"),
                        isCalled ? LOOKUPS : Math.clamp(REGISTERS * lanes / size, 1, STEPS),
                        isCalled ? List.of() : ALL, (b, v, n) -> fromBits(b, b.binary(BinaryKind.IXOR, bits(b, v),
                                b.add(new Op.Lookup(table(size, n), bits(b, b.input())))))));
                kinds = "";
            }
        }
        return probes;
    }

    private static List<Integer> table(int entries, int number) {
        return new Random(ENTRIES + number).ints(entries, 0, SMALL).boxed().toList();
    }

    private static List<Probe> floats() {
        return List.of(
                probe("fma mul", "", MULTIPLIED, (b, v, _) -> b.fma(v, b.constant(0x1p-3f), near(b))),
                probe("add sub", "", MULTIPLIED,
                        (b, v, n) -> b.binary(n % 2 == 0 ? BinaryKind.ADD : BinaryKind.SUB, v, near(b))),
                probe("div", "", List.of(Filler.LONG), (b, v, _) -> b.binary(BinaryKind.DIV, near(b), v)),
                probe("sqrt", "", List.of(Filler.LONG), (b, v, _) -> b.unary(UnaryKind.SQRT, v)));
    }

    private static List<Probe> ints() {
        return List.of(
                probe("iadd isub", "", ANY,
                        (b, v, n) -> ints(b, n % 2 == 0 ? BinaryKind.IADD : BinaryKind.ISUB, v, 1)),
                probe("iand ior ixor neg abs", "", ANY,
                        (b, v, n) -> ints(b, n % 2 == 0 ? BinaryKind.IOR : BinaryKind.IXOR, v, 1)),
                probe("imin imax", "", MULTIPLIED,
                        (b, v, n) -> ints(b, n % 2 == 0 ? BinaryKind.IMAX : BinaryKind.IMIN, v, 0x3f80_0000)),
                probe("shl sar shr ishl isar ishr", "", MULTIPLIED,
                        (b, v, _) -> fromBits(b, b.shift(ShiftKind.SAR, bits(b, v), 1))),
                probe("to_float", "", MULTIPLIED, (b, v, _) -> b.unary(UnaryKind.TO_FLOAT, bits(b, v))),
                probe("to_int", "to_float", ALL,
                        (b, v, _) -> b.unary(UnaryKind.TO_FLOAT, b.unary(UnaryKind.TO_INT, v))));
    }

    private static List<Probe> masks() {
        return List.of(
                probe("select", "", ALL,
                        (b, v, _) -> select(b, b.binary(BinaryKind.LT, b.input(), b.constant(1.5f)), v)),
                probe("lt le eq ne ilt ile ieq", "select", ALL, (b, v, _) -> select(b, less(b, v, 1), v)),
                probe("and or not", "select lt lt", ANY, (b, v, _) -> select(b,
                        b.binary(BinaryKind.AND, less(b, v, 1), less(b, v, 2)), v)),
                new Probe(List.of("usually"), List.of("iadd", "ilt"), 1, List.of(Filler.VECTOR, Filler.PERMUTE),
                        (b, v, _) -> b.add(new Op.FastPath(
                                b.binary(BinaryKind.ILT, b.binary(BinaryKind.IADD, bits(b, b.input()), b.constant(1)),
                                        b.constant(0x7f00_0000)),
                                v, b.unary(UnaryKind.SQRT, v)))));
    }

    private static Probe probe(String kinds, String others, List<Filler> fillers, Step step) {
        return new Probe(List.of(kinds.split(" ")), others.isEmpty() ? List.of() : List.of(others.split(" ")), STEPS,
                fillers, step);
    }

    private static int near(ProgramBuilder b) {
        return b.constant(1f);
    }

    private static int less(ProgramBuilder b, int value, float limit) {
        return b.binary(BinaryKind.LT, value, b.constant(limit));
    }

    private static int select(ProgramBuilder b, int mask, int value) {
        return b.add(new Op.Select(mask, value, near(b)));
    }

    private static int ints(ProgramBuilder b, BinaryKind kind, int value, int constant) {
        return fromBits(b, b.binary(kind, bits(b, value), b.constant(constant)));
    }
}
