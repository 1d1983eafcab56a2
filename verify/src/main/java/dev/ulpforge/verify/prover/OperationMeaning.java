package dev.ulpforge.verify.prover;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * What the operations return for single operands. A lane is a {@code long}: the bits of a double, those of a float or
 * an int with their sign extended, 1 and 0 for what is true and false.
 */
final class OperationMeaning {
    private OperationMeaning() {}

    static long of(UnaryKind kind, long a) {
        return switch (kind) {
            case NEG -> (int) a ^ Integer.MIN_VALUE;
            case ABS -> (int) a & Integer.MAX_VALUE;
            case SQRT -> bits((float) Math.sqrt(single(a)));
            case BITS, FROM_BITS, DBITS, FROM_DBITS, I2L -> a;
            case TO_INT -> (int) single(a);
            case TO_FLOAT -> bits((float) (int) a);
            case NOT -> a ^ 1;
            case F2D -> bits((double) single(a));
            case D2F -> bits((float) real(a));
            case I2D -> bits((double) (int) a);
            case D2I -> (int) real(a);
            case DNEG -> a ^ Long.MIN_VALUE;
            case DABS -> a & Long.MAX_VALUE;
            case DSQRT -> bits(Math.sqrt(real(a)));
            case L2I -> (int) a;
        };
    }

    static long of(BinaryKind kind, long a, long b) {
        return switch (kind) {
            case ADD -> bits(single(a) + single(b));
            case SUB -> bits(single(a) - single(b));
            case MUL -> bits(single(a) * single(b));
            case DIV -> bits(single(a) / single(b));
            case DADD -> bits(real(a) + real(b));
            case DSUB -> bits(real(a) - real(b));
            case DMUL -> bits(real(a) * real(b));
            case DDIV -> bits(real(a) / real(b));
            case LT -> truth(single(a) < single(b));
            case LE -> truth(single(a) <= single(b));
            case EQ -> truth(single(a) == single(b));
            case NE -> truth(single(a) != single(b));
            case DLT -> truth(real(a) < real(b));
            case DLE -> truth(real(a) <= real(b));
            case DEQ -> truth(real(a) == real(b));
            case ILT, LLT -> truth(a < b);
            case ILE, LLE -> truth(a <= b);
            case IEQ, LEQ -> truth(a == b);
            case IADD -> (int) (a + b);
            case ISUB -> (int) (a - b);
            case LADD -> a + b;
            case LSUB -> a - b;
            case IMIN -> Math.min(a, b);
            case IMAX -> Math.max(a, b);
            case IAND, LAND, AND -> a & b;
            case IOR, LOR, OR -> a | b;
            case IXOR, LXOR -> a ^ b;
            case ISHL -> (int) a << (int) b;
            case ISAR -> (int) a >> (int) b;
            case ISHR -> (int) a >>> (int) b;
            case LSHL -> a << b;
            case LSAR -> a >> b;
            case LSHR -> a >>> b;
        };
    }

    static long of(ShiftKind kind, long a, int distance) {
        return switch (kind) {
            case SHL -> (int) a << distance;
            case SAR -> (int) a >> distance;
            case SHR -> (int) a >>> distance;
            case SHL64 -> a << distance;
            case SAR64 -> a >> distance;
            case SHR64 -> a >>> distance;
        };
    }

    static long fma(long a, long b, long c) {
        return bits(Math.fma(single(a), single(b), single(c)));
    }

    static long doubleFma(long a, long b, long c) {
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
