package dev.ulpforge.driver.forge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.file.WholeFile;

/** Guards files that are not Ulpforge's: they are never replaced unless a user says so. */
public final class OwnFile {
    /** How the source of every class of kernels starts. */
    public static final String SOURCE_MARK = "// Made by Ulpforge";

    private OwnFile() {}

    /**
     * Does nothing if a file may be written.
     *
     * @param mark  how a file of this kind starts if it is Ulpforge's
     * @param force whether the user wants any file replaced
     * @throws CommandException if there is a directory, or a file that is not Ulpforge's, or one that cannot be read
     */
    public static void require(Path path, String mark, boolean force) {
        if (Files.isDirectory(path)) {
            throw CommandException.usage(DriverMessage.CANNOT_WRITE.about(path, "it is a directory"));
        }
        try {
            if (!force && !WholeFile.isOursOrNew(path, mark)) {
                throw CommandException.usage(DriverMessage.NOT_OURS.about(path));
            }
        } catch (IOException e) {
            throw CommandException.usage(DriverMessage.CANNOT_WRITE.about(path, e));
        }
    }
}
