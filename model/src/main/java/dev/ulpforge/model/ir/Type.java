package dev.ulpforge.model.ir;

/** The type of a lane. */
public enum Type {
    /** binary32. */
    FLOAT,
    /** Two's complement, 32 bits, wrapping. */
    INT,
    /** True or false. */
    MASK;

    /** Throws {@link IllegalArgumentException} unless an operand of {@code op} has this type. */
    void require(Type operand, Op op) {
        if (operand != this) {
            throw new IllegalArgumentException(op + " has a " + operand + " operand where it takes a " + this);
        }
    }
}
