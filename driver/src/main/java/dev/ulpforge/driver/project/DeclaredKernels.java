package dev.ulpforge.driver.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.ulpforge.driver.forge.CheckedLock;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.KernelSpec;

/** The kernels that a file such as {@code ulpforge.toml} declares, and their locks in a directory. */
public final class DeclaredKernels {
    private final List<DeclaredKernel> kernels;
    private final LockStore locks;

    private DeclaredKernels(List<DeclaredKernel> kernels, LockStore locks) {
        this.kernels = kernels;
        this.locks = locks;
    }

    /**
     * {@return the kernels of a file}
     *
     * @throws CommandException if it cannot be understood, naming file, line and key, or names of methods clash
     */
    public static DeclaredKernels read(Path toml, LockStore locks) {
        List<DeclaredKernel> kernels = KernelsToml.read(toml).stream().map(DeclaredKernel::of).toList();
        return new DeclaredKernels(new DeclaredClasses(kernels, locks).kernels(), locks);
    }

    /** {@return how many there are} */
    public int size() {
        return kernels.size();
    }

    /** {@return what has no lock that holds, each spec once, in the order of the file} */
    public List<KernelSpec> missing() {
        return kernels.stream().map(kernel -> kernel.wanted().spec()).distinct().filter(spec -> !isLocked(spec))
                .toList();
    }

    private boolean isLocked(KernelSpec spec) {
        Path path = locks.path(spec);
        return Files.exists(path) && CheckedLock.read(path).spec().text().equals(spec.text());
    }

    /** {@return the sources, written below a directory, of all classes whose kernels all have locks} */
    public List<Path> writeBelow(Path directory) {
        return new DeclaredClasses(kernels, locks).writeBelow(directory);
    }
}
