package dev.ulpforge.codegen.emit;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

import com.palantir.javapoet.CodeBlock;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.Slice;
import dev.ulpforge.model.ir.Type;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.reading.ProgramReading;

/**
 * A program, or one slice of it, as statements on {@code float}, {@code double}, {@code int}, {@code long} and
 * {@code boolean} locals.
 */
final class ScalarBody {
    private final KernelMethod kernel;
    private final ConstantSource constants;
    private final List<Op> ops;
    private final List<Type> types;
    private final ProgramReading reading;

    ScalarBody(KernelMethod kernel, ProgramReading reading, ConstantSource constants) {
        this.kernel = kernel;
        this.constants = constants;
        this.ops = kernel.program().ops();
        this.types = kernel.program().types();
        this.reading = reading;
    }

    /** {@return statements that compute the value at {@code root} from the parameters and return it} */
    CodeBlock returning(int root) {
        return CodeBlock.builder().add(declarations(new Slice(kernel.program(), root).positions(), false))
                .addStatement("return $L", JavaLang.code(value(root))).build();
    }

    /**
     * {@return statements that compute the program from the local {@code x}, with slow paths in methods of their own}
     */
    CodeBlock fastPath() {
        return declarations(new Slice(kernel.program(), kernel.program().result()).positions(), false);
    }

    /** {@return statements that compute all of the program from the local {@code x}} */
    CodeBlock whole() {
        return declarations(kernel.program().reachable(kernel.program().result()), true);
    }

    /** {@return the result, after those statements} */
    String result() {
        return value(kernel.program().result());
    }

    private CodeBlock declarations(BitSet positions, boolean isWhole) {
        CodeBlock.Builder body = CodeBlock.builder();
        SectionComments comments = new SectionComments(reading);
        positions.stream().filter(position -> !isInline(ops.get(position)))
                .forEach(position -> body.add(comments.before(position)).addStatement("$L $L = $L",
                        javaType(types.get(position)), value(position), expression(position, isWhole)));
        return body.build();
    }

    private static boolean isInline(Op op) {
        return op instanceof Op.Leaf;
    }

    private static String javaType(Type type) {
        return switch (type) {
            case FLOAT -> "float";
            case INT -> "int";
            case MASK -> "boolean";
            case DOUBLE -> "double";
            case LONG -> "long";
            case INT_TABLE -> "int[]";
            case DOUBLE_TABLE -> "double[]";
        };
    }

    private String value(int position) {
        return switch (ops.get(position)) {
            case Op.Input input -> input.name();
            case Op.FloatConst(float value) -> constants.scalar(position, value);
            case Op.IntConst(int value) -> JavaLiteral.of(value);
            case Op.DoubleConst(double value) -> JavaLiteral.of(value);
            case Op.LongConst(long value) -> JavaLiteral.of(value);
            case Op.Ints table -> kernel.table(position);
            case Op.Doubles table -> kernel.table(position);
            default -> reading.name(position);
        };
    }

    private CodeBlock expression(int position, boolean isWhole) {
        return switch (ops.get(position)) {
            case Op.Fma(int a, int b, int c) -> fma(a, b, c);
            case Op.DoubleFma(int a, int b, int c) -> fma(a, b, c);
            default -> JavaLang.code(text(position, isWhole));
        };
    }

    private CodeBlock fma(int a, int b, int c) {
        return CodeBlock.of("$T.fma($L, $L, $L)", RuntimeNames.FMA, JavaLang.code(value(a)), JavaLang.code(value(b)),
                JavaLang.code(value(c)));
    }

    private String text(int position, boolean isWhole) {
        return switch (ops.get(position)) {
            case Op.Leaf leaf -> value(position);
            case Op.Unary(UnaryKind kind, int a) when kind == UnaryKind.NEG
                    && constants instanceof ConstantSource.Literals
                    && ops.get(a) instanceof Op.FloatConst(float value) ->
                JavaLiteral.negated(value);
            case Op.Unary(UnaryKind kind, int a) when kind == UnaryKind.DNEG
                    && ops.get(a) instanceof Op.DoubleConst(double value) ->
                JavaLiteral.negated(value);
            case Op.Unary(UnaryKind kind, int a) -> unary(kind, value(a));
            case Op.Binary(BinaryKind kind, int a, int b) -> binary(kind, value(a), value(b));
            case Op.Fma fma -> throw new AssertionError(fma);
            case Op.DoubleFma fma -> throw new AssertionError(fma);
            case Op.Shift(ShiftKind kind, int a, int distance) -> value(a) + shift(kind) + distance;
            case Op.Select(int mask, int a, int b) ->
                String.format(Locale.ROOT, "%s ? %s : %s", value(mask), value(a), value(b));
            case Op.FastPath(int mask, int a, int b) when isWhole ->
                String.format(Locale.ROOT, "%s ? %s : %s", value(mask), value(a), value(b));
            case Op.FastPath(int mask, int a, int b) ->
                String.format(Locale.ROOT, "%s ? %s : %s(%s)", value(mask), value(a), kernel.slowPathName(position),
                        String.join(", ", kernel.arguments()));
            case Op.Lookup(List<Integer> table, int index) ->
                String.format(Locale.ROOT, "%s[%s & %s]", constants.table(kernel, position), value(index),
                        table.size() - 1);
            case Op.Gather(int table, int index) -> TableRows.at(kernel.program(), position)
                    .map(rows -> String.format(Locale.ROOT, "%s[(%s & %s) * %s + %s]", kernel.rows(rows), value(index),
                            rows.slots() - 1, rows.tables().size(), rows.margin() + rows.column(table)))
                    .orElseGet(() -> String.format(Locale.ROOT, "%s[%s & %s]", value(table), value(index),
                            MemoryTableSource.slots(ops.get(table)) - 1));
        };
    }

    private static String unary(UnaryKind kind, String a) {
        return switch (kind) {
            case NEG, DNEG -> "-" + a;
            case DSQRT -> "Math.sqrt(" + a + ")";
            case F2D, I2D -> "(double) " + a;
            case D2F -> "(float) " + a;
            case D2I, L2I -> "(int) " + a;
            case I2L -> "(long) " + a;
            case DBITS -> "Double.doubleToRawLongBits(" + a + ")";
            case FROM_DBITS -> "Double.longBitsToDouble(" + a + ")";
            case ABS, DABS -> "Math.abs(" + a + ")";
            case SQRT -> "(float) Math.sqrt(" + a + ")";
            case BITS -> "Float.floatToRawIntBits(" + a + ")";
            case FROM_BITS -> "Float.intBitsToFloat(" + a + ")";
            case TO_INT -> "(int) " + a;
            case TO_FLOAT -> "(float) " + a;
            case NOT -> "!" + a;
        };
    }

    private static String binary(BinaryKind kind, String a, String b) {
        return switch (kind) {
            case EQ, NE, DEQ -> a.equals(b) ? withItself(kind, a) : a + " " + operator(kind) + " " + b;
            case IMIN -> String.format(Locale.ROOT, "Math.min(%s, %s)", a, b);
            case IMAX -> String.format(Locale.ROOT, "Math.max(%s, %s)", a, b);
            default -> a + " " + operator(kind) + " " + b;
        };
    }

    /** Only NaN differs from itself; checkers of sources take {@code x == x} for a mistake. */
    private static String withItself(BinaryKind kind, String a) {
        return (kind == BinaryKind.NE ? "" : "!") + (kind == BinaryKind.DEQ ? "Double" : "Float") + ".isNaN(" + a + ")";
    }

    private static String operator(BinaryKind kind) {
        return switch (kind) {
            case ADD, IADD, DADD, LADD -> "+";
            case SUB, ISUB, DSUB, LSUB -> "-";
            case MUL, DMUL -> "*";
            case DIV, DDIV -> "/";
            case IAND, LAND, AND -> "&";
            case IOR, LOR, OR -> "|";
            case IXOR, LXOR -> "^";
            case ISHL, LSHL -> "<<";
            case ISAR, LSAR -> ">>";
            case ISHR, LSHR -> ">>>";
            case LT, ILT, DLT, LLT -> "<";
            case LE, ILE, DLE, LLE -> "<=";
            case EQ, IEQ, DEQ, LEQ -> "==";
            case NE -> "!=";
            case IMIN, IMAX -> throw new AssertionError(kind);
        };
    }

    private static String shift(ShiftKind kind) {
        return switch (kind) {
            case SHL, SHL64 -> " << ";
            case SAR, SAR64 -> " >> ";
            case SHR, SHR64 -> " >>> ";
        };
    }
}
