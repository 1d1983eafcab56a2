package dev.ulpforge.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

import dev.ulpforge.model.format.Format;

/**
 * How the numbers of a format occur in generated methods.
 *
 * @param type   the type of one
 * @param array  that of many
 * @param boxed  the class with the constants of that type
 * @param words  what one is called
 * @param plural what many are called
 * @param layout that of one in a memory segment, a constant of {@code ValueLayout}
 * @param vector the type of a vector of them; of floats for numbers of 16 bits
 * @param mask   the type of a mask of such vectors
 */
record ElementForm(Class<?> type, Class<?> array, Class<?> boxed, String words, String plural, String layout,
        ClassName vector, TypeName mask) {
    /** Floats as they are. */
    static final ElementForm FLOATS = new ElementForm(float.class, float[].class, Float.class, "any float", "floats",
            "JAVA_FLOAT_UNALIGNED", VectorNames.FLOAT_VECTOR, VectorNames.FLOAT_MASK);
    /** Doubles as they are. */
    static final ElementForm DOUBLES = new ElementForm(double.class, double[].class, Double.class, "any double",
            "doubles", "JAVA_DOUBLE_UNALIGNED", VectorNames.DOUBLE_VECTOR, VectorNames.DOUBLE_MASK);

    /** {@return floats, doubles, or the bits of numbers of 16 bits} */
    static ElementForm of(Format format) {
        return format.isNarrow()
                ? new ElementForm(short.class, short[].class, Short.class, "the bits of any " + format,
                        "numbers of the format " + format, "JAVA_SHORT_UNALIGNED", VectorNames.FLOAT_VECTOR,
                        VectorNames.FLOAT_MASK)
                : format.equals(Format.BINARY64) ? DOUBLES : FLOATS;
    }

    /** {@return how many bytes one has} */
    int bytes() {
        return this.equals(DOUBLES) ? Double.BYTES : this.equals(FLOATS) ? Float.BYTES : Short.BYTES;
    }

    /** {@return whether one is a double} */
    boolean isDouble() {
        return type == double.class;
    }
}
