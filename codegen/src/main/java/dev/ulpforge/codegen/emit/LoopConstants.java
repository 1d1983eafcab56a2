package dev.ulpforge.codegen.emit;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Type;

/**
 * The constants of the vector loops of a kernel, in an array for each type: to C2 they are variables, which it keeps in
 * registers.
 */
final class LoopConstants {
    private final KernelMethod kernel;
    private final FastPathSteps way;
    private final List<FastPathSteps.Step> steps;
    private final List<Type> types;
    private final BitSet used;

    LoopConstants(KernelMethod kernel) {
        this.kernel = kernel;
        this.way = new FastPathSteps(kernel.program());
        this.steps = way.steps();
        this.types = kernel.program().types();
        this.used = way.constants(steps);
    }

    /** {@return the fields of the arrays that are not empty} */
    List<FieldSpec> fields() {
        return Stream.of(Type.FLOAT, Type.INT, Type.DOUBLE, Type.LONG).filter(type -> !positions(type).isEmpty())
                .map(this::field).toList();
    }

    /** {@return an expression for the constant at {@code position}} */
    String element(int position) {
        Type type = types.get(position);
        return String.format(Locale.ROOT, "%s.%s[%d]", kernel.tablesName(), name(type),
                positions(type).indexOf(position));
    }

    /** {@return whether the constant at {@code position} is only used as what a fused operation adds to a product} */
    boolean isAddend(int position) {
        return steps.stream().filter(step -> way.operands(step).anyMatch(operand -> operand == position))
                .allMatch(step -> step instanceof FastPathSteps.Step.Declare(int at)
                        && isAdded(position, kernel.program().ops().get(at)));
    }

    private static boolean isAdded(int constant, Op op) {
        return op instanceof Op.Fma(int a, int b, int c) && c == constant && a != constant && b != constant;
    }

    private List<Integer> positions(Type type) {
        return used.stream().filter(position -> types.get(position) == type).boxed().toList();
    }

    private FieldSpec field(Type type) {
        CodeBlock values = positions(type).stream().map(kernel.program().ops()::get)
                .map(constant -> JavaLang.code(JavaLiteral.of((Op.Leaf) constant))).collect(CodeBlock.joining(", "));
        return FieldSpec.builder(array(type), name(type), Modifier.STATIC, Modifier.FINAL)
                .initializer("{ $L }", values).build();
    }

    private static String name(Type type) {
        return type + "_CONSTANTS";
    }

    private static Class<?> array(Type type) {
        return switch (type) {
            case FLOAT -> float[].class;
            case INT -> int[].class;
            case DOUBLE -> double[].class;
            case LONG -> long[].class;
            case MASK, INT_TABLE, DOUBLE_TABLE -> throw new IllegalArgumentException(type + " has no constants");
        };
    }
}
