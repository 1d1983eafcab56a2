package dev.ulpforge.model.ir;

/** The shifts by a distance that is the same for all lanes. */
public enum ShiftKind {
    /** Toward the sign bit. */
    SHL(Type.INT),
    /** Away from the sign bit, which is copied. */
    SAR(Type.INT),
    /** Away from the sign bit, zeros shifted in. */
    SHR(Type.INT),
    /** Toward the sign bit. */
    SHL64(Type.LONG),
    /** Away from the sign bit, which is copied. */
    SAR64(Type.LONG),
    /** Away from the sign bit, zeros shifted in. */
    SHR64(Type.LONG);

    private final Type operand;

    ShiftKind(Type operand) {
        this.operand = operand;
    }

    Type operand() {
        return operand;
    }

    /** {@return the largest distance} */
    int farthest() {
        return operand == Type.LONG ? 63 : 31;
    }
}
