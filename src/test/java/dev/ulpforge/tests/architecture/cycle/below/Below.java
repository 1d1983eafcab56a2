package dev.ulpforge.tests.architecture.cycle.below;

import dev.ulpforge.tests.architecture.cycle.Above;

/** Knows the package above. */
public final class Below {

    private Below() {}

    static int known() {
        return Above.KNOWN;
    }
}
