package dev.ulpforge.jmh.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;

/**
 * The ready-made kernels within 1 ULP, from their committed locks, where this runs in the project itself or one of its
 * modules.
 */
public final class ReadyMadeKernels {
    private static final String LOCKS = "kernels/ulpforge";

    private ReadyMadeKernels() {}

    /** {@return the kernel of a named function, if there is a lock of it} */
    static Optional<BulkKernel> of(String fn) {
        return fn.matches("[a-z0-9]+")
                ? locks(fn + "-*.lock").stream().findFirst().map(lock -> CompiledKernel.of(lock.program()))
                : Optional.empty();
    }

    /** {@return the locks of kernels of one argument within 1 ULP, in the order of their functions} */
    public static List<LockFile> locks() {
        return locks("*.lock");
    }

    private static List<LockFile> locks(String names) {
        Optional<Path> folder = Stream.of(Path.of(LOCKS), Path.of("..").resolve(LOCKS)).filter(Files::isDirectory)
                .findFirst();
        List<LockFile> locks = new ArrayList<>();
        if (folder.isPresent()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.get(), names)) {
                files.forEach(file -> locks.add(LockStore.read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        locks.removeIf(lock -> lock.spec().maxUlp() > 1 || lock.program().arguments() > 1);
        locks.sort(Comparator.comparing(lock -> lock.spec().fn().toString()));
        return locks;
    }
}
