package dev.ulpforge.search.kernel.composed;

import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.search.kernel.Draft;

/** An expression as a program will compute it: operations, and kernels for what is no operation. */
sealed interface Node {

    /** The input. */
    record Input() implements Node {}

    /** A constant, which the program rounds to a float. */
    record Constant(double value) implements Node {}

    /** Minus a. */
    record Negated(Node a) implements Node {}

    /** The absolute value of a. */
    record Absolute(Node a) implements Node {}

    /** The square root of a. */
    record Root(Node a) implements Node {}

    /** A sum, difference, product or quotient. */
    record Arithmetic(BinaryKind kind, Node a, Node b) implements Node {}

    /** The larger or the smaller of two. */
    record Extremum(boolean larger, Node a, Node b) implements Node {}

    /**
     * A kernel applied to its argument.
     *
     * @param draft    the kernel
     * @param argument the argument
     * @param care     what is done beyond that, for an exponential
     */
    record Kernel(Draft draft, Node argument, Care care) implements Node {}

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
    default List<Node> operands() {
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
    default Stream<Draft> drafts() {
        Stream<Draft> below = operands().stream().flatMap(Node::drafts);
        return (this instanceof Kernel(var draft, _, _) ? Stream.concat(below, Stream.of(draft)) : below).distinct();
    }
}
