package dev.ulpforge.search.universal;

import java.util.Optional;
import java.util.function.BiFunction;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;

/** Writes expressions in x and y into programs, operation by operation, in doubles. */
public final class DoubleWriting {
    private DoubleWriting() {}

    /**
     * {@return an expression, if programs have each of its operations}
     *
     * @param calls writes functions by name
     */
    public static Optional<F64> of(ProgramBuilder b, Expression e,
            BiFunction<Function, F64, Optional<F64>> calls) {
        return new AsWritten<>(Arithmetic.ofPairs(b, calls::apply)).written(e);
    }
}
