package dev.ulpforge.verify.symbolic;

/**
 * A value is not known: it is neither proven to be zero nor separated from it at the available precision, or has a form
 * that is not handled.
 */
public final class UndecidedException extends UnsupportedOperationException {
    private static final long serialVersionUID = 1L;

    /** @param message what is not known, and why */
    public UndecidedException(String message) {
        super(message);
    }
}
