package dev.ulpforge.model.spec;

/** A text that is no expression; the message says why, and where, in the user's words. */
public final class ExpressionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int column;

    ExpressionException(int column, String message) {
        super(message + " (column " + column + ")");
        this.column = column;
    }

    /** {@return the place of the fault in the text, counted from 1} */
    public int column() {
        return column;
    }
}
