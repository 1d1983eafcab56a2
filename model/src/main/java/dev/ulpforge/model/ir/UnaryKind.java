package dev.ulpforge.model.ir;

/** The operations on one operand. */
public enum UnaryKind {
    /** Sign flipped, also of NaN and zero. */
    NEG(Type.FLOAT, Type.FLOAT),
    /** Sign cleared, also of NaN and zero. */
    ABS(Type.FLOAT, Type.FLOAT),
    /** Correctly rounded square root; NaN below 0, −0 at −0. */
    SQRT(Type.FLOAT, Type.FLOAT),
    /** The bits of a float as an int. */
    BITS(Type.FLOAT, Type.INT),
    /** The float with the bits of an int. */
    FROM_BITS(Type.INT, Type.FLOAT),
    /** Toward zero, saturating, 0 for NaN: Java's {@code (int) a}. */
    TO_INT(Type.FLOAT, Type.INT),
    /** To nearest: Java's {@code (float) a}. */
    TO_FLOAT(Type.INT, Type.FLOAT),
    /** The mask's complement. */
    NOT(Type.MASK, Type.MASK),
    /** The double of the same value. */
    F2D(Type.FLOAT, Type.DOUBLE),
    /** The nearest float: Java's {@code (float) a}. */
    D2F(Type.DOUBLE, Type.FLOAT),
    /** The double of the same value. */
    I2D(Type.INT, Type.DOUBLE),
    /** Toward zero, saturating, 0 for NaN: Java's {@code (int) a}. */
    D2I(Type.DOUBLE, Type.INT),
    /** Sign flipped, also of NaN and zero. */
    DNEG(Type.DOUBLE, Type.DOUBLE),
    /** Sign cleared, also of NaN and zero. */
    DABS(Type.DOUBLE, Type.DOUBLE),
    /** Correctly rounded square root; NaN below 0, −0 at −0. */
    DSQRT(Type.DOUBLE, Type.DOUBLE),
    /** The bits of a double as a long. */
    DBITS(Type.DOUBLE, Type.LONG),
    /** The double with the bits of a long. */
    FROM_DBITS(Type.LONG, Type.DOUBLE),
    /** The long of the same value. */
    I2L(Type.INT, Type.LONG),
    /** The lower half: Java's {@code (int) a}. */
    L2I(Type.LONG, Type.INT);

    private final Type operand;
    private final Type result;

    UnaryKind(Type operand, Type result) {
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
