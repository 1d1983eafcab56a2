package dev.ulpforge.verify.sweep;

import java.util.function.Supplier;

import dev.ulpforge.codegen.compile.BulkKernel;

/**
 * A kernel, and who sees its results during a sweep.
 *
 * @param kernel   the kernel
 * @param observer gives each thread an observer
 */
public record ObservedKernel(BulkKernel kernel, Supplier<ResultsObserver> observer) {

    /** A kernel whose results nobody sees. */
    public ObservedKernel(BulkKernel kernel) {
        this(kernel, () -> ResultsObserver.BLIND);
    }
}
