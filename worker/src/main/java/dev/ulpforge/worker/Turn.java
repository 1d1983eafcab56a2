package dev.ulpforge.worker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One's turn among those who share a file, threads of one JVM or several JVMs. The end of a JVM ends its turns. */
public final class Turn implements AutoCloseable {
    private static final Path SEARCHES = Path.of(System.getProperty("java.io.tmpdir"),
            "ulpforge-" + System.getProperty("user.name") + ".turn");
    private static final long PAUSE_MS = 200;

    private final FileChannel channel;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * {@return the turn of one search among those of the same user, once no other has it} A search takes all
     * processors, so that compilations which search at the same time wait for each other.
     *
     * @throws IOException if the file that stands for it cannot be opened
     */
    public static Turn ofSearch() throws IOException {
        return take(SEARCHES, () -> {
        });
    }

    /**
     * {@return the turn, once no other has it} An interrupt ends the wait, and stays set.
     *
     * @param file  stands for it; made if it is not there
     * @param waits runs once if another has it
     * @throws IOException if the file cannot be opened
     */
    public static Turn take(Path file, Runnable waits) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> held = tried(channel);
        if (held.isEmpty()) {
            waits.run();
        }
        try {
            while (held.isEmpty()) {
                Thread.sleep(PAUSE_MS);
                held = tried(channel);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Turn(channel);
    }

    /** Within one JVM a lock that another thread holds is an exception. */
    private static Optional<FileLock> tried(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    /** Lets the next one go on. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
