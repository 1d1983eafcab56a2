package dev.ulpforge.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

import dev.ulpforge.model.ir.Type;

/** The names of the Vector API that emitted source mentions; this module itself does not need the Vector API. */
final class VectorNames {
    private static final String PACKAGE = "jdk.incubator.vector";
    static final ClassName FLOAT_VECTOR = ClassName.get(PACKAGE, "FloatVector");
    static final ClassName INT_VECTOR = ClassName.get(PACKAGE, "IntVector");
    static final ClassName DOUBLE_VECTOR = ClassName.get(PACKAGE, "DoubleVector");
    static final ClassName LONG_VECTOR = ClassName.get(PACKAGE, "LongVector");
    static final ClassName OPERATORS = ClassName.get(PACKAGE, "VectorOperators");
    static final ClassName SHAPE = ClassName.get(PACKAGE, "VectorShape");
    static final TypeName FLOAT_SPECIES = ParameterizedTypeName.get(ClassName.get(PACKAGE, "VectorSpecies"),
            ClassName.get(Float.class));
    static final TypeName INT_SPECIES = ParameterizedTypeName.get(ClassName.get(PACKAGE, "VectorSpecies"),
            ClassName.get(Integer.class));
    static final TypeName DOUBLE_SPECIES = ParameterizedTypeName.get(ClassName.get(PACKAGE, "VectorSpecies"),
            ClassName.get(Double.class));
    static final TypeName FLOAT_MASK = ParameterizedTypeName.get(ClassName.get(PACKAGE, "VectorMask"),
            ClassName.get(Float.class));

    private VectorNames() {}

    static TypeName typeOf(Type type) {
        return switch (type) {
            case FLOAT -> FLOAT_VECTOR;
            case INT -> INT_VECTOR;
            case MASK -> FLOAT_MASK;
            case DOUBLE -> DOUBLE_VECTOR;
            case LONG -> LONG_VECTOR;
            case INT_TABLE, DOUBLE_TABLE -> throw new IllegalArgumentException(type + " is no vector");
        };
    }
}
