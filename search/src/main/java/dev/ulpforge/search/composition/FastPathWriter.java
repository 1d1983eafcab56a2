package dev.ulpforge.search.composition;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.kernel.ExponentialTemplate;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.scheme.value.FloatFloat;

/** Writes the fast path of a composed kernel: it serves the inputs that the fast path of each kernel in it serves. */
final class FastPathWriter {
    private final ProgramBuilder b;
    private final F32 input;
    private final Map<KernelTemplate, float[]> constants;
    private final Set<Mask> masks = new LinkedHashSet<>();

    /** A path from this input, with these open constants of each kernel. */
    FastPathWriter(F32 input, Map<KernelTemplate, float[]> constants) {
        this.b = input.program();
        this.input = input;
        this.constants = constants;
    }

    /** {@return whether the path serves the input, as far as it is written; empty if it serves all} */
    Optional<Mask> mask() {
        return masks.stream().reduce(Mask::and);
    }

    /** {@return the value of {@code node}} */
    F32 value(KernelExpression node) {
        return switch (node) {
            case KernelExpression.Input() -> input;
            case KernelExpression.Constant(double value) -> b.f32((float) value);
            case KernelExpression.Negated(var a) -> value(a).negated();
            case KernelExpression.Absolute(var a) -> value(a).abs();
            case KernelExpression.Root(var a) -> value(a).sqrt();
            case KernelExpression.Arithmetic(var operator, var first, var second) ->
                joined(operator, value(first), value(second));
            case KernelExpression.Extremum(boolean larger, var first, var second) ->
                extremum(larger, value(first), value(second));
            case KernelExpression.Kernel kernel -> applied(kernel);
        };
    }

    private static F32 joined(KernelExpression.Operator operator, F32 first, F32 second) {
        return switch (operator) {
            case PLUS -> first.plus(second);
            case MINUS -> first.minus(second);
            case TIMES -> first.times(second);
            case DIVIDED_BY -> first.dividedBy(second);
        };
    }

    /** {@return the larger or the smaller of two numbers; of equal ones, the second} */
    static F32 extremum(boolean larger, F32 first, F32 second) {
        return (larger ? second.below(first) : first.below(second)).select(first, second);
    }

    private F32 applied(KernelExpression.Kernel kernel) {
        float[] values = constants.get(kernel.template());
        if (kernel.compensation() != KernelExpression.Compensation.NONE) {
            ExponentialTemplate exponential = kernel.template().exponential().orElseThrow();
            FloatFloat argument = compensated(kernel.argument());
            boolean wide = kernel.compensation() == KernelExpression.Compensation.WIDE;
            masks.add(exponential.serves(argument.high(), wide));
            return exponential.fastPath(argument, wide, values);
        }
        Inlining inlined = Inlining.of(kernel.template().with(values), value(kernel.argument()));
        inlined.guard().map(Inlining.Guard::isFast).ifPresent(masks::add);
        return inlined.fast();
    }

    /** {@return the value of {@code node} with the errors of its last roundings} */
    FloatFloat compensated(KernelExpression node) {
        return switch (node) {
            case KernelExpression.Constant(double value) when (float) value != value ->
                FloatFloat.of(b.f32((float) value), b.f32((float) (value - (float) value)));
            case KernelExpression.Negated(var a) -> compensated(a).negated();
            case KernelExpression.Arithmetic(var operator, var first, var second) ->
                joined(operator, compensated(first), compensated(second));
            default -> FloatFloat.exact(value(node));
        };
    }

    private static FloatFloat joined(KernelExpression.Operator operator, FloatFloat first, FloatFloat second) {
        return switch (operator) {
            case PLUS -> first.plus(second);
            case MINUS -> first.minus(second);
            case TIMES -> first.times(second);
            case DIVIDED_BY -> first.dividedBy(second);
        };
    }
}
