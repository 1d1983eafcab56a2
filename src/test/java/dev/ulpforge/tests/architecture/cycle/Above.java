package dev.ulpforge.tests.architecture.cycle;

import dev.ulpforge.tests.architecture.cycle.below.Below;

/**
 * Knows the package below.
 *
 * @param below what it knows
 */
public record Above(Below below) {
    /** What the package below knows. */
    public static final int KNOWN = "above".length();
}
