package dev.ulpforge.verify.symbolic;

/**
 * A value is not known: neither proven to be zero, nor told from it by the precision at hand, or it has a form that is
 * not handled.
 */
public final class UndecidedException extends UnsupportedOperationException {
    private static final long serialVersionUID = 1L;

    /** @param message what is not known, and why */
    public UndecidedException(String message) {
        super(message);
    }
}
