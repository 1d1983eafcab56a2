package dev.ulpforge.model.spec;

/** A text that is no domain; the message says why in the user's words. */
public final class DomainException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    DomainException(String message) {
        super(message);
    }
}
