package dev.ulpforge.model.spec;

/** Says in the user's words why a text is no expression, and where. */
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
