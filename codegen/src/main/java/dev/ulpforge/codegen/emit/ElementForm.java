package dev.ulpforge.codegen.emit;

import dev.ulpforge.model.format.Format;

/**
 * How the numbers of a format occur in generated methods.
 *
 * @param type   the type of one
 * @param array  that of many
 * @param words  what one is called
 * @param plural what many are called
 * @param bytes  how many bytes one has
 */
record ElementForm(Class<?> type, Class<?> array, String words, String plural, int bytes) {
    /** Floats as they are. */
    static final ElementForm FLOATS = new ElementForm(float.class, float[].class, "any float", "floats", Float.BYTES);

    /** {@return floats, or the bits of numbers of 16 bits} */
    static ElementForm of(Format format) {
        return format.isNarrow()
                ? new ElementForm(short.class, short[].class, "the bits of any " + format,
                        "numbers of the format " + format,
                        Short.BYTES)
                : FLOATS;
    }
}
