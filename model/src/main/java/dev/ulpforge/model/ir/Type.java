package dev.ulpforge.model.ir;

/** The type of a value. */
public enum Type {
    /** A lane of binary32. */
    FLOAT,
    /** A lane in two's complement, 32 bits, wrapping. */
    INT,
    /** A lane that is true or false. */
    MASK,
    /** A lane of binary64. */
    DOUBLE,
    /** A lane in two's complement, 64 bits, wrapping. */
    LONG,
    /** A table of ints in memory, the same for all lanes. */
    INT_TABLE,
    /** A table of doubles in memory, the same for all lanes. */
    DOUBLE_TABLE;

    /** {@return whether values of this type differ from lane to lane} */
    public boolean isLane() {
        return this != INT_TABLE && this != DOUBLE_TABLE;
    }

    /** {@return whether a lane has 64 bits} */
    public boolean isWide() {
        return this == DOUBLE || this == LONG;
    }

    /** Throws {@link IllegalArgumentException} unless an operand of {@code op} has this type. */
    void require(Type operand, Op op) {
        if (operand != this) {
            throw new IllegalArgumentException(op + " has a " + operand + " operand where it takes a " + this);
        }
    }
}
