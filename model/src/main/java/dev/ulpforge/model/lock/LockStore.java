package dev.ulpforge.model.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import dev.ulpforge.model.file.WholeFile;
import dev.ulpforge.model.spec.KernelSpec;

/**
 * A directory of lock files, one per spec.
 *
 * @param directory the directory, made when the first lock is written
 */
public record LockStore(Path directory) {
    /** The start of every lock file, in all formats. */
    public static final String MARK = LockText.TITLE;

    private static final int SHOWN_DIGITS = 12;
    private static final int SHOWN_NAME = 24;

    /** {@return where the lock of {@code spec} lies or would lie} Its name shows the function and the fingerprint. */
    public Path path(KernelSpec spec) {
        String name = spec.fn().toString().toLowerCase(Locale.ROOT).replace("(x)", "").replace("(x, y)", "")
                .replaceAll("[^a-z0-9]+", "-");
        String shown = name.substring(0, Math.min(SHOWN_NAME, name.length())).replaceAll("^-|-$", "");
        return directory.resolve(shown + "-" + spec.fingerprint().substring(0, SHOWN_DIGITS) + ".lock");
    }

    /**
     * {@return the lock of {@code spec}, if there is one}
     *
     * @throws LockException if the file that should hold it cannot be read or holds something else
     */
    public Optional<LockFile> find(KernelSpec spec) {
        Path path = path(spec);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        LockFile lock = read(path);
        if (!lock.spec().equals(spec)) {
            throw new LockException(path + ": it is the lock of another spec");
        }
        return Optional.of(lock);
    }

    /**
     * {@return the lock file at {@code path}}
     *
     * @throws LockException if it cannot be read or is no lock file
     */
    public static LockFile read(Path path) {
        try {
            if (Files.size(path) > LockText.MAX_LENGTH) {
                throw new LockException("it is longer than any lock file");
            }
            return LockFile.parse(Files.readString(path));
        } catch (IOException e) {
            throw new LockException(path + ": it cannot be read: " + e, e);
        } catch (LockException e) {
            throw new LockException(path + ": " + e.getMessage(), e);
        }
    }

    /**
     * {@return the path to which the lock was written} It is written in one step: a reader sees the old file or the
     * whole new one.
     */
    public Path write(LockFile lock) throws IOException {
        Path path = path(lock.spec());
        WholeFile.write(path, lock.text());
        return path;
    }

    /** Deletes what a writer that died since {@code start} has left unfinished. */
    public void deleteUnfinished(Instant start) throws IOException {
        WholeFile.deleteUnfinished(directory, start);
    }
}
