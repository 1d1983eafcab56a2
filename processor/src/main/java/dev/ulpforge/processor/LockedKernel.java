package dev.ulpforge.processor;

import dev.ulpforge.codegen.emit.KernelMethod;
import dev.ulpforge.model.lock.KernelSummary;
import dev.ulpforge.model.lock.LockFile;

/**
 * An annotated method and the lock that answers it.
 *
 * @param annotated the method
 * @param lock its lock
 */
record LockedKernel(AnnotatedMethod annotated, LockFile lock) {

    /** {@return what is generated for the method} */
    KernelMethod method() {
        return new KernelMethod(annotated.name(), lock.program(), KernelSummary.lines(lock));
    }
}
