package dev.ulpforge.model.ir;

import java.util.List;

import dev.ulpforge.model.format.Format;

/**
 * The analysis of which bits of a program's results are the same on every machine. IEEE 754-2019 leaves open the sign
 * and the payload of a NaN that arithmetic makes (6.2.3, 6.3), and machines differ: x86 hands on the payload of an
 * operand, RISC-V never does, C2 drops a multiplication by one and with it the quieting of a signaling NaN, and the
 * order of the operands of a multiply-add is the compiler's choice. Such bits are followed through the program, one by
 * one: they vanish where a selection drops them, a comparison with NaN is false whatever the payload, and so on. What
 * is left over in a result that is not simply NaN is a defect of the program.
 *
 * <p>A double is determined, a NaN everywhere ({@link #OPEN_IN_NAN}) or open as a whole; what a float NaN becomes as a
 * double, and a double NaN as a float, is left open too. A long is determined or open as a whole.
 *
 * <p>Not thread-safe.
 */
public final class NaNBits {
    /** The undetermined bits of a NaN made by arithmetic: all but the exponent. It is still a NaN everywhere. */
    public static final int OPEN_IN_NAN = (int) ~Format.BINARY32.infinity();
    private static final int MAGNITUDE = (int) Format.BINARY32.magnitude();
    private static final int INFINITY = (int) Format.BINARY32.infinity();
    private static final int ALL = -1;
    private final Program program;
    private final List<Type> types;
    private final Interpreter interpreter;
    private final int[][] open;
    private final boolean[][] nan;

    private NaNBits(Program program) {
        this.program = program;
        this.types = program.types();
        this.interpreter = Interpreter.of(program);
        this.open = new int[program.ops().size()][Interpreter.LANES];
        this.nan = new boolean[program.ops().size()][Interpreter.LANES];
    }

    /** {@return the analysis of {@code program}} */
    public static NaNBits of(Program program) {
        return new NaNBits(program);
    }

    /**
     * Writes the result at {@code src[i]} to {@code dst[i]}, and to {@code bits[i]} a mask of those of its bits that
     * may differ elsewhere: 0 where the result is the same everywhere, {@link #OPEN_IN_NAN} where it is a NaN
     * everywhere, but not the same, and anything else where the program's result is not determined.
     *
     * @param src  the inputs
     * @param dst  the results, of the same length; may be {@code src}
     * @param bits of the same length
     */
    public void apply(float[] src, float[] dst, int[] bits) {
        for (int start = 0; start < src.length; start += Interpreter.LANES) {
            int lanes = Math.min(Interpreter.LANES, src.length - start);
            interpreter.run(src, start, lanes);
            for (int position = 0; position < open.length; position++) {
                for (int lane = 0; lane < lanes; lane++) {
                    open[position][lane] = open(position, lane);
                    nan[position][lane] = surelyNaN(position, lane);
                }
            }
            for (int lane = 0; lane < lanes; lane++) {
                dst[start + lane] = Float.intBitsToFloat(value(program.result(), lane));
                bits[start + lane] = verdict(program.result(), lane);
            }
        }
    }

    private int verdict(int result, int lane) {
        int bits = open[result][lane];
        if (bits == 0) {
            return 0;
        }
        return nan[result][lane] ? OPEN_IN_NAN : bits == OPEN_IN_NAN ? ALL : bits;
    }

    private boolean surelyNaN(int position, int lane) {
        return switch (program.ops().get(position)) {
            case Op.Unary(UnaryKind kind, int a) when keepsNaN(kind) -> nan[a][lane];
            case Op.Unary unary when isArithmetic(unary.kind()) -> open[position][lane] == OPEN_IN_NAN;
            case Op.Binary binary when isArithmetic(binary.kind()) -> open[position][lane] == OPEN_IN_NAN;
            case Op.Fma fma -> open[position][lane] == OPEN_IN_NAN;
            case Op.DoubleFma fma -> open[position][lane] == OPEN_IN_NAN;
            case Op.Select(int mask, int a, int b) -> surelySelectedNaN(mask, a, b, lane);
            case Op.FastPath(int mask, int a, int b) -> surelySelectedNaN(mask, a, b, lane);
            case Op op when types.get(position) == Type.DOUBLE -> open[position][lane] == 0 && isNaN(position, lane);
            case Op op when types.get(position) == Type.LONG -> false;
            default -> (value(position, lane) & ~open[position][lane] & MAGNITUDE) > INFINITY;
        };
    }

    private static boolean keepsNaN(UnaryKind kind) {
        return switch (kind) {
            case NEG, ABS, BITS, FROM_BITS, DNEG, DABS, DBITS, FROM_DBITS -> true;
            case SQRT, TO_INT, TO_FLOAT, NOT, F2D, D2F, I2D, D2I, DSQRT, I2L, L2I -> false;
        };
    }

    private static boolean isArithmetic(UnaryKind kind) {
        return switch (kind) {
            case SQRT, DSQRT, F2D, D2F -> true;
            case NEG, ABS, BITS, FROM_BITS, DNEG, DABS, TO_INT, TO_FLOAT, NOT, I2D, D2I, DBITS, FROM_DBITS, I2L, L2I ->
                false;
        };
    }

    private static boolean isArithmetic(BinaryKind kind) {
        return kind.operand() == kind.result() && (kind.result() == Type.FLOAT || kind.result() == Type.DOUBLE);
    }

    private boolean surelySelectedNaN(int mask, int a, int b, int lane) {
        boolean sure = open[mask][lane] == 0;
        boolean first = value(mask, lane) != 0;
        return (nan[a][lane] || sure && !first) && (nan[b][lane] || sure && first);
    }

    private int open(int position, int lane) {
        return switch (program.ops().get(position)) {
            case Op.Leaf leaf -> 0;
            case Op.Unary(UnaryKind kind, int a) -> switch (kind) {
                case NEG, BITS, FROM_BITS, NOT, DNEG, DABS -> open[a][lane];
                case ABS -> open[a][lane] & MAGNITUDE;
                case SQRT, DSQRT, F2D, D2F -> arithmetic(position, lane);
                case TO_INT, D2I -> nan[a][lane] ? 0 : all(a, lane);
                case TO_FLOAT, I2D, DBITS, FROM_DBITS, I2L, L2I -> all(a, lane);
            };
            case Op.Binary(BinaryKind kind, int a, int b) -> binary(kind, position, a, b, lane);
            case Op.Fma fma -> arithmetic(position, lane);
            case Op.DoubleFma fma -> arithmetic(position, lane);
            case Op.Shift(ShiftKind kind, int a, int distance) -> switch (kind) {
                case SHL -> open[a][lane] << distance;
                case SAR -> open[a][lane] >> distance;
                case SHR -> open[a][lane] >>> distance;
                case SHL64, SAR64, SHR64 -> all(a, lane);
            };
            case Op.Select(int mask, int a, int b) -> selected(mask, a, b, lane);
            case Op.FastPath(int mask, int a, int b) -> selected(mask, a, b, lane);
            case Op.Lookup(List<Integer> table, int index) -> looked(position, table, index, lane);
            case Op.Gather(int table, int index) -> all(index, lane);
        };
    }

    private int binary(BinaryKind kind, int position, int a, int b, int lane) {
        return switch (kind) {
            case ADD, SUB, MUL, DIV, DADD, DSUB, DMUL, DDIV -> arithmetic(position, lane);
            case IADD, ISUB -> -Integer.lowestOneBit(open[a][lane] | open[b][lane]);
            case IMIN, IMAX, LADD, LSUB, LAND, LOR, LXOR, LSHL, LSAR, LSHR -> all(a, lane) | all(b, lane);
            case IAND, AND -> maybeOne(a, lane) & open[b][lane] | open[a][lane] & maybeOne(b, lane);
            case IOR, OR -> maybeZero(a, lane) & open[b][lane] | open[a][lane] & maybeZero(b, lane);
            case IXOR -> open[a][lane] | open[b][lane];
            case ISHL, ISAR, ISHR -> open[b][lane] == 0 ? shifted(kind, a, value(b, lane), lane) : ALL;
            case LT, LE, EQ, NE, DLT, DLE, DEQ -> nan[a][lane] || nan[b][lane] ? 0 : (all(a, lane) | all(b, lane)) & 1;
            case LLT, LLE, LEQ -> (all(a, lane) | all(b, lane)) & 1;
            case ILT -> least(b, lane) <= greatest(a, lane) && least(a, lane) < greatest(b, lane) ? 1 : 0;
            case ILE -> least(b, lane) < greatest(a, lane) && least(a, lane) <= greatest(b, lane) ? 1 : 0;
            case IEQ -> equality(a, b, lane);
        };
    }

    /**
     * Any undetermined bit makes all undetermined, except that a NaN operand gives a NaN, of which the exponent is
     * known.
     */
    private int arithmetic(int position, int lane) {
        boolean unsure = false;
        for (int operand : program.ops().get(position).operands()) {
            if (nan[operand][lane]) {
                return OPEN_IN_NAN;
            }
            unsure |= open[operand][lane] != 0;
        }
        return unsure ? ALL : isNaN(position, lane) ? OPEN_IN_NAN : 0;
    }

    private boolean isNaN(int position, int lane) {
        return types.get(position) == Type.DOUBLE
                ? Double.isNaN(Double.longBitsToDouble(interpreter.wide(position)[lane]))
                : Float.isNaN(Float.intBitsToFloat(value(position, lane)));
    }

    private int shifted(BinaryKind kind, int a, int distance, int lane) {
        int bits = open[a][lane];
        return kind == BinaryKind.ISHL
                ? bits << distance
                : kind == BinaryKind.ISAR ? bits >> distance : bits >>> distance;
    }

    private int selected(int mask, int a, int b, int lane) {
        if (open[mask][lane] == 0) {
            return open[value(mask, lane) != 0 ? a : b][lane];
        }
        if (types.get(a).isWide()) {
            return nan[a][lane] && nan[b][lane] ? OPEN_IN_NAN : isSame(a, b, lane) ? 0 : ALL;
        }
        return open[a][lane] | open[b][lane] | value(a, lane) ^ value(b, lane);
    }

    private boolean isSame(int a, int b, int lane) {
        return (open[a][lane] | open[b][lane]) == 0 && interpreter.wide(a)[lane] == interpreter.wide(b)[lane];
    }

    private int looked(int position, List<Integer> table, int index, int lane) {
        if ((open[index][lane] & table.size() - 1) == 0) {
            return 0;
        }
        return table.stream().reduce(0, (bits, entry) -> bits | entry ^ value(position, lane));
    }

    private int equality(int a, int b, int lane) {
        int unsure = open[a][lane] | open[b][lane];
        boolean differ = ((value(a, lane) ^ value(b, lane)) & ~unsure) != 0;
        return unsure == 0 || differ ? 0 : 1;
    }

    private int all(int position, int lane) {
        return open[position][lane] == 0 ? 0 : ALL;
    }

    private int maybeOne(int position, int lane) {
        return value(position, lane) | open[position][lane];
    }

    private int maybeZero(int position, int lane) {
        return ~value(position, lane) | open[position][lane];
    }

    private int least(int position, int lane) {
        int bits = open[position][lane];
        return value(position, lane) & ~bits | bits & Integer.MIN_VALUE;
    }

    private int greatest(int position, int lane) {
        int bits = open[position][lane];
        return value(position, lane) & ~bits | bits & Integer.MAX_VALUE;
    }

    private int value(int position, int lane) {
        return interpreter.register(position)[lane];
    }
}
