package dev.ulpforge.model.ir;

/** Text that is not a program. */
public final class ProgramTextException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final int line;

    ProgramTextException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** {@return the line at fault, from 1} */
    public int line() {
        return line;
    }
}
