package dev.ulpforge.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;

/** One operation as an expression of the Vector API. */
final class VectorOperation {
    private static final ClassName OPERATORS = VectorNames.OPERATORS;

    private VectorOperation() {}

    static CodeBlock of(UnaryKind kind, String a, LaneNames lanes) {
        return switch (kind) {
            case NEG, DNEG -> CodeBlock.of("$L.neg()", a);
            case ABS, DABS -> CodeBlock.of("$L.abs()", a);
            case F2D, I2D -> converted(VectorNames.DOUBLE_VECTOR, a, kind, CodeBlock.of(LaneNames.DOUBLES));
            case I2L -> converted(VectorNames.LONG_VECTOR, a, kind, LaneNames.LONGS);
            case DBITS -> CodeBlock.of("$L.reinterpretAsLongs()", a);
            case FROM_DBITS -> CodeBlock.of("$L.reinterpretAsDoubles()", a);
            case D2F -> converted(VectorNames.FLOAT_VECTOR, a, kind, CodeBlock.of(lanes.floats()));
            case D2I, L2I -> converted(VectorNames.INT_VECTOR, a, kind, CodeBlock.of(lanes.ints()));
            case SQRT, DSQRT -> CodeBlock.of("$L.sqrt()", a);
            case BITS -> CodeBlock.of("$L.reinterpretAsInts()", a);
            case FROM_BITS -> CodeBlock.of("$L.reinterpretAsFloats()", a);
            case TO_INT -> CodeBlock.of("($T) $L.convert($T.F2I, 0)", VectorNames.INT_VECTOR, a, OPERATORS);
            case TO_FLOAT -> CodeBlock.of("($T) $L.convert($T.I2F, 0)", VectorNames.FLOAT_VECTOR, a, OPERATORS);
            case NOT -> CodeBlock.of("$L.not()", a);
        };
    }

    private static CodeBlock converted(ClassName type, String a, UnaryKind kind, CodeBlock species) {
        return CodeBlock.of("($T) $L.convertShape($T.$L, $L, 0)", type, a, OPERATORS, kind, species);
    }

    static CodeBlock of(BinaryKind kind, String a, String b, LaneNames lanes) {
        return switch (kind) {
            case ADD, IADD, DADD, LADD -> CodeBlock.of("$L.add($L)", a, b);
            case SUB, ISUB, DSUB, LSUB -> CodeBlock.of("$L.sub($L)", a, b);
            case MUL, DMUL -> CodeBlock.of("$L.mul($L)", a, b);
            case DIV, DDIV -> CodeBlock.of("$L.div($L)", a, b);
            case IMIN -> CodeBlock.of("$L.min($L)", a, b);
            case IMAX -> CodeBlock.of("$L.max($L)", a, b);
            case IAND, LAND, AND -> CodeBlock.of("$L.and($L)", a, b);
            case IOR, LOR, OR -> CodeBlock.of("$L.or($L)", a, b);
            case IXOR, LXOR -> CodeBlock.of("$L.lanewise($T.XOR, $L)", a, OPERATORS, b);
            case LT, LE, EQ, NE -> compared(a, kind.name(), b, lanes, lanes.isOfDoubles());
            case DLT, DLE, DEQ -> compared(a, kind.name().substring(1), b, lanes, !lanes.isOfDoubles());
            case ILT, ILE, IEQ, LLT, LLE, LEQ -> compared(a, kind.name().substring(1), b, lanes, true);
            case ISHL, LSHL -> shift("LSHL", a, b);
            case ISAR, LSAR -> shift("ASHR", a, b);
            case ISHR, LSHR -> shift("LSHR", a, b);
        };
    }

    private static CodeBlock compared(String a, String operator, String b, LaneNames lanes, boolean isCast) {
        CodeBlock mask = CodeBlock.of("$L.compare($T.$L, $L)", a, OPERATORS, operator, b);
        return isCast ? CodeBlock.of("$L.cast($L)", mask, lanes.main()) : mask;
    }

    private static CodeBlock shift(String operator, String a, String distance) {
        return CodeBlock.of("$L.lanewise($T.$L, $L)", a, OPERATORS, operator, distance);
    }

    static CodeBlock of(ShiftKind kind, String a, int distance) {
        String operator = switch (kind) {
            case SHL, SHL64 -> "LSHL";
            case SAR, SAR64 -> "ASHR";
            case SHR, SHR64 -> "LSHR";
        };
        return shift(operator, a, Integer.toString(distance));
    }
}
