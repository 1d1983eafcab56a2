package dev.ulpforge.model.ir;

/**
 * The operations on two operands. Comparisons of floats and doubles are false where an operand is NaN, except
 * {@code NE}; zeros of either sign are equal. Shifts are by the second operand, mod the number of bits.
 */
public enum BinaryKind {
    ADD(Type.FLOAT, Type.FLOAT),
    SUB(Type.FLOAT, Type.FLOAT),
    MUL(Type.FLOAT, Type.FLOAT),
    DIV(Type.FLOAT, Type.FLOAT),
    IADD(Type.INT, Type.INT),
    ISUB(Type.INT, Type.INT),
    IMIN(Type.INT, Type.INT),
    IMAX(Type.INT, Type.INT),
    IAND(Type.INT, Type.INT),
    IOR(Type.INT, Type.INT),
    IXOR(Type.INT, Type.INT),
    LT(Type.FLOAT, Type.MASK),
    LE(Type.FLOAT, Type.MASK),
    EQ(Type.FLOAT, Type.MASK),
    NE(Type.FLOAT, Type.MASK),
    ILT(Type.INT, Type.MASK),
    ILE(Type.INT, Type.MASK),
    IEQ(Type.INT, Type.MASK),
    AND(Type.MASK, Type.MASK),
    OR(Type.MASK, Type.MASK),
    ISHL(Type.INT, Type.INT),
    ISAR(Type.INT, Type.INT),
    ISHR(Type.INT, Type.INT),
    DADD(Type.DOUBLE, Type.DOUBLE),
    DSUB(Type.DOUBLE, Type.DOUBLE),
    DMUL(Type.DOUBLE, Type.DOUBLE),
    DDIV(Type.DOUBLE, Type.DOUBLE),
    DLT(Type.DOUBLE, Type.MASK),
    DLE(Type.DOUBLE, Type.MASK),
    DEQ(Type.DOUBLE, Type.MASK),
    LADD(Type.LONG, Type.LONG),
    LSUB(Type.LONG, Type.LONG),
    LAND(Type.LONG, Type.LONG),
    LOR(Type.LONG, Type.LONG),
    LXOR(Type.LONG, Type.LONG),
    LSHL(Type.LONG, Type.LONG),
    LSAR(Type.LONG, Type.LONG),
    LSHR(Type.LONG, Type.LONG),
    LLT(Type.LONG, Type.MASK),
    LLE(Type.LONG, Type.MASK),
    LEQ(Type.LONG, Type.MASK);

    private final Type operand;
    private final Type result;

    BinaryKind(Type operand, Type result) {
        this.operand = operand;
        this.result = result;
    }

    Type operand() {
        return operand;
    }

    Type result() {
        return result;
    }
}
