package dev.ulpforge.model.spec;

/** Says in the user's words why a signature is none, or none that kernels can have. */
public final class SignatureException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    SignatureException(String message) {
        super(message);
    }
}
