package dev.ulpforge.verify.prover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.Signature;
import dev.ulpforge.verify.oracle.exact.ExactFunction;

/** The kernels of sin and cos on all doubles. */
final class CircularLock {
    private CircularLock() {}

    static Code code(ExactFunction function) throws IOException {
        Path file = new LockStore(Path.of("../kernels/ulpforge"))
                .path(new KernelSpec(Signature.of(Format.BINARY64), function.fn(), Domain.ALL, Demands.ulp(1)));
        return Code.of(LockFile.parse(Files.readString(file)).program());
    }
}
