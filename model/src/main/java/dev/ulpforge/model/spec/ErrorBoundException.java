package dev.ulpforge.model.spec;

/** An error bound that is none. */
public final class ErrorBoundException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    ErrorBoundException(String message) {
        super(message);
    }
}
