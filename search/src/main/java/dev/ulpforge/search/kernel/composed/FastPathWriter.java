package dev.ulpforge.search.kernel.composed;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.search.kernel.ExponentialTemplate;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.scheme.value.FloatFloat;

/** Writes what a composed kernel does with usual inputs: those that are usual for each kernel in it. */
final class FastPathWriter {
    private final ProgramBuilder b;
    private final int input;
    private final Map<KernelTemplate, float[]> constants;
    private final Set<Integer> masks = new LinkedHashSet<>();

    /** A path into {@code b} from the position of the input. */
    FastPathWriter(ProgramBuilder b, int input, Map<KernelTemplate, float[]> constants) {
        this.b = b;
        this.input = input;
        this.constants = constants;
    }

    /** {@return the mask of usual inputs, as far as written; empty if all are usual} */
    OptionalInt mask() {
        return masks.stream().mapToInt(Integer::intValue)
                .reduce((first, second) -> b.binary(BinaryKind.AND, first, second));
    }

    /** {@return the position of the value of {@code node}} */
    int value(KernelExpression node) {
        return switch (node) {
            case KernelExpression.Input() -> input;
            case KernelExpression.Constant(double value) -> b.constant((float) value);
            case KernelExpression.Negated(var a) -> b.unary(UnaryKind.NEG, value(a));
            case KernelExpression.Absolute(var a) -> b.unary(UnaryKind.ABS, value(a));
            case KernelExpression.Root(var a) -> b.unary(UnaryKind.SQRT, value(a));
            case KernelExpression.Arithmetic(var kind, var first, var second) ->
                b.binary(kind, value(first), value(second));
            case KernelExpression.Extremum(boolean larger, var first, var second) ->
                extremum(larger, value(first), value(second));
            case KernelExpression.Kernel kernel -> applied(kernel);
        };
    }

    private int extremum(boolean larger, int first, int second) {
        int isFirst = larger ? b.binary(BinaryKind.LT, second, first) : b.binary(BinaryKind.LT, first, second);
        return b.add(new Op.Select(isFirst, first, second));
    }

    private int applied(KernelExpression.Kernel kernel) {
        float[] values = constants.get(kernel.template());
        if (kernel.care() != KernelExpression.Care.NONE) {
            ExponentialTemplate exponential = kernel.template().exponential().orElseThrow();
            FloatFloat argument = paired(kernel.argument());
            boolean wide = kernel.care() == KernelExpression.Care.WIDE;
            masks.add(exponential.serves(argument.high(), wide).at());
            return exponential.fastPath(argument, wide, values).at();
        }
        Inlining inlined = Inlining.of(b, kernel.template().with(values), value(kernel.argument()));
        if (inlined.isGuarded()) {
            masks.add(inlined.mask());
        }
        return inlined.usual();
    }

    /** {@return the value of {@code node} with the errors of its last roundings} */
    FloatFloat paired(KernelExpression node) {
        return switch (node) {
            case KernelExpression.Constant(double value) when (float) value != value ->
                FloatFloat.of(b.f32((float) value), b.f32((float) (value - (float) value)));
            case KernelExpression.Negated(var a) -> paired(a).negated();
            case KernelExpression.Arithmetic(var kind, var first, var second) ->
                joined(kind, paired(first), paired(second));
            default -> FloatFloat.exact(new F32(b, value(node)));
        };
    }

    private static FloatFloat joined(BinaryKind kind, FloatFloat first, FloatFloat second) {
        return switch (kind) {
            case ADD -> first.plus(second);
            case SUB -> first.minus(second);
            case MUL -> first.times(second);
            case DIV -> first.dividedBy(second);
            default -> throw new IllegalArgumentException(kind + " is no arithmetic");
        };
    }
}
