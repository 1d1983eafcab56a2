package dev.ulpforge.driver.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The results of audits, in a form that is committed: a title, the names of the columns, and the rows.
 *
 * @param rows in the order in which they came; no two are about the same
 */
public record AuditRows(List<AuditRow> rows) {
    /** The first line of a file. */
    public static final String TITLE = "ulpforge accuracy 1";
    private static final int HEAD = 2;

    /** @throws IllegalArgumentException if two rows are about the same */
    public AuditRows {
        rows = List.copyOf(rows);
        if (rows.stream().map(AuditRow::key).distinct().count() != rows.size()) {
            throw new IllegalArgumentException("two rows are about the same");
        }
    }

    /** {@return whether there is a row about this} */
    public boolean has(AuditKey key) {
        return rows.stream().anyMatch(row -> row.key().equals(key));
    }

    /** {@return these rows and others, which replace those about the same} */
    public AuditRows with(List<AuditRow> others) {
        Map<AuditKey, AuditRow> all = new LinkedHashMap<>();
        Stream.concat(rows.stream(), others.stream()).forEach(row -> all.put(row.key(), row));
        return new AuditRows(new ArrayList<>(all.values()));
    }

    /** {@return the file as text, which {@link #parse} reads} */
    public String text() {
        return Stream.concat(Stream.of(TITLE, String.join(AuditRow.BAR, AuditRow.COLUMNS)),
                rows.stream().map(AuditRow::text)).collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * {@return the rows of a file's text}
     *
     * @throws IllegalArgumentException if it is none, with the line and what is wrong with it
     */
    public static AuditRows parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < HEAD || !lines.subList(0, HEAD).equals(new AuditRows(List.of()).text().lines().toList())) {
            throw new IllegalArgumentException("it does not start with \"" + TITLE + "\" and the columns of that");
        }
        List<AuditRow> rows = new ArrayList<>();
        for (int i = HEAD; i < lines.size(); i++) {
            try {
                rows.add(AuditRow.parse(lines.get(i)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return new AuditRows(rows);
    }
}
