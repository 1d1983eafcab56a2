package dev.ulpforge.codegen.emit;

import java.util.Locale;

import com.palantir.javapoet.ClassName;

import dev.ulpforge.model.format.Format;

/** The names of the runtime module that emitted source mentions. */
final class RuntimeNames {
    static final ClassName REGISTER_TABLE = ClassName.get("dev.ulpforge.runtime", "RegisterTable");
    static final ClassName TABLE_ENTRIES = ClassName.get("dev.ulpforge.runtime", "TableEntries");
    static final ClassName ANNOTATED_BODY = ClassName.get("dev.ulpforge.runtime", "AnnotatedBody");
    static final ClassName DOUBLE_LANES = ClassName.get("dev.ulpforge.runtime", "DoubleLanes");
    static final ClassName FMA = ClassName.get("dev.ulpforge.runtime", "Fma");
    static final ClassName MEMORY_TABLE = ClassName.get("dev.ulpforge.runtime", "MemoryTable");
    static final ClassName NARROW_ARRAYS = ClassName.get("dev.ulpforge.runtime", "NarrowArrays");
    static final ClassName PAIR_LOOP = ClassName.get("dev.ulpforge.runtime", "PairLoop");
    static final ClassName ROWS_OF_FOUR = ClassName.get("dev.ulpforge.runtime", "RowsOfFour");
    static final ClassName SPAN = ClassName.get("dev.ulpforge.runtime", "Span");
    static final ClassName WARM_UP = ClassName.get("dev.ulpforge.runtime", "WarmUp");
    static final ClassName VECTOR_MODULE = ClassName.get("dev.ulpforge.runtime", "VectorModule");

    private RuntimeNames() {}

    /**
     * {@return the class with the conversions of a format of 16 bits}
     *
     * @param ofWhat empty for single numbers, otherwise the end of the class's name
     */
    static ClassName ofFormat(Format format, String ofWhat) {
        String name = format.toString();
        return ClassName.get("dev.ulpforge.runtime",
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + ofWhat);
    }
}
