package dev.ulpforge.driver.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ulpforge.codegen.emit.KernelMethod;
import dev.ulpforge.driver.forge.CheckedLock;
import dev.ulpforge.driver.forge.KernelSource;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;

/** The classes of kernels that are declared without Java. */
record DeclaredClasses(List<DeclaredKernel> kernels, LockStore locks) {

    /** @throws CommandException if two kernels of a class would have methods of one name */
    DeclaredClasses {
        kernels = List.copyOf(kernels);
        for (int later = 1; later < kernels.size(); later++) {
            for (DeclaredKernel earlier : kernels.subList(0, later)) {
                requireApart(earlier, kernels.get(later));
            }
        }
    }

    private static void requireApart(DeclaredKernel one, DeclaredKernel other) {
        String method = one.name().method();
        if (one.name().type().equals(other.name().type()) && KernelMethod.clash(method, other.name().method())) {
            throw CommandException.usage(DriverMessage.NAMES_CLASH.about(other.wanted().place(), method,
                    other.name().method(), one.name().type()));
        }
    }

    /**
     * {@return the sources of all classes whose kernels all have locks} A source that exists already is not touched.
     */
    List<Path> writeBelow(Path directory) {
        Map<String, List<DeclaredKernel>> classes = new LinkedHashMap<>();
        kernels.forEach(kernel -> classes.computeIfAbsent(kernel.name().type(), type -> new ArrayList<>()).add(kernel));
        List<Path> written = new ArrayList<>();
        classes.forEach((type, members) -> source(type, members)
                .ifPresent(source -> written.add(written(source, directory))));
        return written;
    }

    private Optional<KernelSource> source(String type, List<DeclaredKernel> members) {
        Map<String, LockFile> methods = new LinkedHashMap<>();
        for (DeclaredKernel member : members) {
            Path path = locks.path(member.wanted().spec());
            Optional<LockFile> lock = Files.exists(path) ? Optional.of(CheckedLock.read(path)) : Optional.empty();
            lock.filter(found -> found.spec().text().equals(member.wanted().spec().text()))
                    .ifPresent(found -> methods.put(member.name().method(), found));
        }
        return methods.size() == members.size() ? Optional.of(KernelSource.of(type, methods)) : Optional.empty();
    }

    private static Path written(KernelSource source, Path directory) {
        Path path = source.below(directory);
        try {
            return Files.exists(path) && Files.readString(path).equals(source.source())
                    ? path
                    : source.writeBelow(directory, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
