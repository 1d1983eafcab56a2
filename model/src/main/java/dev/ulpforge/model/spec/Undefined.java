package dev.ulpforge.model.spec;

/**
 * The value of a target function where its expression has none: {@code 0/0}, {@code 0 * inf}, {@code inf - inf}, {@code
 * inf / inf}.
 */
public enum Undefined {
    /**
     * Its limit from within the domain, if there is one: at ±0 the one from the right or left, at ±inf the one there. A
     * zero that is a limit takes the sign of the approach.
     */
    LIMIT,
    /** NaN. */
    NAN
}
