package dev.ulpforge.model.lock;

import java.util.Locale;

/** A property that the results of a kernel were found to have on every input of its domain. */
public enum Property {
    /** {@code f(-x)} is {@code -f(x)}, bit for bit, the signs of zeros included, wherever both are in the domain. */
    ODD,
    /** {@code f(-x)} is {@code f(x)}, bit for bit, wherever both are in the domain. */
    EVEN,
    /** Neighbouring inputs {@code a < b} with results that are numbers have {@code f(a) <= f(b)}. */
    NONDECREASING,
    /** Neighbouring inputs {@code a < b} with results that are numbers have {@code f(a) >= f(b)}. */
    NONINCREASING,
    /** No result lies beyond the target function's own least and greatest values on the domain, correctly rounded. */
    IN_RANGE;

    /** {@return the name as a lock spells it: {@code in-range}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the property with this spelling} @throws IllegalArgumentException if there is none */
    static Property parse(String text) {
        for (Property p : values()) {
            if (p.toString().equals(text)) {
                return p;
            }
        }
        throw new IllegalArgumentException("no such property: «" + text + "»");
    }
}
