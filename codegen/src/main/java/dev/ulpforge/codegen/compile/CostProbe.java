package dev.ulpforge.codegen.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.IntTable;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * A program in which operations of one kind stand among multiply-adds, as they do in kernels: independent chains of
 * steps, each of which ends in a multiply-add that keeps the values near 1.
 *
 * @param kinds      the kinds that have this cost
 * @param others     the kinds, timed before, of what else a step contains
 * @param steps      how many steps there are, dealt out to the chains in turn
 * @param step       one step
 * @param chain      the type of the values of the chains
 * @param operations how many operations of these kinds there are in a step
 */
record CostProbe(List<String> kinds, List<String> others, int steps, Step step, Chain chain, int operations) {
    private static final int CHAINS = 4;
    private static final int STEPS = 24;
    /** C2 inlines few look-ups in tables of several registers. */
    private static final int LOOKUPS = 4;
    private static final int ENTRIES = 64;
    private static final IntTable NEAR_ONE = IntTable.of(new Random(1).ints(256, 0x3f80_0000, 0x4000_0000).toArray());

    /** One operation of these kinds in a step. */
    CostProbe(List<String> kinds, List<String> others, int steps, Step step, Chain chain) {
        this(kinds, others, steps, step, chain, 1);
    }

    /** A step of a chain. */
    @FunctionalInterface
    interface Step {
        /** {@return the next value of a chain} {@code number} tells the steps apart, so that none is shared. */
        int next(ProgramBuilder builder, int value, int number);
    }

    /** The types of chains. */
    enum Chain {
        FLOATS, DOUBLES;

        int start(ProgramBuilder builder, int number) {
            int value = builder.binary(BinaryKind.MUL, builder.input(), builder.constant(1.5f + number));
            return this == FLOATS ? value : builder.unary(UnaryKind.F2D, value);
        }

        int sum(ProgramBuilder builder, int a, int b) {
            return builder.binary(this == FLOATS ? BinaryKind.ADD : BinaryKind.DADD, a, b);
        }

        int end(ProgramBuilder builder, int value) {
            return this == FLOATS ? value : builder.unary(UnaryKind.D2F, value);
        }
    }

    /** {@return chains without a step in them} */
    static Program frame(Chain chain) {
        return new CostProbe(List.of(), List.of(), 0, CostProbe::closed, chain).program();
    }

    /** {@return a program of this step alone} */
    Program program() {
        ProgramBuilder builder = new ProgramBuilder();
        int[] chains = new int[CHAINS];
        for (int number = 0; number < CHAINS; number++) {
            chains[number] = chain.start(builder, number);
        }
        for (int i = 0; i < steps; i++) {
            chains[i % CHAINS] = step.next(builder, chains[i % CHAINS], i);
        }
        int low = chain.sum(builder, chains[0], chains[1]);
        int high = chain.sum(builder, chains[2], chains[3]);
        return builder.build(chain.end(builder, chain.sum(builder, low, high)));
    }

    /** {@return the probes, each after those of its {@code others}} */
    static List<CostProbe> all() {
        List<CostProbe> probes = new ArrayList<>(floats());
        probes.addAll(ints());
        probes.addAll(masks());
        for (int entries = 2; entries <= 64; entries *= 2) {
            List<Integer> table = Collections.nCopies(entries / 2, List.of(0x3f80_0000, 0x3fc0_0000)).stream()
                    .flatMap(List::stream).toList();
            probes.add(after("lookup" + entries, "fma shr", Math.min(LOOKUPS, ENTRIES / entries),
                    (b, v, n) -> fromBits(b, b.add(new Op.Lookup(table, shifted(b, v, n))))));
        }
        probes.addAll(DoubleProbes.all());
        probes.add(new CostProbe(List.of("by_element"), List.of(), STEPS, CostProbe::gathered, Chain.FLOATS, 5));
        return probes;
    }

    private static List<CostProbe> floats() {
        return List.of(new CostProbe(List.of("fma"), List.of(), STEPS, CostProbe::closed, Chain.FLOATS),
                among("add sub", (b, v, n) -> b.binary(n % 2 == 0 ? BinaryKind.ADD : BinaryKind.SUB, v, near(b, n))),
                among("mul", (b, v, n) -> b.binary(BinaryKind.MUL, v, near(b, n))),
                among("div", (b, v, n) -> b.binary(BinaryKind.DIV, v, near(b, n))),
                among("sqrt", (b, v, n) -> b.unary(UnaryKind.SQRT, v)),
                among("neg", (b, v, n) -> b.unary(UnaryKind.NEG, v)),
                among("abs", (b, v, n) -> b.unary(UnaryKind.ABS, v)),
                among("bits from_bits", (b, v, n) -> fromBits(b, bits(b, v))));
    }

    private static List<CostProbe> ints() {
        return List.of(
                among("iadd isub", (b, v, n) -> ints(b, n % 2 == 0 ? BinaryKind.IADD : BinaryKind.ISUB, v, 1 + n % 3)),
                among("iand ior ixor",
                        (b, v, n) -> ints(b, n % 2 == 0 ? BinaryKind.IOR : BinaryKind.IXOR, v, 1 + n % 3)),
                among("imin imax", (b, v, n) -> ints(b, n % 2 == 0 ? BinaryKind.IMAX : BinaryKind.IMIN, v,
                        0x3f80_0000 + n % 3)),
                among("ishl isar ishr",
                        (b, v, n) -> fromBits(b, b.binary(n % 2 == 0 ? BinaryKind.ISAR : BinaryKind.ISHR,
                                bits(b, v), b.binary(BinaryKind.IAND, bits(b, b.input()), b.constant(1 + n % 3))))),
                among("shl sar shr", (b, v, n) -> fromBits(b, shifted(b, v, n))),
                among("to_float", (b, v, n) -> b.unary(UnaryKind.TO_FLOAT, bits(b, v))),
                after("to_int", "fma to_float",
                        (b, v, n) -> b.unary(UnaryKind.TO_FLOAT, b.unary(UnaryKind.TO_INT, v))));
    }

    private static List<CostProbe> masks() {
        return List.of(
                among("select", (b, v, n) -> select(b, b.binary(BinaryKind.LT, b.input(), near(b, 0)), v, n)),
                after("lt le eq ne", "fma select", (b, v, n) -> select(b, less(b, v, n), v, n)),
                after("ilt ile ieq", "fma select", (b, v, n) -> select(b,
                        b.binary(BinaryKind.ILT, bits(b, v), b.constant(0x3f80_0000 + n % 3)), v, n)),
                after("and or", "fma select lt lt", (b, v, n) -> select(b,
                        b.binary(n % 2 == 0 ? BinaryKind.AND : BinaryKind.OR, less(b, v, n), less(b, v, n + 1)), v, n)),
                after("not", "fma select lt lt or", (b, v, n) -> select(b, b.unary(UnaryKind.NOT,
                        b.binary(BinaryKind.OR, less(b, v, n), less(b, v, n + 1))), v, n)),
                after("usually", "fma ilt", (b, v, n) -> b.add(new Op.FastPath(
                        b.binary(BinaryKind.ILT, bits(b, v), b.constant(0x7f80_0000)), v,
                        b.unary(UnaryKind.SQRT, v)))));
    }

    /** Five operations. */
    private static int gathered(ProgramBuilder b, int value, int number) {
        return closed(b, fromBits(b, b.gather(b.table(NEAR_ONE), shifted(b, value, number))), number);
    }

    private static CostProbe among(String kinds, Step step) {
        return after(kinds, "fma", step);
    }

    private static CostProbe after(String kinds, String others, Step step) {
        return after(kinds, others, STEPS, step);
    }

    private static CostProbe after(String kinds, String others, int steps, Step step) {
        return new CostProbe(List.of(kinds.split(" ")), List.of(others.split(" ")), steps,
                (builder, value, number) -> closed(builder, step.next(builder, value, number), number), Chain.FLOATS);
    }

    private static int closed(ProgramBuilder builder, int value, int number) {
        return builder.fma(value, builder.constant(0x1p-3f), near(builder, number));
    }

    private static int near(ProgramBuilder builder, int number) {
        return builder.constant(1f + number % 3 * 0x1p-4f);
    }

    private static int less(ProgramBuilder builder, int value, int number) {
        return builder.binary(BinaryKind.LT, value, near(builder, number));
    }

    private static int select(ProgramBuilder builder, int mask, int value, int number) {
        return builder.add(new Op.Select(mask, value, near(builder, number + 1)));
    }

    private static int shifted(ProgramBuilder builder, int value, int number) {
        return builder.shift(number % 2 == 0 ? ShiftKind.SAR : ShiftKind.SHR, bits(builder, value), 1 + number % 3);
    }

    private static int ints(ProgramBuilder builder, BinaryKind kind, int value, int constant) {
        return fromBits(builder, builder.binary(kind, bits(builder, value), builder.constant(constant)));
    }

    private static int bits(ProgramBuilder builder, int value) {
        return builder.unary(UnaryKind.BITS, value);
    }

    private static int fromBits(ProgramBuilder builder, int value) {
        return builder.unary(UnaryKind.FROM_BITS, value);
    }
}
