package dev.ulpforge.codegen.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random well-typed programs. They shrink toward fewer operations, each on the latest operands. */
public final class Programs {
    /** Floats at which operations change their behaviour. */
    public static final List<Float> SPECIAL = List.of(0f, -0f, 1f, -1f, 0.5f, 1.5f, 2.5f, 0x1p-149f, -0x1p-149f,
            0x1.fffffcp-127f, Float.MIN_NORMAL, -Float.MIN_NORMAL, Float.MAX_VALUE, -Float.MAX_VALUE,
            Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN, 0x1p23f, 0x1.8p23f, 0x1p24f, 0x1.fffffep30f,
            0x1p31f, -0x1p31f, -0x1.000002p31f, 0x1p32f, 0x1.62e43p6f, 0x1p-75f, 0x1p64f);

    private static final int MOST = 40;
    private static final int KINDS = UnaryKind.values().length + BinaryKind.values().length
            + ShiftKind.values().length + 7;

    private Programs() {}

    /** {@return programs of every operation} */
    public static Arbitrary<Program> any() {
        Arbitrary<Integer> operand = Arbitraries.integers().between(0, 12);
        Arbitrary<Instruction> instruction = Combinators
                .combine(Arbitraries.integers().between(0, KINDS - 1), operand, operand, operand,
                        Arbitraries.integers())
                .as(Instruction::new);
        return instruction.list().ofMinSize(1).ofMaxSize(MOST).map(Programs::program);
    }

    /** {@return the program of {@code count} random instructions} */
    public static Program random(Random random, int count) {
        List<Instruction> instructions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            instructions.add(new Instruction(random.nextInt(KINDS), random.nextInt(13), random.nextInt(13),
                    random.nextInt(13), random.nextInt()));
        }
        return program(instructions);
    }

    private static Program program(List<Instruction> instructions) {
        ProgramBuilder builder = new ProgramBuilder();
        Typed typed = new Typed(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int x = builder.input();
        typed.add(Type.FLOAT, builder.constant(0x1.8p1f));
        typed.add(Type.FLOAT, x);
        typed.add(Type.INT, builder.unary(UnaryKind.BITS, x));
        typed.add(Type.MASK, builder.binary(BinaryKind.LT, x, typed.floats.get(0)));
        List<Type> types = new ArrayList<>(List.of(Type.FLOAT, Type.FLOAT, Type.INT, Type.MASK));
        for (Instruction instruction : instructions) {
            Op op = instruction.op(typed);
            int position = builder.add(op);
            if (position == types.size()) {
                types.add(op.type(types));
                typed.add(types.getLast(), position);
            }
        }
        return builder.build(typed.floats.getLast());
    }

    private record Typed(List<Integer> floats, List<Integer> ints, List<Integer> masks) {
        void add(Type type, int position) {
            of(type).add(position);
        }

        private List<Integer> of(Type type) {
            return switch (type) {
                case FLOAT -> floats;
                case INT -> ints;
                case MASK -> masks;
            };
        }

        int recent(Type type, int back) {
            List<Integer> positions = of(type);
            return positions.get(Math.max(0, positions.size() - 1 - back));
        }
    }

    private record Instruction(int kind, int a, int b, int c, int bits) {

        Op op(Typed typed) {
            int left = kind;
            if (left < UnaryKind.values().length) {
                UnaryKind unary = UnaryKind.values()[left];
                return new Op.Unary(unary, typed.recent(unary.operand(), a));
            }
            left -= UnaryKind.values().length;
            if (left < BinaryKind.values().length) {
                BinaryKind binary = BinaryKind.values()[left];
                return new Op.Binary(binary, typed.recent(binary.operand(), a), typed.recent(binary.operand(), b));
            }
            left -= BinaryKind.values().length;
            if (left < ShiftKind.values().length) {
                return new Op.Shift(ShiftKind.values()[left], typed.recent(Type.INT, a), bits & 31);
            }
            return other(left - ShiftKind.values().length, typed);
        }

        private Op other(int left, Typed typed) {
            int mask = typed.recent(Type.MASK, c);
            return switch (left) {
                case 0 -> new Op.FloatConst(bits % 4 == 0 ? Float.intBitsToFloat(bits) : special());
                case 1 -> new Op.IntConst(bits % 4 == 0 ? bits : Float.floatToRawIntBits(special()));
                case 2 -> new Op.Select(mask, typed.recent(Type.FLOAT, a), typed.recent(Type.FLOAT, b));
                case 3 -> new Op.Select(mask, typed.recent(Type.INT, a), typed.recent(Type.INT, b));
                case 4 -> new Op.Usually(mask, typed.recent(Type.FLOAT, a), typed.recent(Type.FLOAT, b));
                case 5 -> new Op.Lookup(table(), typed.recent(Type.INT, a));
                default -> new Op.Fma(typed.recent(Type.FLOAT, a), typed.recent(Type.FLOAT, b),
                        typed.recent(Type.FLOAT, c));
            };
        }

        private float special() {
            return SPECIAL.get(Math.floorMod(bits, SPECIAL.size()));
        }

        private List<Integer> table() {
            Random random = new Random(bits);
            return random.ints(2 << Math.floorMod(bits, 6)).boxed().toList();
        }
    }
}
