package dev.ulpforge.codegen.emit;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.ulpforge.codegen.ir.Op;
import dev.ulpforge.codegen.ir.Program;
import dev.ulpforge.codegen.ir.Type;

/**
 * A program as statements on {@code FloatVector}, {@code IntVector} and {@code VectorMask} locals, from {@code x} to
 * {@link #result}. Masks are kept as masks of floats; C2 drops the casts between masks of one shape.
 */
final class VectorBody {
    /** The suffix where there is one vector only. */
    static final String ALONE = "";
    private final KernelMethod kernel;
    private final ConstantSource constants;
    private final Program program;
    private final List<Type> types;
    private final Form form;
    private final UsualWay way;

    /** Where a body stands, which decides how it is best written. */
    enum Form {
        /** In a large method of its own. */
        LOOP,
        /** In methods so small that C2 inlines them. */
        INLINED
    }

    VectorBody(KernelMethod kernel, ConstantSource constants, Form form) {
        this.form = form;
        this.kernel = kernel;
        this.constants = constants;
        this.program = kernel.program();
        this.types = program.types();
        this.way = new UsualWay(program);
    }

    Program program() {
        return program;
    }

    UsualWay way() {
        return way;
    }

    /** {@return the Java type of the value at {@code position}} */
    TypeName typeOf(int position) {
        return VectorNames.typeOf(types.get(position));
    }

    /** {@return declarations of the constants that steps use, which stand before a loop} */
    CodeBlock constants(List<UsualWay.Step> steps) {
        CodeBlock.Builder code = CodeBlock.builder();
        way.constants(steps).stream().forEach(position -> code.add(declaration(position, ALONE)));
        return code.build();
    }

    /**
     * {@return statements for some of the steps of {@link #way}}
     *
     * @param copies    one suffix for the names of each vector's locals, {@code x} included: one test serves them all
     * @param otherwise what leaves where a lane is not usual
     */
    CodeBlock code(List<UsualWay.Step> steps, List<String> copies, CodeBlock otherwise) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (UsualWay.Step step : steps) {
            switch (step) {
                case UsualWay.Step.Declare(int position) ->
                    copies.forEach(copy -> code.add(declaration(position, copy)));
                case UsualWay.Step.Test(int mask) ->
                    code.beginControlFlow("if (!$L.allTrue())", all(mask, copies)).add(otherwise)
                            .endControlFlow();
            }
        }
        return code.build();
    }

    private String all(int mask, List<String> copies) {
        return copies.stream().skip(1).map(copy -> ".and(" + value(mask, copy) + ")")
                .collect(Collectors.joining("", value(mask, copies.getFirst()), ""));
    }

    /** {@return the name of the result for the vector of this suffix} */
    String result(String copy) {
        return value(program.result(), copy);
    }

    CodeBlock declaration(int position, String copy) {
        if (program.ops().get(position) instanceof Op.Input) {
            return CodeBlock.of("");
        }
        return CodeBlock.builder().addStatement("$T $L = $L", typeOf(position),
                value(position, copy), expression(position, copy)).build();
    }

    String value(int position, String copy) {
        String name = program.ops().get(position) instanceof Op.Input ? "x" : "v" + position;
        return UsualWay.isConstant(program.ops().get(position)) ? name : name + copy;
    }

    private CodeBlock expression(int position, String copy) {
        IntFunction<String> value = operand -> value(operand, copy);
        return switch (program.ops().get(position)) {
            case Op.Input() -> CodeBlock.of("x");
            case Op.FloatConst(float constant) -> constants.broadcast(position, constant);
            case Op.IntConst(int constant) ->
                CodeBlock.of("$T.broadcast(INTS, $L)", VectorNames.INT_VECTOR, JavaLiteral.of(constant));
            case Op.Unary unary -> VectorOperation.of(unary.kind(), value.apply(unary.a()));
            case Op.Binary binary ->
                VectorOperation.of(binary.kind(), value.apply(binary.a()), value.apply(binary.b()));
            case Op.Fma(int a, int b, int c) ->
                CodeBlock.of("$L.fma($L, $L)", value.apply(a), value.apply(b), value.apply(c));
            case Op.Shift shift -> VectorOperation.of(shift.kind(), value.apply(shift.a()), shift.distance());
            case Op.Select(int mask, int a, int b) ->
                CodeBlock.of("$L.blend($L, $L)", value.apply(b), value.apply(a),
                        maskFor(value.apply(mask), types.get(a)));
            case Op.Usually usually -> CodeBlock.of("$L", value.apply(usually.a()));
            case Op.Lookup(List<Integer> table, int index) -> lookup(
                    new TableLookup(table.size(), constants.table(kernel, position), value.apply(index)));
        };
    }

    private static CodeBlock maskFor(String mask, Type type) {
        return type == Type.INT ? CodeBlock.of("$L.cast(INTS)", mask) : CodeBlock.of("$L", mask);
    }

    private CodeBlock lookup(TableLookup lookup) {
        return form == Form.LOOP ? lookup.expression() : lookup.call();
    }
}
