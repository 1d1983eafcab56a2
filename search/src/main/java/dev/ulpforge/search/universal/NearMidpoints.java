package dev.ulpforge.search.universal;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;

/**
 * Inputs at which values are often too near to midpoints of floats for doubles: the least floats, whose halves are
 * midpoints, and multiples of 2^-24 to which 1 or 1/2 are added. A program that is wrong there is not worth a sweep.
 *
 * @param target the target
 */
record NearMidpoints(Target target) {
    private static final int EACH = 64;
    private static final int LEAST = -149;
    private static final int LAST_BIT = -24;

    /** {@return at how many of these inputs, if they are in the domain, the program's result is another float} */
    long wrong(Program program) {
        Interpreter kernel = Interpreter.of(program);
        return IntStream.range(0, EACH).mapToDouble(i -> 2 * i + 1)
                .flatMap(odd -> DoubleStream.of(Math.scalb(odd, LEAST), Math.scalb(odd, LAST_BIT),
                        Math.scalb(odd, LAST_BIT + 1)))
                .flatMap(x -> DoubleStream.of(x, -x)).mapToObj(x -> (float) x).filter(target.domain()::contains)
                .filter(x -> Float.compare(kernel.at(x), target.rounded(x)) != 0).count();
    }
}
