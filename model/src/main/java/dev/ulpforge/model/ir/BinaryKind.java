package dev.ulpforge.model.ir;

/**
 * The operations on two operands. Comparisons of floats are false where an operand is NaN, except {@code NE}; zeros of
 * either sign are equal.
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
    OR(Type.MASK, Type.MASK);

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
