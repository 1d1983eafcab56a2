package dev.ulpforge.codegen.emit;

import com.palantir.javapoet.ClassName;

/** The names of the runtime module that emitted source mentions. */
final class RuntimeNames {
    static final ClassName REGISTER_TABLE = ClassName.get("dev.ulpforge.runtime", "RegisterTable");
    static final ClassName TABLE_ENTRIES = ClassName.get("dev.ulpforge.runtime", "TableEntries");
    static final ClassName ANNOTATED_BODY = ClassName.get("dev.ulpforge.runtime", "AnnotatedBody");
    static final ClassName DOUBLE_LANES = ClassName.get("dev.ulpforge.runtime", "DoubleLanes");
    static final ClassName FMA = ClassName.get("dev.ulpforge.runtime", "Fma");
    static final ClassName MEMORY_TABLE = ClassName.get("dev.ulpforge.runtime", "MemoryTable");
    static final ClassName SPAN = ClassName.get("dev.ulpforge.runtime", "Span");
    static final ClassName VECTOR_MODULE = ClassName.get("dev.ulpforge.runtime", "VectorModule");

    private RuntimeNames() {}
}
