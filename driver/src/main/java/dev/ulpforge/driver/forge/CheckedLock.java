package dev.ulpforge.driver.forge;

import java.nio.file.Path;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.lock.LockException;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.worker.ExitCode;

/** Reads locks that agree with themselves. */
public final class CheckedLock {
    private CheckedLock() {}

    /**
     * {@return the lock file at {@code path}}
     *
     * @throws CommandException if there is none, or its program is not the one that was proven
     */
    public static LockFile read(Path path) {
        LockFile lock;
        try {
            lock = LockStore.read(path);
        } catch (LockException e) {
            throw CommandException.usage(DriverMessage.BAD_LOCK.about(e.getMessage()));
        }
        lock.fault().ifPresent(fault -> {
            throw new CommandException(ExitCode.REFUTED, DriverMessage.REFUTED.about(path, fault));
        });
        return lock;
    }
}
