package dev.ulpforge.codegen.ir;

import java.util.List;

/**
 * The meaning of a program, bit for bit what every emitted kernel returns. Lanes are kept as raw ints: the bits of a
 * float, an int, or 0 and 1 for a mask. Not thread-safe: it reuses its registers.
 */
public final class Interpreter {
    private static final int LANES = 1024;
    private final Program program;
    private final int[][] registers;

    private Interpreter(Program program) {
        this.program = program;
        this.registers = new int[program.ops().size()][LANES];
    }

    /** {@return an interpreter of {@code program}} */
    public static Interpreter of(Program program) {
        return new Interpreter(program);
    }

    /** {@return the result at {@code x}} */
    public float at(float x) {
        float[] lane = { x };
        apply(lane, lane);
        return lane[0];
    }

    /**
     * Writes the result at {@code src[i]} to {@code dst[i]}.
     *
     * @param src the inputs
     * @param dst the results, of the same length; may be {@code src}
     */
    public void apply(float[] src, float[] dst) {
        for (int start = 0; start < src.length; start += LANES) {
            int lanes = Math.min(LANES, src.length - start);
            for (int i = 0; i < registers.length; i++) {
                run(program.ops().get(i), registers[i], src, start, lanes);
            }
            int[] result = registers[program.result()];
            for (int lane = 0; lane < lanes; lane++) {
                dst[start + lane] = Float.intBitsToFloat(result[lane]);
            }
        }
    }

    private void run(Op op, int[] to, float[] src, int start, int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            to[lane] = switch (op) {
                case Op.Input() -> Float.floatToRawIntBits(src[start + lane]);
                case Op.FloatConst(float value) -> Float.floatToRawIntBits(value);
                case Op.IntConst(int value) -> value;
                case Op.Unary(UnaryKind kind, int a) -> unary(kind, registers[a][lane]);
                case Op.Binary(BinaryKind kind, int a, int b) -> binary(kind, registers[a][lane], registers[b][lane]);
                case Op.Fma(int a, int b, int c) ->
                    bits(Math.fma(real(registers[a][lane]), real(registers[b][lane]), real(registers[c][lane])));
                case Op.Shift(ShiftKind kind, int a, int distance) -> shift(kind, registers[a][lane], distance);
                case Op.Select(int mask, int a, int b) -> registers[registers[mask][lane] != 0 ? a : b][lane];
                case Op.Usually(int mask, int a, int b) -> registers[registers[mask][lane] != 0 ? a : b][lane];
                case Op.Lookup(List<Integer> table, int index) -> table.get(registers[index][lane] & table.size() - 1);
            };
        }
    }

    private static int unary(UnaryKind kind, int a) {
        return switch (kind) {
            case NEG -> a ^ 0x8000_0000;
            case ABS -> a & 0x7fff_ffff;
            case SQRT -> bits((float) Math.sqrt(real(a)));
            case BITS, FROM_BITS -> a;
            case TO_INT -> (int) real(a);
            case TO_FLOAT -> bits((float) a);
            case NOT -> a ^ 1;
        };
    }

    private static int binary(BinaryKind kind, int a, int b) {
        return switch (kind) {
            case ADD -> bits(real(a) + real(b));
            case SUB -> bits(real(a) - real(b));
            case MUL -> bits(real(a) * real(b));
            case DIV -> bits(real(a) / real(b));
            case IADD -> a + b;
            case ISUB -> a - b;
            case IMIN -> Math.min(a, b);
            case IMAX -> Math.max(a, b);
            case IAND, AND -> a & b;
            case IOR, OR -> a | b;
            case IXOR -> a ^ b;
            case LT -> mask(real(a) < real(b));
            case LE -> mask(real(a) <= real(b));
            case EQ -> mask(real(a) == real(b));
            case NE -> mask(real(a) != real(b));
            case ILT -> mask(a < b);
            case ILE -> mask(a <= b);
            case IEQ -> mask(a == b);
        };
    }

    private static int shift(ShiftKind kind, int a, int distance) {
        return switch (kind) {
            case SHL -> a << distance;
            case SAR -> a >> distance;
            case SHR -> a >>> distance;
        };
    }

    private static float real(int bits) {
        return Float.intBitsToFloat(bits);
    }

    private static int bits(float value) {
        return Float.floatToRawIntBits(value);
    }

    private static int mask(boolean value) {
        return value ? 1 : 0;
    }
}
