package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;

/** Finds files below the directories that a user names. */
final class LockFiles {
    private LockFiles() {}

    /**
     * {@return the lock files below a directory, in the order of their paths}
     *
     * @throws CommandException if there are none
     */
    static List<Path> below(String directory) {
        List<Path> locks = files(Arguments.directory("DIR", directory), ".lock");
        if (locks.isEmpty()) {
            throw CommandException.usage(DriverMessage.NO_LOCKS.about(directory));
        }
        return locks;
    }

    /** {@return the files below a directory whose names end so, in the order of their paths} */
    static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending)).filter(Files::isRegularFile)
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
