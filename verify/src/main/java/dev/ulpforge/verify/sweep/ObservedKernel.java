package dev.ulpforge.verify.sweep;

import java.util.function.Supplier;

import dev.ulpforge.codegen.compile.BulkKernel;

/**
 * A kernel, and who sees its results during a sweep.
 *
 * @param kernel   the kernel
 * @param observer gives each shard of the sweep an observer
 */
public record ObservedKernel(BulkKernel kernel, Supplier<ResultsObserver> observer) {

    private static final Supplier<ResultsObserver> UNSEEN = () -> ResultsObserver.BLIND;

    /** A kernel whose results nobody sees. */
    public ObservedKernel(BulkKernel kernel) {
        this(kernel, UNSEEN);
    }

    /** {@return whether somebody sees its results} */
    boolean isSeen() {
        return observer != UNSEEN;
    }
}
