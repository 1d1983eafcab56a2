package dev.ulpforge.tests.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;

/** Locks of the ready-made kernels, which need no search. */
enum ReadyLocks {
    EXP("exp"), LOG("log");

    private final KernelSpec spec;

    ReadyLocks(String fn) {
        this.spec = new KernelSpec(Expression.parse(fn), Domain.ALL, 1);
    }

    /** Puts the lock where the project looks for it. */
    void copyTo(UserProject project) {
        copyTo(project, this);
    }

    /** Puts the lock where the project looks for {@code other}. */
    void copyTo(UserProject project, ReadyLocks other) {
        Path from = new LockStore(Path.of(System.getProperty("ulpforge.root"), "kernels", "ulpforge")).path(spec);
        try {
            Files.createDirectories(project.locks().directory());
            Files.copy(from, project.locks().path(other.spec));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
