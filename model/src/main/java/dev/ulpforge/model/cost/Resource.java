package dev.ulpforge.model.cost;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of a CPU that operations compete for. A loop takes the time of the resource that it needs longest. */
public enum Resource {
    /** All ports that compute on vectors together. */
    VECTOR,
    /** The ports that multiply. */
    MULTIPLY,
    /** The ports that add floating-point numbers. */
    ADD,
    /** The ports that move lanes, and on some CPUs compare into masks. */
    PERMUTE,
    /** The ports that shift and convert. */
    SHIFT,
    /** The unit that divides and takes roots. */
    DIVIDER,
    /** The ports that load. */
    LOAD,
    /** The ports that store. */
    STORE,
    /** Scalar code, element by element, for programs that gather doubles. */
    ELEMENT;

    /** {@return its name in files} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the resource of a name in files} */
    static Optional<Resource> of(String text) {
        return Arrays.stream(values()).filter(resource -> resource.text().equals(text)).findFirst();
    }
}
