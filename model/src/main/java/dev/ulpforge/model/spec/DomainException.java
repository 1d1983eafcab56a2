package dev.ulpforge.model.spec;

/** Says in the user's words why a text is no domain. */
public final class DomainException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    DomainException(String message) {
        super(message);
    }
}
