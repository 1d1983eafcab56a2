package dev.ulpforge.maven;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.maven.plugin.logging.Log;

/**
 * Held while a project's kernels are forged. Builds of one project take turns, so that the second finds the locks of
 * the first; so do the modules of one build, since a search takes all processors.
 */
final class BuildLock {
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final FileChannel channel;

    private BuildLock(FileChannel channel) {
        this.channel = channel;
    }

    /** {@return the lock, once no other build and no other thread has it} */
    static BuildLock of(Path file, Log log) throws IOException {
        ONE_AT_A_TIME.lock();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock();
            if (held == null) {
                log.info("another build forges the kernels of this project: waiting for it");
                channel.lock();
            }
            return new BuildLock(channel);
        } catch (IOException e) {
            ONE_AT_A_TIME.unlock();
            throw e;
        }
    }

    /** Lets the next one go on. */
    void close() throws IOException {
        try {
            channel.close();
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }
}
