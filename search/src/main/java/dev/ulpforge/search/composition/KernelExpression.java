package dev.ulpforge.search.composition;

import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.search.kernel.KernelTemplate;

/** An expression as a program computes it: operations, and kernels for everything else. */
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
    record Arithmetic(Operator operator, KernelExpression a, KernelExpression b) implements KernelExpression {}

    /** The larger or the smaller of two. */
    record Extremum(boolean larger, KernelExpression a, KernelExpression b) implements KernelExpression {}

    /**
     * A kernel applied to its argument.
     *
     * @param template     the kernel
     * @param argument     the argument
     * @param compensation what it does about the argument's rounding error
     */
    record Kernel(KernelTemplate template, KernelExpression argument,
            Compensation compensation) implements KernelExpression {}

    /** The operators of arithmetic. */
    enum Operator {
        PLUS, MINUS, TIMES, DIVIDED_BY
    }

    /** What a kernel does about the rounding error of its argument; only exponentials can do anything. */
    enum Compensation {
        /** Nothing. */
        NONE,
        /** The result accounts for it. */
        NARROW,
        /** The result accounts for it, and the fast path goes on until results have left the range of floats. */
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
