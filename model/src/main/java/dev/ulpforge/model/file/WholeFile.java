package dev.ulpforge.model.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * Writes files in one step, with the user's default permissions, and recognises Ulpforge's own files by their first
 * line.
 */
public final class WholeFile {
    private static final String UNFINISHED = ".ulpforge.";
    private static final String UNFINISHED_END = ".tmp";

    private WholeFile() {}

    /**
     * Writes a file, in UTF-8, in one step: a reader sees the old file or the whole new one. The directory is made if
     * it is missing.
     *
     * @throws IOException if it cannot be written; nothing is changed then
     */
    public static void write(Path path, String text) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path whole = directory.resolve(UNFINISHED + UUID.randomUUID() + UNFINISHED_END);
        try {
            Files.writeString(whole, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
            Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /**
     * {@return whether there is nothing at {@code path}, or a regular file that starts with {@code mark}}
     *
     * @throws IOException if the file cannot be read
     */
    public static boolean isOursOrNew(Path path, String mark) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isRegularFile(path)) {
            return false;
        }
        byte[] want = mark.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(want.length), want);
        }
    }

    /** Deletes unfinished files in a directory that writers left behind when they died after {@code start}. */
    public static void deleteUnfinished(Path directory, Instant start) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, UNFINISHED + "*" + UNFINISHED_END)) {
            for (Path file : files) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(start)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
