package dev.ulpforge.model.spec;

/** A text that is no signature, or none that kernels can have; the message says why in the user's words. */
public final class SignatureException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    SignatureException(String message) {
        super(message);
    }
}
