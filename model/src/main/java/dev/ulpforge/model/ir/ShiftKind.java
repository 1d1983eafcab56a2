package dev.ulpforge.model.ir;

/** The shifts of an int. */
public enum ShiftKind {
    /** Toward the sign bit. */
    SHL,
    /** Away from the sign bit, which is copied. */
    SAR,
    /** Away from the sign bit, zeros shifted in. */
    SHR
}
