package dev.ulpforge.driver.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Text in columns.
 *
 * @param rows the title row and the others, each with as many cells
 */
public record Table(List<List<String>> rows) {
    private static final String GAP = "  ";

    /** Copies. */
    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** {@return a table without rows under these titles} */
    public static Table of(String... titles) {
        return new Table(List.of(List.of(titles)));
    }

    /** {@return this table with one more row} */
    public Table with(String... cells) {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(List.of(cells));
        return new Table(more);
    }

    /** {@return the lines, each ended by a line feed, without blanks at their ends} */
    @Override
    public String toString() {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)).toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            line.append(cell).repeat(" ", widths[column] - cell.length()).append(GAP);
        }
        return line.toString().stripTrailing() + "\n";
    }
}
