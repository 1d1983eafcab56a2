package dev.ulpforge.search.core.front;

import dev.ulpforge.search.core.program.RealProgram;

/** Confirms errors of programs, with more care than a search takes. */
@FunctionalInterface
public interface ErrorMeasure {

    /** {@return the largest error found, infinite if the program fails somewhere} */
    double error(RealProgram program);

    /** {@return the measure for a problem}: float arithmetic for errors in ULP, arbitrary precision for others */
    static ErrorMeasure of(Problem problem) {
        return problem.kind() == ErrorKind.ULP ? FloatErrors.dense(problem) : new MaximumError(problem);
    }
}
