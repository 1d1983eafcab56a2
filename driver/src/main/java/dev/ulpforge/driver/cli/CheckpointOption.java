package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import picocli.CommandLine.Option;

import dev.ulpforge.driver.cluster.Workplace;
import dev.ulpforge.driver.forge.OwnFile;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;

/** The option that names a file of what is done. */
final class CheckpointOption {
    @Option(names = Workplace.CHECKPOINT, paramLabel = "FILE", defaultValue = "", description = "Writes what sweeps have found into this file as soon as it is there; when the command is given again after an interruption, it goes on from there. Deleted at the end.")
    private String file;

    /** {@return the file's path, empty for none} It is ours or new from now on. */
    String file(Console console) {
        if (!file.isEmpty()) {
            Path path = Arguments.newFile(Workplace.CHECKPOINT, file);
            OwnFile.require(path, Workplace.CHECKPOINT_MARK, false);
            console.ending().accept(() -> Files.exists(path)
                    ? DriverMessage.INTERRUPTED_MIDWAY.about(path)
                    : DriverMessage.INTERRUPTED.about());
        }
        return file;
    }

    /** Deletes the file: nothing is left to go on with. */
    void done() {
        try {
            if (!file.isEmpty()) {
                Files.deleteIfExists(Path.of(file));
            }
        } catch (IOException e) {
            throw CommandException.usage(DriverMessage.CANNOT_WRITE.about(file, e));
        }
    }
}
