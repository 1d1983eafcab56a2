package dev.ulpforge.verify.asymptotic;

/** The function has no real values on the way, or goes up and down without a limit. */
final class NoValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean oscillating;

    private NoValueException(boolean oscillating) {
        super("no values", null, false, false);
        this.oscillating = oscillating;
    }

    /** There are no real values on the way. */
    static NoValueException outside() {
        return new NoValueException(false);
    }

    /** There are values, which go to no limit. */
    static NoValueException oscillating() {
        return new NoValueException(true);
    }

    boolean isOscillating() {
        return oscillating;
    }
}
