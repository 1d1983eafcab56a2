package dev.ulpforge.codegen.emit;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import com.palantir.javapoet.CodeBlock;

import dev.ulpforge.codegen.ir.Op;
import dev.ulpforge.codegen.ir.Program;
import dev.ulpforge.codegen.ir.Slice;
import dev.ulpforge.codegen.ir.Type;

/**
 * A program as statements on {@code FloatVector}, {@code IntVector} and {@code VectorMask} locals, from {@code x} to
 * {@link #result}. Masks are kept as masks of floats; C2 drops the casts between masks of one shape.
 */
final class VectorBody {
    private final KernelMethod kernel;
    private final ConstantSource constants;
    private final Program program;
    private final List<Type> types;

    VectorBody(KernelMethod kernel, ConstantSource constants) {
        this.kernel = kernel;
        this.constants = constants;
        this.program = kernel.program();
        this.types = program.types();
    }

    /** {@return declarations of the constants that {@link #usual} uses, which stand before a loop} */
    CodeBlock constants() {
        return statements(straight(program.result()), this::isConstant);
    }

    /**
     * {@return statements for a vector whose lanes are all usual} Where one is not, {@code otherwise} is run; it must
     * leave. It may use no vector: a vector that is alive at a branch that is never taken still costs a register or a
     * move, since C2 keeps it for deoptimization (12 % of an exp kernel).
     */
    CodeBlock usual(CodeBlock otherwise) {
        CodeBlock.Builder body = CodeBlock.builder();
        ordered(program.result()).filter(position -> !isConstant(position)).forEach(position -> {
            if (program.ops().get(position) instanceof Op.Usually(int mask, int a, int b)) {
                body.beginControlFlow("if (!$L.allTrue())", value(mask)).add(otherwise).endControlFlow();
                body.addStatement("$T v$L = $L", VectorNames.FLOAT_VECTOR, position, value(a));
            } else {
                body.add(declaration(position));
            }
        });
        return body.build();
    }

    /** {@return statements for any vector, constants included} Nothing is boxed where rare cases are frequent. */
    CodeBlock any() {
        return any(program.result(), new BitSet());
    }

    /** {@return the name of the result} */
    String result() {
        return value(program.result());
    }

    private CodeBlock any(int root, BitSet declared) {
        CodeBlock.Builder body = CodeBlock.builder();
        BitSet known = (BitSet) declared.clone();
        ordered(root).filter(position -> !declared.get(position)).forEach(position -> {
            body.add(program.ops().get(position) instanceof Op.Usually(int mask, int a, int b)
                    ? merged(position, mask, a, b, known)
                    : declaration(position));
            known.set(position);
        });
        return body.build();
    }

    private CodeBlock merged(int position, int mask, int a, int b, BitSet known) {
        return CodeBlock.builder().addStatement("$T v$L = $L", VectorNames.FLOAT_VECTOR, position, value(a))
                .beginControlFlow("if (!$L.allTrue())", value(mask))
                .add(any(b, known))
                .addStatement("v$1L = $2L.blend(v$1L, $3L)", position, value(b), value(mask))
                .endControlFlow().build();
    }

    private BitSet straight(int root) {
        return new Slice(program, root).positions();
    }

    /**
     * Look-ups come as early as they can: in a table of several registers they are the only calls that are not of the
     * Vector API itself, and C2 inlines no others after the first 18,000 nodes of a method (NodeCountInliningCutoff), which
     * is some sixty operations or five such look-ups.
     */
    private IntStream ordered(int root) {
        BitSet all = straight(root);
        BitSet first = new BitSet();
        all.stream().filter(position -> program.ops().get(position) instanceof Op.Lookup)
                .forEach(position -> first.or(straight(position)));
        all.andNot(first);
        return IntStream.concat(first.stream(), all.stream());
    }

    private boolean isConstant(int position) {
        return program.ops().get(position) instanceof Op.FloatConst
                || program.ops().get(position) instanceof Op.IntConst;
    }

    private CodeBlock statements(BitSet positions, IntPredicate which) {
        CodeBlock.Builder body = CodeBlock.builder();
        positions.stream().filter(which).forEach(position -> body.add(declaration(position)));
        return body.build();
    }

    private CodeBlock declaration(int position) {
        if (program.ops().get(position) instanceof Op.Input) {
            return CodeBlock.of("");
        }
        return CodeBlock.builder().addStatement("$T v$L = $L", VectorNames.typeOf(types.get(position)), position,
                expression(position)).build();
    }

    private String value(int position) {
        return program.ops().get(position) instanceof Op.Input ? "x" : "v" + position;
    }

    private CodeBlock expression(int position) {
        return switch (program.ops().get(position)) {
            case Op.Input() -> CodeBlock.of("x");
            case Op.FloatConst(float value) -> constants.broadcast(position, value);
            case Op.IntConst(int value) ->
                CodeBlock.of("$T.broadcast(INTS, $L)", VectorNames.INT_VECTOR, JavaLiteral.of(value));
            case Op.Unary unary -> VectorOperation.of(unary.kind(), value(unary.a()));
            case Op.Binary binary -> VectorOperation.of(binary.kind(), value(binary.a()), value(binary.b()));
            case Op.Fma(int a, int b, int c) -> CodeBlock.of("$L.fma($L, $L)", value(a), value(b), value(c));
            case Op.Shift shift -> VectorOperation.of(shift.kind(), value(shift.a()), shift.distance());
            case Op.Select(int mask, int a, int b) ->
                CodeBlock.of("$L.blend($L, $L)", value(b), value(a), maskFor(mask, types.get(a)));
            case Op.Usually usually -> throw new AssertionError(usually);
            case Op.Lookup(List<Integer> table, int index) ->
                lookup(table.size(), constants.table(kernel, position), value(index));
        };
    }

    private static CodeBlock lookup(int size, String table, String index) {
        return CodeBlock.of(
                "INTS.length() >= $1L ? $2L.selectFrom($3T.fromArray(INTS, $4L, 0)) : $5T.lookup$1L($4L, $2L)",
                size, index, VectorNames.INT_VECTOR, table, RuntimeNames.REGISTER_TABLE);
    }

    private CodeBlock maskFor(int mask, Type type) {
        return type == Type.INT ? CodeBlock.of("$L.cast(INTS)", value(mask)) : CodeBlock.of("$L", value(mask));
    }
}
