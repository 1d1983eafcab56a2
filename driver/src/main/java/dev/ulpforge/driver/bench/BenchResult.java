package dev.ulpforge.driver.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.ulpforge.search.timing.Timing;

/**
 * The speed of a kernel and of its peers in one run.
 *
 * @param inputs what they were applied to, in words
 * @param rows   the kernel first, then its peers
 */
public record BenchResult(String inputs, List<Row> rows) {

    /**
     * One contender.
     *
     * @param name   its name
     * @param nanos  ns per element, the median of all rounds
     * @param spread the distance of the quartiles, as a share of the median
     * @param factor how many times faster than this the kernel is; 1 for the kernel itself
     */
    public record Row(String name, double nanos, double spread, double factor) {
        String line() {
            return String.format(Locale.ROOT, "%.6g %.4f %.6g %s", nanos, spread, factor, name);
        }

        static Row parse(String line) {
            String[] words = line.split(" ", 4);
            return new Row(words[3], Double.parseDouble(words[0]), Double.parseDouble(words[1]),
                    Double.parseDouble(words[2]));
        }
    }

    /** @throws IllegalArgumentException if there is no row */
    public BenchResult {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a result without a kernel");
        }
    }

    /** {@return the result of a timing on inputs of these words, of which the first is the kernel} */
    public static BenchResult of(String inputs, List<Timing> timings) {
        Timing kernel = timings.getFirst();
        List<Row> rows = new ArrayList<>();
        for (Timing timing : timings) {
            rows.add(new Row(timing.name(), timing.nanos(), timing.spread(), kernel.timesFasterThan(timing)));
        }
        return new BenchResult(inputs, rows);
    }

    /** {@return the lines that {@link #parse} takes back} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(inputs));
        rows.forEach(row -> lines.add(row.line()));
        return List.copyOf(lines);
    }

    /** {@return the result with these lines} */
    public static BenchResult parse(List<String> lines) {
        return new BenchResult(lines.getFirst(), lines.stream().skip(1).map(Row::parse).toList());
    }

    /** {@return a table with a line for each contender} */
    public Table table() {
        Table table = Table.of("", "ns/element", "spread", "Ulpforge is faster by");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            table = table.with(row.name, nanos(row), String.format(Locale.ROOT, "%.0f %%", 100 * row.spread),
                    i == 0 ? "" : factor(row));
        }
        return table;
    }

    static String nanos(Row row) {
        return String.format(Locale.ROOT, "%.3f", row.nanos);
    }

    static String factor(Row row) {
        return String.format(Locale.ROOT, row.factor < 10 ? "%.2f" : "%.1f", row.factor);
    }
}
