package dev.ulpforge.driver.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.search.KernelSearch;
import dev.ulpforge.verify.sweep.Sweep;

/** SHA-256 of tasks, and of the code that runs them. */
final class CodeDigest {
    /** A class of each module that tasks know. */
    private static final List<Class<?>> ANCHORS = List.of(TaskExecutor.class, BulkKernel.class, Sweep.class,
            KernelSearch.class, Cluster.class);

    private CodeDigest() {}

    /** {@return the digest of all files that this code is in: 64 hexadecimal digits} */
    static String ofThisCode() {
        MessageDigest digest = sha256();
        ANCHORS.stream().map(CodeDigest::place).distinct().forEach(place -> files(place).forEach(file -> {
            digest.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(content(file));
        }));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** {@return the digest of some bytes, one after the other} */
    static byte[] of(byte[]... parts) {
        MessageDigest digest = sha256();
        Stream.of(parts).forEach(digest::update);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
