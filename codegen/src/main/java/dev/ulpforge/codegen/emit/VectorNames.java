package dev.ulpforge.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

import dev.ulpforge.model.ir.Op;
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
    static final TypeName DOUBLE_MASK = ParameterizedTypeName.get(ClassName.get(PACKAGE, "VectorMask"),
            ClassName.get(Double.class));

    private VectorNames() {}

    /**
     * {@return an expression for a vector of a constant}
     *
     * @param value an expression for the constant in every lane
     */
    static CodeBlock broadcast(Op.Leaf constant, LaneNames lanes, CodeBlock value) {
        return switch (constant) {
            case Op.FloatConst one -> CodeBlock.of("$T.broadcast($L, $L)", FLOAT_VECTOR, lanes.floats(), value);
            case Op.IntConst one -> CodeBlock.of("$T.broadcast($L, $L)", INT_VECTOR, lanes.ints(), value);
            case Op.DoubleConst one -> CodeBlock.of("$T.broadcast($L, $L)", DOUBLE_VECTOR, LaneNames.DOUBLES, value);
            case Op.LongConst one -> CodeBlock.of("$T.broadcast($L, $L)", LONG_VECTOR, LaneNames.LONGS, value);
            case Op.Input input -> throw new IllegalArgumentException(input + " is no constant");
            case Op.Ints table -> throw new IllegalArgumentException("a table in memory is no vector");
            case Op.Doubles table -> throw new IllegalArgumentException("a table in memory is no vector");
        };
    }

    /** {@return the type of a value, where masks are those of a kernel's arguments} */
    static TypeName typeOf(Type type, LaneNames lanes) {
        return switch (type) {
            case FLOAT -> FLOAT_VECTOR;
            case INT -> INT_VECTOR;
            case MASK -> lanes.element().mask();
            case DOUBLE -> DOUBLE_VECTOR;
            case LONG -> LONG_VECTOR;
            case INT_TABLE, DOUBLE_TABLE -> throw new IllegalArgumentException(type + " is no vector");
        };
    }
}
