package dev.ulpforge.processor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The turn of one search: a search takes all processors, so that compilations which search at the same time, in this
 * JVM or another one of the same user, wait for each other.
 */
final class SearchTurn implements AutoCloseable {
    private static final Path FILE = Path.of(System.getProperty("java.io.tmpdir"),
            "ulpforge-" + System.getProperty("user.name") + ".turn");
    private static final long PAUSE_MS = 200;

    private final FileChannel channel;

    private SearchTurn(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * {@return the turn, once no other search has it} An interrupt ends the wait, and stays set.
     *
     * @throws IOException if the file that stands for it cannot be opened
     */
    static SearchTurn take() throws IOException {
        FileChannel channel = FileChannel.open(FILE, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            while (tried(channel).isEmpty()) {
                Thread.sleep(PAUSE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new SearchTurn(channel);
    }

    /** Within one JVM a lock that another thread holds is an exception. */
    private static Optional<FileLock> tried(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
