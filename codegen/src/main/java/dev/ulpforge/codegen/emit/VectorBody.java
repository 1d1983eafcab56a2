package dev.ulpforge.codegen.emit;

import java.util.List;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

import dev.ulpforge.codegen.ir.BinaryKind;
import dev.ulpforge.codegen.ir.Op;
import dev.ulpforge.codegen.ir.ShiftKind;
import dev.ulpforge.codegen.ir.Slice;
import dev.ulpforge.codegen.ir.Type;
import dev.ulpforge.codegen.ir.UnaryKind;

/**
 * One slice of a program as statements on {@code FloatVector}, {@code IntVector} and {@code VectorMask} locals. Masks
 * are kept as masks of floats; C2 drops the casts between masks of one shape.
 */
final class VectorBody {
    private final KernelMethod kernel;
    private final ConstantSource constants;
    private final List<Op> ops;
    private final List<Type> types;

    VectorBody(KernelMethod kernel, ConstantSource constants) {
        this.kernel = kernel;
        this.constants = constants;
        this.ops = kernel.program().ops();
        this.types = kernel.program().types();
    }

    /** {@return statements that compute the value at {@code root} from the parameter {@code x} and return it} */
    CodeBlock returning(int root) {
        CodeBlock.Builder body = CodeBlock.builder();
        new Slice(kernel.program(), root).positions().stream()
                .filter(position -> !(ops.get(position) instanceof Op.Input))
                .forEach(position -> body.add(statement(position)));
        return body.addStatement("return $L", value(root)).build();
    }

    private CodeBlock statement(int position) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (!(ops.get(position) instanceof Op.Usually(int mask, int a, int b))) {
            return code.addStatement("$T v$L = $L", VectorNames.typeOf(types.get(position)), position,
                    expression(position)).build();
        }
        return code.addStatement("$T v$L = $L", VectorNames.FLOAT_VECTOR, position, value(a))
                .beginControlFlow("if (!$L.allTrue())", value(mask))
                .addStatement("v$1L = $2L.blend(v$1L, $3L)", position,
                        kernel.rareName(position) + "(x" + constants.arguments() + ")", value(mask))
                .endControlFlow().build();
    }

    private String value(int position) {
        return ops.get(position) instanceof Op.Input ? "x" : "v" + position;
    }

    private CodeBlock expression(int position) {
        return switch (ops.get(position)) {
            case Op.Input() -> CodeBlock.of("x");
            case Op.FloatConst(float value) -> constants.broadcast(position, value);
            case Op.IntConst(int value) ->
                CodeBlock.of("$T.broadcast(INTS, $L)", VectorNames.INT_VECTOR, JavaLiteral.of(value));
            case Op.Unary(UnaryKind kind, int a) -> unary(kind, value(a));
            case Op.Binary(BinaryKind kind, int a, int b) -> binary(kind, value(a), value(b));
            case Op.Fma(int a, int b, int c) -> CodeBlock.of("$L.fma($L, $L)", value(a), value(b), value(c));
            case Op.Shift(ShiftKind kind, int a, int distance) ->
                CodeBlock.of("$L.lanewise($T.$L, $L)", value(a), VectorNames.OPERATORS, shift(kind), distance);
            case Op.Select(int mask, int a, int b) ->
                CodeBlock.of("$L.blend($L, $L)", value(b), value(a), maskFor(mask, types.get(a)));
            case Op.Usually usually -> throw new AssertionError(usually);
            case Op.Lookup(List<Integer> table, int index) ->
                CodeBlock.of("$T.lookup(INTS, $L, $L, $L)", RuntimeNames.REGISTER_TABLE,
                        constants.table(kernel, position), table.size(), value(index));
        };
    }

    private CodeBlock maskFor(int mask, Type type) {
        return type == Type.INT ? CodeBlock.of("$L.cast(INTS)", value(mask)) : CodeBlock.of("$L", value(mask));
    }

    private static CodeBlock unary(UnaryKind kind, String a) {
        ClassName operators = VectorNames.OPERATORS;
        return switch (kind) {
            case NEG -> CodeBlock.of("$L.neg()", a);
            case ABS -> CodeBlock.of("$L.abs()", a);
            case SQRT -> CodeBlock.of("$L.sqrt()", a);
            case BITS -> CodeBlock.of("$L.reinterpretAsInts()", a);
            case FROM_BITS -> CodeBlock.of("$L.reinterpretAsFloats()", a);
            case TO_INT -> CodeBlock.of("($T) $L.convert($T.F2I, 0)", VectorNames.INT_VECTOR, a, operators);
            case TO_FLOAT -> CodeBlock.of("($T) $L.convert($T.I2F, 0)", VectorNames.FLOAT_VECTOR, a, operators);
            case NOT -> CodeBlock.of("$L.not()", a);
        };
    }

    private static CodeBlock binary(BinaryKind kind, String a, String b) {
        ClassName operators = VectorNames.OPERATORS;
        return switch (kind) {
            case ADD, IADD -> CodeBlock.of("$L.add($L)", a, b);
            case SUB, ISUB -> CodeBlock.of("$L.sub($L)", a, b);
            case MUL -> CodeBlock.of("$L.mul($L)", a, b);
            case DIV -> CodeBlock.of("$L.div($L)", a, b);
            case IMIN -> CodeBlock.of("$L.min($L)", a, b);
            case IMAX -> CodeBlock.of("$L.max($L)", a, b);
            case IAND, AND -> CodeBlock.of("$L.and($L)", a, b);
            case IOR, OR -> CodeBlock.of("$L.or($L)", a, b);
            case IXOR -> CodeBlock.of("$L.lanewise($T.XOR, $L)", a, operators, b);
            case LT, LE, EQ, NE -> CodeBlock.of("$L.compare($T.$L, $L)", a, operators, kind, b);
            case ILT, ILE, IEQ ->
                CodeBlock.of("$L.compare($T.$L, $L).cast(FLOATS)", a, operators, kind.name().substring(1), b);
        };
    }

    private static String shift(ShiftKind kind) {
        return switch (kind) {
            case SHL -> "LSHL";
            case SAR -> "ASHR";
            case SHR -> "LSHR";
        };
    }
}
