package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.ulpforge.driver.audit.AccuracyPage;
import dev.ulpforge.driver.audit.AuditRows;
import dev.ulpforge.driver.forge.OwnFile;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.file.WholeFile;

/**
 * The files of an audit.
 *
 * @param page what people read
 * @param rows what it is made from
 */
record AuditFiles(Path page, Path rows) {
    private static final String PAGE = ".md";
    private static final String ROWS = ".txt";

    /** {@return the files by the name of the page} @throws CommandException if they cannot be written */
    static AuditFiles of(String out, boolean force) {
        if (!out.endsWith(PAGE)) {
            throw CommandException
                    .usage(DriverMessage.BAD_OPTION.about("--out", out, "name a file that ends with .md"));
        }
        Path page = Path.of(out).toAbsolutePath();
        Arguments.newDirectory("--out", page.getParent().toString());
        String name = page.getFileName().toString();
        AuditFiles files = new AuditFiles(page,
                page.resolveSibling(name.substring(0, name.length() - PAGE.length()) + ROWS));
        OwnFile.require(page, AccuracyPage.MARK, force);
        OwnFile.require(files.rows, AuditRows.TITLE, false);
        return files;
    }

    /** {@return the rows that there are} @throws CommandException if the file is damaged */
    AuditRows read() throws IOException {
        try {
            return Files.exists(rows) ? AuditRows.parse(Files.readString(rows)) : new AuditRows(List.of());
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(DriverMessage.BAD_ROWS.about(rows, e.getMessage()));
        }
    }

    /** Writes rows and page. */
    void write(AuditRows all) throws IOException {
        WholeFile.write(rows, all.text());
        WholeFile.write(page, new AccuracyPage(all, rows.getFileName().toString()).text());
    }
}
