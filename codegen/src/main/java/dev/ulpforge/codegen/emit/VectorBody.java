package dev.ulpforge.codegen.emit;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.Type;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.reading.ProgramReading;

/**
 * A program as statements on {@code FloatVector}, {@code IntVector} and {@code VectorMask} locals, from {@code x} to
 * {@link #result}. Masks are kept as those of arguments; C2 drops the casts between masks of one shape.
 */
final class VectorBody {
    /** The suffix where there is one vector only. */
    static final String ALONE = "";
    private final KernelMethod kernel;
    private final ConstantSource constants;
    private final Program program;
    private final List<Type> types;
    private final Form form;
    private final FastPathSteps way;
    private final LaneNames lanes;
    private final ProgramReading reading;

    /** The place of a body, on which its best form depends. */
    enum Form {
        /** In a large method. */
        LARGE,
        /**
         * In a loop that stores to memory segments, which keeps C2 from moving the loads of tables out: wide registers
         * are loaded before it. There are too few narrow ones for that.
         */
        SEGMENT_LOOP,
        /** In methods so small that C2 inlines them. */
        INLINED
    }

    VectorBody(KernelMethod kernel, ProgramReading reading, ConstantSource constants, Form form) {
        this.form = form;
        this.kernel = kernel;
        this.constants = constants;
        this.program = kernel.program();
        this.types = program.types();
        this.way = new FastPathSteps(program);
        this.lanes = LaneNames.of(kernel);
        this.reading = reading;
    }

    Program program() {
        return program;
    }

    LaneNames lanes() {
        return lanes;
    }

    /** {@return the comments for statements in order} */
    SectionComments comments() {
        return new SectionComments(reading);
    }

    FastPathSteps way() {
        return way;
    }

    /** {@return the Java type of the value at {@code position}} */
    TypeName typeOf(int position) {
        return VectorNames.typeOf(types.get(position), lanes);
    }

    /** {@return declarations of the constants that steps use, which stand before a loop} */
    CodeBlock constants(List<FastPathSteps.Step> steps) {
        CodeBlock.Builder code = CodeBlock.builder();
        way.constants(steps).stream().forEach(position -> code.add(declaration(position, ALONE)));
        return code.build();
    }

    /**
     * {@return statements for some of the steps of {@link #way}}
     *
     * @param copies    one suffix for the names of each vector's locals, {@code x} included: one test serves them all
     * @param otherwise the statement that leaves if a lane needs the slow path
     */
    CodeBlock code(List<FastPathSteps.Step> steps, List<String> copies, CodeBlock otherwise) {
        CodeBlock.Builder code = CodeBlock.builder();
        SectionComments comments = comments();
        for (FastPathSteps.Step step : steps) {
            switch (step) {
                case FastPathSteps.Step.Declare(int position) -> {
                    code.add(comments.before(position));
                    copies.forEach(copy -> code.add(declaration(position, copy)));
                }
                case FastPathSteps.Step.Test(int mask) ->
                    code.beginControlFlow("if (!$L.allTrue())", all(mask, copies)).add(otherwise)
                            .endControlFlow();
            }
        }
        return code.build();
    }

    /**
     * {@return the name of the scalar method for a lane that needs a slow path}: that of the slow path, if there is
     * only one
     */
    String scalarOfSlowPath() {
        boolean isOne = way.steps().stream().filter(FastPathSteps.Step.Test.class::isInstance).count() == 1
                && program.ops().get(program.result()) instanceof Op.FastPath;
        return isOne ? kernel.slowPathName(program.result()) : kernel.name();
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
        if (program.ops().get(position) instanceof Op.Input || !types.get(position).isLane()) {
            return CodeBlock.of("");
        }
        CodeBlock.Builder code = CodeBlock.builder();
        if (program.gathers(position) && program.ops().get(position) instanceof Op.Gather gather) {
            code.add(VectorGather.of(kernel, position).stored(value(gather.index(), copy), copy));
        }
        return code.addStatement("$T $L = $L", typeOf(position),
                value(position, copy), expression(position, copy)).build();
    }

    /**
     * {@return declarations of the arrays through which the indices of the gathers among steps go, which stand before a
     * loop}
     */
    CodeBlock indices(List<FastPathSteps.Step> steps, List<String> copies) {
        return copies.stream()
                .flatMap(copy -> steps.stream().filter(FastPathSteps.Step.Declare.class::isInstance)
                        .map(FastPathSteps.Step.Declare.class::cast).map(FastPathSteps.Step.Declare::position)
                        .filter(program::gathers)
                        .map(position -> VectorGather.of(kernel, position).array(copy)))
                .distinct().collect(CodeBlock.joining(""));
    }

    /** {@return those for the gathers that a slow path needs, which stand before it} */
    CodeBlock indices(int rare) {
        return way.straight(rare).stream().filter(program::gathers)
                .mapToObj(position -> VectorGather.of(kernel, position).array(ALONE)).distinct()
                .collect(CodeBlock.joining(""));
    }

    String value(int position, String copy) {
        String name = reading.name(position);
        return FastPathSteps.isConstant(program.ops().get(position)) ? name : name + copy;
    }

    private CodeBlock expression(int position, String copy) {
        IntFunction<String> value = operand -> value(operand, copy);
        return switch (program.ops().get(position)) {
            case Op.Input input -> CodeBlock.of(input.name());
            case Op.Leaf constant -> constants.broadcast(position, constant, lanes);
            case Op.Unary unary -> VectorOperation.of(unary.kind(), value.apply(unary.a()), lanes);
            case Op.Binary binary ->
                VectorOperation.of(binary.kind(), value.apply(binary.a()), value.apply(binary.b()), lanes);
            case Op.Fma(int a, int b, int c) ->
                CodeBlock.of("$L.fma($L, $L)", value.apply(a), value.apply(b), value.apply(c));
            case Op.DoubleFma(int a, int b, int c) ->
                CodeBlock.of("$L.fma($L, $L)", value.apply(a), value.apply(b), value.apply(c));
            case Op.Shift shift -> VectorOperation.of(shift.kind(), value.apply(shift.a()), shift.distance());
            case Op.Select(int mask, int a, int b) ->
                CodeBlock.of("$L.blend($L, $L)", value.apply(b), value.apply(a),
                        maskFor(value.apply(mask), types.get(a)));
            case Op.FastPath path -> CodeBlock.of("$L", value.apply(path.fast()));
            case Op.Lookup lookup when lanes.isHalf() -> CodeBlock.of("$T.lookup$L($L, $L)", RuntimeNames.DOUBLE_LANES,
                    lookup.table().size(), constants.table(kernel, position), value.apply(lookup.index()));
            case Op.Lookup lookup -> written(position, lookup(position, lookup, copy));
            case Op.Gather gather when program.gathers(position) -> VectorGather.of(kernel, position).gathered(copy);
            case Op.Gather(int table, _) -> {
                DoubleLookup lookup = new DoubleLookup(program.registerTable(position).orElseThrow(),
                        kernel.registers(table), value.apply(RegisterDoubles.index(program, position).orElseThrow()));
                yield form == Form.INLINED ? lookup.inlined() : lookup.inLoop();
            }
        };
    }

    private CodeBlock maskFor(String mask, Type type) {
        return switch (type) {
            case INT -> CodeBlock.of("$L.cast($L)", mask, lanes.ints());
            case DOUBLE -> castFor(mask, LaneNames.DOUBLES);
            case LONG -> CodeBlock.of("$L.cast($L)", mask, LaneNames.LONGS);
            case FLOAT -> castFor(mask, lanes.floats());
            case MASK, INT_TABLE, DOUBLE_TABLE -> CodeBlock.of("$L", mask);
        };
    }

    /** {@return a mask of the kernel's arguments for vectors of a species} */
    private CodeBlock castFor(String mask, String species) {
        return species.equals(lanes.main()) ? CodeBlock.of("$L", mask) : CodeBlock.of("$L.cast($L)", mask, species);
    }

    private TableLookup lookup(int position, Op.Lookup lookup, String copy) {
        return new TableLookup(lookup.table().size(), constants.table(kernel, position), value(lookup.index(), copy));
    }

    private CodeBlock written(int position, TableLookup lookup) {
        return switch (form) {
            case LARGE -> lookup.expression((start, lanes) -> lookup.register(start));
            case SEGMENT_LOOP -> lookup.expression((start, lanes) -> lanes == TableLookup.WIDEST
                    ? register(position, start)
                    : lookup.register(start));
            case INLINED -> lookup.call();
        };
    }

    private static CodeBlock register(int position, int start) {
        return CodeBlock.of("table$Lfrom$L", position, start);
    }

    /** {@return declarations of the registers that hold the tables of steps, if any stand before a loop} */
    CodeBlock registers(List<FastPathSteps.Step> steps) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (FastPathSteps.Step step : steps) {
            if (form == Form.SEGMENT_LOOP && !lanes.isHalf() && step instanceof FastPathSteps.Step.Declare(int position)
                    && program.ops().get(position) instanceof Op.Lookup op) {
                TableLookup lookup = lookup(position, op, ALONE);
                lookup.starts().forEach(start -> code.addStatement("$T $L = $L", VectorNames.INT_VECTOR,
                        register(position, start), lookup.spareRegister(start)));
            }
        }
        return code.build();
    }
}
