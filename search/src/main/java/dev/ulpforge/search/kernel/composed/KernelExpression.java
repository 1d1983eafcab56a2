package dev.ulpforge.search.kernel.composed;

import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.search.kernel.KernelTemplate;

/** An expression as a program will compute it: operations, and kernels for what is no operation. */
sealed interface KernelExpression {

    /** The input. */
    record Input() implements KernelExpression {}

    /** A constant, which the program rounds to a float. */
    record Constant(double value) implements KernelExpression {}

    /** Minus a. */
    record Negated(KernelExpression a) implements KernelExpression {}

    /** The absolute value of a. */
    record Absolute(KernelExpression a) implements KernelExpression {}

    /** The square root of a. */
    record Root(KernelExpression a) implements KernelExpression {}

    /** A sum, difference, product or quotient. */
    record Arithmetic(BinaryKind kind, KernelExpression a, KernelExpression b) implements KernelExpression {}

    /** The larger or the smaller of two. */
    record Extremum(boolean larger, KernelExpression a, KernelExpression b) implements KernelExpression {}

    /**
     * A kernel applied to its argument.
     *
     * @param template    the kernel
     * @param argument the argument
     * @param care     what is done beyond that, for an exponential
     */
    record Kernel(KernelTemplate template, KernelExpression argument, Care care) implements KernelExpression {}

    /** What a kernel for an exponential can do beyond others. */
    enum Care {
        /** Nothing. */
        NONE,
        /** The argument's rounding error goes into the result. */
        COMPENSATED,
        /** And arguments are usual until all results have left the range of floats. */
        WIDE
    }

    /** {@return the operands, from left to right} */
    default List<KernelExpression> operands() {
        return switch (this) {
            case Input(),Constant(_) -> List.of();
            case Negated(var a) -> List.of(a);
            case Absolute(var a) -> List.of(a);
            case Root(var a) -> List.of(a);
            case Arithmetic(_, var a, var b) -> List.of(a, b);
            case Extremum(_, var a, var b) -> List.of(a, b);
            case Kernel(_, var a, _) -> List.of(a);
        };
    }

    /** {@return the kernels, each once, those of an argument before the one that is applied to it} */
    default Stream<KernelTemplate> templates() {
        Stream<KernelTemplate> below = operands().stream().flatMap(KernelExpression::templates);
        return (this instanceof Kernel(var template, _, _) ? Stream.concat(below, Stream.of(template)) : below)
                .distinct();
    }
}
