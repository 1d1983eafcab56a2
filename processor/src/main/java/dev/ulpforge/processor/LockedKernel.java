package dev.ulpforge.processor;

import dev.ulpforge.codegen.emit.KernelMethod;
import dev.ulpforge.model.lock.KernelFacts;
import dev.ulpforge.model.lock.LockFile;

/**
 * An annotated method and the lock that answers it.
 *
 * @param site the method
 * @param lock its lock
 */
record LockedKernel(Site site, LockFile lock) {

    /** {@return what is generated for the method} */
    KernelMethod method() {
        return new KernelMethod(site.name(), lock.program(), KernelFacts.lines(lock));
    }
}
