package dev.ulpforge.driver.audit;

import java.nio.file.Path;
import java.util.Optional;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.sweep.RoundedKernel;

/** Locks of kernels that are correctly rounded at every float, which make audits fast. */
public final class RoundedLock {
    private RoundedLock() {}

    /**
     * {@return where the lock of a function lies in a directory, if it has one}
     *
     * @throws dev.ulpforge.model.lock.LockException if the file that should be the lock cannot be read
     */
    public static Optional<Path> find(Path directory, Function fn) {
        LockStore store = new LockStore(directory);
        KernelSpec spec = new KernelSpec(Expression.parse(fn.toString()), Domain.ALL, KernelSpec.CORRECTLY_ROUNDED);
        return store.find(spec).filter(lock -> proof(lock).isPresent()).map(_ -> store.path(spec));
    }

    /** {@return the kernel of a lock, compiled; empty if it is not proven to be correctly rounded at every float} */
    public static Optional<RoundedKernel> kernel(LockFile lock) {
        return proof(lock).map(proof -> new RoundedKernel(CompiledKernel.of(lock.program()), proof));
    }

    private static Optional<Exhaustive> proof(LockFile lock) {
        return lock.proof() instanceof Exhaustive proof && RoundedKernel.isProven(proof)
                ? Optional.of(proof)
                : Optional.empty();
    }
}
