package dev.ulpforge.codegen.emit;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    /** The suffix where there is one vector only. */
    static final String ALONE = "";
    private static final int REGISTER = 16;
    private static final int MOST_REGISTERS = 40;
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
     * {@return statements for vectors whose lanes are all usual} Where one is not, {@code otherwise} is run; it must
     * leave. The test comes first, and {@code otherwise} may use no vector: a vector that is alive at a branch that is
     * never taken still costs a register or a move, since C2 keeps it for deoptimization (12 % of an exp kernel).
     *
     * @param copies one suffix for the names of each vector's locals, {@code x} included: one test serves them all
     */
    CodeBlock usual(List<String> copies, CodeBlock otherwise) {
        CodeBlock.Builder body = CodeBlock.builder();
        BitSet declared = new BitSet();
        straight(program.result()).stream().forEach(position -> {
            if (program.ops().get(position) instanceof Op.Usually usually) {
                declare(straight(usually.mask()), copies, declared, body);
                body.beginControlFlow("if (!$L.allTrue())", all(usually.mask(), copies)).add(otherwise)
                        .endControlFlow();
            }
        });
        BitSet results = results();
        declare(lookUps(results), copies, declared, body);
        declare(results, copies, declared, body);
        return body.build();
    }

    /** {@return statements for a vector of which only usual lanes matter, constants included} */
    CodeBlock usualLanes() {
        BitSet needed = results();
        tests().forEach(usually -> needed.or(straight(usually.mask())));
        CodeBlock.Builder body = CodeBlock.builder().add(statements(needed, this::isConstant));
        BitSet declared = new BitSet();
        declare(lookUps(needed), List.of(ALONE), declared, body);
        declare(needed, List.of(ALONE), declared, body);
        return body.build();
    }

    /** {@return the mask of usual lanes after {@link #usualLanes}, without those that {@code lanes} lacks} */
    String usualMask(String lanes) {
        return tests().map(usually -> ".and(" + value(usually.mask(), ALONE) + ")")
                .collect(Collectors.joining("", lanes, ""));
    }

    /** {@return the name of the scalar method for a lane that is not usual}: that of the rare case, if there is but one */
    String scalarOfRare() {
        boolean isOne = tests().count() == 1 && program.ops().get(program.result()) instanceof Op.Usually;
        return isOne ? kernel.rareName(program.result()) : kernel.name();
    }

    private Stream<Op.Usually> tests() {
        return straight(program.result()).stream().mapToObj(program.ops()::get).filter(Op.Usually.class::isInstance)
                .map(Op.Usually.class::cast);
    }

    private String all(int mask, List<String> copies) {
        return copies.stream().skip(1).map(copy -> ".and(" + value(mask, copy) + ")")
                .collect(Collectors.joining("", value(mask, copies.getFirst()), ""));
    }

    /** {@return what the result of usual lanes needs when all tests are done} */
    private BitSet results() {
        BitSet live = new BitSet();
        live.set(program.result());
        for (int i = program.result(); i >= 0; i--) {
            if (live.get(i)) {
                Op op = program.ops().get(i);
                (op instanceof Op.Usually usually ? List.of(usually.a()) : op.operands()).forEach(live::set);
            }
        }
        return live;
    }

    private void declare(BitSet positions, List<String> copies, BitSet declared, CodeBlock.Builder body) {
        positions.stream().filter(position -> !declared.get(position) && !isConstant(position)).forEach(position -> {
            declared.set(position);
            copies.forEach(copy -> body.add(program.ops().get(position) instanceof Op.Usually(int mask, int a, int b)
                    ? CodeBlock.builder()
                            .addStatement("$T $L = $L", VectorNames.FLOAT_VECTOR, value(position, copy), value(a, copy))
                            .build()
                    : declaration(position, copy)));
        });
    }

    /** {@return the number of operations on usual lanes, constants not counted} */
    int usualOperations() {
        return (int) straight(program.result()).stream().filter(position -> !isConstant(position)).count();
    }

    /** {@return whether {@link #any} is more than C2 compiles: look-ups of many registers} It gives up beyond 80,000 nodes (MaxNodeLimit). */
    boolean isLong() {
        return program.ops().stream().filter(Op.Lookup.class::isInstance).map(Op.Lookup.class::cast)
                .mapToInt(lookup -> Math.ceilDiv(lookup.table().size(), REGISTER)).sum() > MOST_REGISTERS;
    }

    /** {@return statements for any vector, constants included} Nothing is boxed where rare cases are frequent. */
    CodeBlock any() {
        return any(program.result(), new BitSet());
    }

    /** {@return the name of the result for the vector of this suffix} */
    String result(String copy) {
        return value(program.result(), copy);
    }

    private CodeBlock any(int root, BitSet declared) {
        CodeBlock.Builder body = CodeBlock.builder();
        BitSet known = (BitSet) declared.clone();
        ordered(root).filter(position -> !declared.get(position)).forEach(position -> {
            body.add(program.ops().get(position) instanceof Op.Usually(int mask, int a, int b)
                    ? merged(position, mask, a, b, known)
                    : declaration(position, ALONE));
            known.set(position);
        });
        return body.build();
    }

    private CodeBlock merged(int position, int mask, int a, int b, BitSet known) {
        return CodeBlock.builder().addStatement("$T v$L = $L", VectorNames.FLOAT_VECTOR, position, value(a, ALONE))
                .beginControlFlow("if (!$L.allTrue())", value(mask, ALONE))
                .add(any(b, known))
                .addStatement("v$1L = $2L.blend(v$1L, $3L)", position, value(b, ALONE), value(mask, ALONE))
                .endControlFlow().build();
    }

    private BitSet straight(int root) {
        return new Slice(program, root).positions();
    }

    /**
     * Look-ups come as early as they can: in a large table they are the only calls that are not of the Vector API itself,
     * and C2 inlines no others after the first 18,000 nodes of a method, which is some sixty operations.
     */
    private IntStream ordered(int root) {
        BitSet all = straight(root);
        BitSet first = lookUps(all);
        all.andNot(first);
        return IntStream.concat(first.stream(), all.stream());
    }

    private BitSet lookUps(BitSet positions) {
        BitSet needed = new BitSet();
        positions.stream().filter(position -> program.ops().get(position) instanceof Op.Lookup)
                .forEach(position -> needed.or(straight(position)));
        return needed;
    }

    private boolean isConstant(int position) {
        return program.ops().get(position) instanceof Op.FloatConst
                || program.ops().get(position) instanceof Op.IntConst;
    }

    private CodeBlock statements(BitSet positions, IntPredicate which) {
        CodeBlock.Builder body = CodeBlock.builder();
        positions.stream().filter(which).forEach(position -> body.add(declaration(position, ALONE)));
        return body.build();
    }

    private CodeBlock declaration(int position, String copy) {
        if (program.ops().get(position) instanceof Op.Input) {
            return CodeBlock.of("");
        }
        return CodeBlock.builder().addStatement("$T $L = $L", VectorNames.typeOf(types.get(position)),
                value(position, copy), expression(position, copy)).build();
    }

    private String value(int position, String copy) {
        String name = program.ops().get(position) instanceof Op.Input ? "x" : "v" + position;
        return isConstant(position) ? name : name + copy;
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
            case Op.Usually usually -> throw new AssertionError(usually);
            case Op.Lookup(List<Integer> table, int index) ->
                new TableLookup(table.size(), constants.table(kernel, position), value.apply(index), lookups())
                        .expression();
        };
    }

    private static CodeBlock maskFor(String mask, Type type) {
        return type == Type.INT ? CodeBlock.of("$L.cast(INTS)", mask) : CodeBlock.of("$L", mask);
    }

    private long lookups() {
        return kernel.program().ops().stream().filter(Op.Lookup.class::isInstance).count();
    }
}
