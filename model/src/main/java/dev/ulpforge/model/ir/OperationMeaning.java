package dev.ulpforge.model.ir;

import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

import dev.ulpforge.model.format.Format;

/**
 * What the operations return for single operands: the one definition on which interpretation and proofs rest. A lane is
 * a {@code long}: the bits of a double, those of a float or an int with their sign extended, 1 and 0 for what is true
 * and false.
 */
public final class OperationMeaning {
    private static final long SIGN = Format.BINARY64.sign();

    private OperationMeaning() {}

    /** {@return what an operation on one lane returns} */
    public static LongUnaryOperator of(UnaryKind kind) {
        return switch (kind) {
            case NEG -> a -> (int) a ^ Integer.MIN_VALUE;
            case ABS -> a -> (int) a & Integer.MAX_VALUE;
            case SQRT -> a -> bits((float) Math.sqrt(single(a)));
            case BITS, FROM_BITS, DBITS, FROM_DBITS, I2L -> a -> a;
            case TO_INT -> a -> (int) single(a);
            case TO_FLOAT -> a -> bits((float) (int) a);
            case NOT -> a -> a ^ 1;
            case F2D -> a -> bits((double) single(a));
            case D2F -> a -> bits((float) real(a));
            case I2D -> a -> bits((double) (int) a);
            case D2I -> a -> (int) real(a);
            case DNEG -> a -> a ^ SIGN;
            case DABS -> a -> a & ~SIGN;
            case DSQRT -> a -> bits(Math.sqrt(real(a)));
            case L2I -> a -> (int) a;
        };
    }

    /** {@return what an operation on two lanes returns} */
    public static LongBinaryOperator of(BinaryKind kind) {
        return switch (kind) {
            case ADD -> (a, b) -> bits(single(a) + single(b));
            case SUB -> (a, b) -> bits(single(a) - single(b));
            case MUL -> (a, b) -> bits(single(a) * single(b));
            case DIV -> (a, b) -> bits(single(a) / single(b));
            case DADD -> (a, b) -> bits(real(a) + real(b));
            case DSUB -> (a, b) -> bits(real(a) - real(b));
            case DMUL -> (a, b) -> bits(real(a) * real(b));
            case DDIV -> (a, b) -> bits(real(a) / real(b));
            case LT -> (a, b) -> truth(single(a) < single(b));
            case LE -> (a, b) -> truth(single(a) <= single(b));
            case EQ -> (a, b) -> truth(single(a) == single(b));
            case NE -> (a, b) -> truth(single(a) != single(b));
            case DLT -> (a, b) -> truth(real(a) < real(b));
            case DLE -> (a, b) -> truth(real(a) <= real(b));
            case DEQ -> (a, b) -> truth(real(a) == real(b));
            case ILT, LLT -> (a, b) -> truth(a < b);
            case ILE, LLE -> (a, b) -> truth(a <= b);
            case IEQ, LEQ -> (a, b) -> truth(a == b);
            case IADD -> (a, b) -> (int) (a + b);
            case ISUB -> (a, b) -> (int) (a - b);
            case LADD -> (a, b) -> a + b;
            case LSUB -> (a, b) -> a - b;
            case IMIN -> Math::min;
            case IMAX -> Math::max;
            case IAND, LAND, AND -> (a, b) -> a & b;
            case IOR, LOR, OR -> (a, b) -> a | b;
            case IXOR, LXOR -> (a, b) -> a ^ b;
            case ISHL -> (a, b) -> (int) a << (int) b;
            case ISAR -> (a, b) -> (int) a >> (int) b;
            case ISHR -> (a, b) -> (int) a >>> (int) b;
            case LSHL -> (a, b) -> a << b;
            case LSAR -> (a, b) -> a >> b;
            case LSHR -> (a, b) -> a >>> b;
        };
    }

    /** {@return what a shift by a constant distance returns} */
    public static LongUnaryOperator of(ShiftKind kind, int distance) {
        return switch (kind) {
            case SHL -> a -> (int) a << distance;
            case SAR -> a -> (int) a >> distance;
            case SHR -> a -> (int) a >>> distance;
            case SHL64 -> a -> a << distance;
            case SAR64 -> a -> a >> distance;
            case SHR64 -> a -> a >>> distance;
        };
    }

    /** {@return {@code a * b + c} of floats, rounded once} */
    public static long fma(long a, long b, long c) {
        return bits(Math.fma(single(a), single(b), single(c)));
    }

    /** {@return {@code a * b + c} of doubles, rounded once} */
    public static long doubleFma(long a, long b, long c) {
        return bits(Math.fma(real(a), real(b), real(c)));
    }

    private static float single(long lane) {
        return Float.intBitsToFloat((int) lane);
    }

    private static double real(long lane) {
        return Double.longBitsToDouble(lane);
    }

    private static long bits(float value) {
        return Float.floatToRawIntBits(value);
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private static long truth(boolean holds) {
        return holds ? 1 : 0;
    }
}
