package dev.ulpforge.driver.forge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.ulpforge.codegen.emit.KernelClass;
import dev.ulpforge.codegen.emit.KernelMethod;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.file.WholeFile;
import dev.ulpforge.model.lock.KernelSummary;
import dev.ulpforge.model.lock.LockFile;

/**
 * A kernel's Java source. The same lock gives the same source, byte for byte.
 *
 * @param name   its class
 * @param source its text
 */
public record KernelSource(String name, String source) {

    /**
     * How the source is called.
     *
     * @param type   the class with its package
     * @param method the methods
     */
    public record Name(String type, String method) {}

    /** {@return the source of the kernel of a lock} */
    public static KernelSource of(LockFile lock, Name name) {
        return of(name.type(), Map.of(name.method(), lock));
    }

    /** {@return the source of a class with the kernels of locks, by the names of their methods, in the map's order} */
    public static KernelSource of(String type, Map<String, LockFile> locks) {
        List<KernelMethod> methods = new ArrayList<>();
        locks.forEach(
                (method, lock) -> methods.add(new KernelMethod(method, lock.program(), lock.spec().format(),
                        KernelSummary.lines(lock))));
        String home = type.substring(0, Math.max(0, type.lastIndexOf('.')));
        return new KernelSource(type,
                new KernelClass(home, type.substring(type.lastIndexOf('.') + 1), methods).source());
    }

    /** {@return whether {@code source} has a kernel of this lock: its documentation then has the lock's facts} */
    public static boolean isOf(LockFile lock, Path source) {
        try {
            String text = Files.readString(source);
            return KernelSummary.lines(lock).stream().allMatch(text::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the path below {@code directory} that javac expects} */
    public Path below(Path directory) {
        return below(directory, name);
    }

    /** {@return the path below {@code directory} that javac expects of a class} */
    public static Path below(Path directory, String type) {
        return directory.resolve(type.replace('.', '/') + ".java");
    }

    /**
     * {@return the path below {@code directory} that javac expects, to which the source was written in one step}
     *
     * @param force whether a file is replaced that Ulpforge did not make
     * @throws CommandException if it cannot be written, or there is such a file
     */
    public Path writeBelow(Path directory, boolean force) {
        Path path = below(directory);
        OwnFile.require(path, OwnFile.SOURCE_MARK, force);
        try {
            WholeFile.write(path, source);
            return path;
        } catch (IOException e) {
            throw CommandException.usage(DriverMessage.CANNOT_WRITE.about(path, e));
        }
    }
}
