package dev.ulpforge.model.ir;

/** A typed value of a program under construction. */
public sealed interface Handle permits Lane, Mask {

    /** {@return the program that it belongs to} */
    ProgramBuilder program();

    /** {@return its position there} */
    int at();

    /** {@return the position of {@code other}, which must be of the same program} */
    default int in(Handle other) {
        if (other.program() != program()) {
            throw new IllegalArgumentException("a value of another program");
        }
        return other.at();
    }
}
