package dev.ulpforge.search.composition;

import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.kernel.ExponentialTemplate;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.scheme.value.FloatFloat;

/**
 * Writes the slow path of a composed kernel, which serves any input. Exponentials keep their powers of two apart until
 * the end.
 */
final class SlowPathWriter {
    /** Beyond it an exponential overflows or underflows whatever the rounding error of its argument is. */
    private static final float FAR = 512;
    private final ProgramBuilder b;
    private final F32 input;
    private final Map<KernelTemplate, float[]> constants;

    /** A path from this input, with these open constants of each kernel. */
    SlowPathWriter(F32 input, Map<KernelTemplate, float[]> constants) {
        this.b = input.program();
        this.input = input;
        this.constants = constants;
    }

    /** {@return the value of {@code node}, with NaN canonical} */
    F32 result(KernelExpression node) {
        F32 y = value(node);
        return y.unlessNaN(y);
    }

    private F32 value(KernelExpression node) {
        return scaled(node).value();
    }

    private ScaledValue scaled(KernelExpression node) {
        return switch (node) {
            case KernelExpression.Input() -> ScaledValue.plain(input);
            case KernelExpression.Constant(double value) -> ScaledValue.plain(b.f32((float) value));
            case KernelExpression.Negated(var a) -> scaled(a).with(F32::negated);
            case KernelExpression.Absolute(var a) -> scaled(a).with(F32::abs);
            case KernelExpression.Root(var a) -> ScaledValue.plain(value(a).sqrt());
            case KernelExpression.Arithmetic(var operator, var first, var second) ->
                scaled(first).with(operator, scaled(second));
            case KernelExpression.Extremum(boolean larger, var first, var second) ->
                ScaledValue.plain(extremum(larger, value(first), value(second)));
            case KernelExpression.Kernel kernel -> applied(kernel);
        };
    }

    /** As IEEE 754-2019 9.6: −0 is less than +0, and NaN is handed on. */
    private F32 extremum(boolean larger, F32 first, F32 second) {
        F32 unequal = FastPathWriter.extremum(larger, first, second);
        BinaryOperator<I32> signs = larger ? I32::and : I32::or;
        F32 equal = signs.apply(first.bits(), second.bits()).asFloat();
        F32 number = first.equalTo(second).select(equal, unequal);
        return first.equalTo(first).and(second.equalTo(second)).select(number, b.f32(Float.NaN));
    }

    private ScaledValue applied(KernelExpression.Kernel kernel) {
        FloatFloat argument = kernel.compensation() == KernelExpression.Compensation.NONE
                ? FloatFloat.exact(value(kernel.argument()))
                : new FastPathWriter(input, constants).compensated(kernel.argument());
        float[] values = constants.get(kernel.template());
        return kernel.template().exponential().map(template -> exponential(template, argument, values))
                .orElseGet(() -> ScaledValue
                        .plain(Inlining.of(kernel.template().with(values), argument.high()).result()));
    }

    private ScaledValue exponential(ExponentialTemplate template, FloatFloat argument, float[] values) {
        ExponentialTemplate.Scaled power = template.scaled(nearby(argument), values);
        ScaledValue y = new ScaledValue(power.significand(), Optional.of(power.exponent()));
        float constant = (float) template.constant();
        return template.constant() == 0
                ? y
                : y.with(KernelExpression.Operator.PLUS, ScaledValue.plain(b.f32(constant)));
    }

    /** {@return the argument without its error term where it is large} */
    private FloatFloat nearby(FloatFloat argument) {
        return new FloatFloat(argument.high(),
                argument.low().map(low -> argument.high().abs().below(b.f32(FAR)).select(low, b.f32(0))));
    }
}
