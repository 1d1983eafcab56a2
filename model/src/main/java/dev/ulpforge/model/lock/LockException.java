package dev.ulpforge.model.lock;

/** A lock file that is invalid. The message says what is wrong with it, and where. */
public final class LockException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LockException(String message) {
        super(message);
    }

    LockException(String message, Throwable cause) {
        super(message, cause);
    }
}
