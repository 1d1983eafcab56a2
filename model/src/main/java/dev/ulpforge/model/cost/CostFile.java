package dev.ulpforge.model.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cost tables of one CPU.
 *
 * @param cpu    its name, in one line
 * @param maker  its maker, in lower case, such as {@code intel}
 * @param jdk    the JDK with whose compiler the figures were measured
 * @param date   the date of the figures, such as {@code 2026-11-28}
 * @param source where the figures come from, and which are estimates, in one line
 * @param tables a table for each width of vectors in bits: 128, 256 or 512
 */
public record CostFile(String cpu, String maker, String jdk, String date, String source,
        Map<Integer, CostTable> tables) {

    /** The first line of a file. */
    public static final String TITLE = "ulpforge costs 1";

    /** @throws IllegalArgumentException if there is no table, a width is not one of those, or a text is not a line */
    public CostFile {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
        if (tables.isEmpty()
                || !tables.keySet().stream().allMatch(width -> width == 128 || width == 256 || width == 512)) {
            throw new IllegalArgumentException("cost tables are for vectors of 128, 256 or 512 bits, not of "
                    + tables.keySet());
        }
        if (!maker.matches("[a-z][a-z0-9]*") || !date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            throw new IllegalArgumentException("\"" + maker + "\" is no maker in small letters, or \"" + date
                    + "\" no date such as 2026-11-28");
        }
        if ((cpu + jdk + source).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("cpu, jdk and source are one line each");
        }
    }

    /** {@return the same with other tables from another source} */
    public CostFile with(Map<Integer, CostTable> others, String otherSource) {
        return new CostFile(cpu, maker, jdk, date, otherSource, others);
    }

    /** {@return the file as text, which {@link #parse} reads} */
    public String text() {
        return CostFileText.print(this);
    }

    /**
     * {@return the file of a text}
     *
     * @throws IllegalArgumentException if it is none, with the line and what is wrong with it
     */
    public static CostFile parse(String text) {
        return CostFileText.parse(text);
    }

    /** {@return the file of this name that comes with Ulpforge} */
    static CostFile known(String name) {
        try (InputStream file = CostFile.class.getResourceAsStream(name + ".costs")) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
