package dev.ulpforge.search.timing;

import java.util.Objects;

import dev.ulpforge.codegen.compile.BulkKernel;

/**
 * A kernel that takes part in a timing.
 *
 * @param name        its name in results
 * @param kernel      the kernel
 * @param expectation the condition on its results, checked before and after the timing
 */
public record TimedKernel(String name, BulkKernel kernel, Expectation expectation) {

    /** A condition on a result. */
    @FunctionalInterface
    public interface Expectation {
        /** {@return whether {@code y} is acceptable as the result at {@code x}} */
        boolean accepts(float x, float y);
    }

    /** Refuses missing parts. */
    public TimedKernel {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kernel);
        Objects.requireNonNull(expectation);
    }

    /** {@return a contender whose results are not looked at: for a kernel that was verified already} */
    public static TimedKernel unchecked(String name, BulkKernel kernel) {
        return new TimedKernel(name, kernel, (x, y) -> true);
    }

    /** @throws WrongResultException if a result does not meet the expectation */
    void requireRight(float[] inputs, float[] results) {
        for (int i = 0; i < inputs.length; i++) {
            if (!expectation.accepts(inputs[i], results[i])) {
                throw new WrongResultException(name, inputs[i], results[i]);
            }
        }
    }
}
