package dev.ulpforge.search.kernel.composed;

import java.util.Map;
import java.util.OptionalInt;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.search.kernel.ExponentialTemplate;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.scheme.value.FloatFloat;

/** Writes what a composed kernel does with any input. Exponentials keep their powers of two apart until the end. */
final class SlowPathWriter {
    /** Where an argument is larger, its rounding error is of no interest. */
    private static final float FAR = 512;
    private final ProgramBuilder b;
    private final int input;
    private final Map<KernelTemplate, float[]> constants;

    /** A path into {@code b} from the position of the input. */
    SlowPathWriter(ProgramBuilder b, int input, Map<KernelTemplate, float[]> constants) {
        this.b = b;
        this.input = input;
        this.constants = constants;
    }

    /** {@return the position of the value of {@code node}, a NaN being the one NaN} */
    int result(KernelExpression node) {
        int y = value(node);
        return b.add(new Op.Select(b.binary(BinaryKind.EQ, y, y), y, b.constant(Float.NaN)));
    }

    private int value(KernelExpression node) {
        return scaled(node).value(b);
    }

    private ScaledValue scaled(KernelExpression node) {
        return switch (node) {
            case KernelExpression.Input() -> ScaledValue.plain(input);
            case KernelExpression.Constant(double value) -> ScaledValue.plain(b.constant((float) value));
            case KernelExpression.Negated(var a) -> onSignificand(UnaryKind.NEG, scaled(a));
            case KernelExpression.Absolute(var a) -> onSignificand(UnaryKind.ABS, scaled(a));
            case KernelExpression.Root(var a) -> ScaledValue.plain(b.unary(UnaryKind.SQRT, value(a)));
            case KernelExpression.Arithmetic(var kind, var first, var second) ->
                scaled(first).with(b, kind, scaled(second));
            case KernelExpression.Extremum(boolean larger, var first, var second) ->
                ScaledValue.plain(extremum(larger, value(first), value(second)));
            case KernelExpression.Kernel kernel -> applied(kernel);
        };
    }

    private ScaledValue onSignificand(UnaryKind kind, ScaledValue value) {
        return value.withSignificand(b.unary(kind, value.significand()));
    }

    /** As IEEE 754-2019 9.6: −0 is less than +0, and NaN is handed on. */
    private int extremum(boolean larger, int first, int second) {
        int isFirst = larger ? b.binary(BinaryKind.LT, second, first) : b.binary(BinaryKind.LT, first, second);
        int chosen = b.add(new Op.Select(isFirst, first, second));
        BinaryKind join = larger ? BinaryKind.IAND : BinaryKind.IOR;
        int joined = b.unary(UnaryKind.FROM_BITS,
                b.binary(join, b.unary(UnaryKind.BITS, first), b.unary(UnaryKind.BITS, second)));
        int unequal = b.add(new Op.Select(b.binary(BinaryKind.EQ, first, second), joined, chosen));
        int isNumber = b.binary(BinaryKind.AND, b.binary(BinaryKind.EQ, first, first),
                b.binary(BinaryKind.EQ, second, second));
        return b.add(new Op.Select(isNumber, unequal, b.constant(Float.NaN)));
    }

    private ScaledValue applied(KernelExpression.Kernel kernel) {
        FloatFloat argument = kernel.care() != KernelExpression.Care.NONE
                ? new FastPathWriter(b, input, constants).paired(kernel.argument())
                : FloatFloat.exact(new F32(b, value(kernel.argument())));
        float[] values = constants.get(kernel.template());
        return kernel.template().exponential().map(one -> exponential(one, argument, values))
                .orElseGet(() -> ScaledValue
                        .plain(selected(Inlining.of(b, kernel.template().with(values), argument.high().at()))));
    }

    private int selected(Inlining inlined) {
        if (!inlined.isGuarded()) {
            return inlined.result();
        }
        Op guard = inlined.program().ops().get(inlined.program().result());
        return b.add(new Op.Select(inlined.mask(), inlined.usual(), inlined.positions()[guard.operands().get(2)]));
    }

    private ScaledValue exponential(ExponentialTemplate one, FloatFloat argument, float[] values) {
        ExponentialTemplate.Scaled power = one.scaled(nearby(argument), values);
        double constant = one.constant();
        ScaledValue y = new ScaledValue(power.significand().at(), OptionalInt.of(power.exponent().at()));
        return constant == 0 ? y : y.with(b, BinaryKind.ADD, ScaledValue.plain(b.constant((float) constant)));
    }

    /** {@return the argument without its error term where it is large} */
    private FloatFloat nearby(FloatFloat argument) {
        return new FloatFloat(argument.high(),
                argument.low().map(low -> argument.high().abs().below(b.f32(FAR)).select(low, b.f32(0))));
    }
}
