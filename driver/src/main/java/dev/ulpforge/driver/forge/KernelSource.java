package dev.ulpforge.driver.forge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import dev.ulpforge.codegen.emit.KernelClass;
import dev.ulpforge.codegen.emit.KernelMethod;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.message.Refusal;
import dev.ulpforge.model.lock.KernelFacts;
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
    public record Name(String type, String method) {
        String packageName() {
            return type.substring(0, Math.max(0, type.lastIndexOf('.')));
        }

        String simpleName() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    /** {@return the source of the kernel of a lock} */
    public static KernelSource of(LockFile lock, Name name) {
        KernelMethod method = new KernelMethod(name.method(), lock.program(), KernelFacts.lines(lock));
        return new KernelSource(name.type(),
                new KernelClass(name.packageName(), name.simpleName(), List.of(method)).source());
    }

    /** {@return whether {@code source} has a kernel of this lock: its documentation then has the lock's facts} */
    public static boolean isOf(LockFile lock, Path source) {
        try {
            String text = Files.readString(source);
            return KernelFacts.lines(lock).stream().allMatch(text::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the source to the path below {@code directory} that javac expects, in one step. {@return that path}
     *
     * @throws Refusal if it cannot be written
     */
    public Path writeBelow(Path directory) {
        Path path = directory.resolve(name.replace('.', '/') + ".java");
        try {
            Files.createDirectories(path.getParent());
            Path whole = Files.createTempFile(path.getParent(), ".source", ".tmp");
            try {
                Files.writeString(whole, source);
                Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
            return path;
        } catch (IOException e) {
            throw Refusal.usage(DriverMessage.CANNOT_WRITE.about(path, e));
        }
    }
}
