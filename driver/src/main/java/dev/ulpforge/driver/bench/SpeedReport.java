package dev.ulpforge.driver.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.ulpforge.driver.message.UserMessage;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.Proof;
import dev.ulpforge.search.timing.Timing;

/**
 * A summary of forged kernels.
 *
 * @param entries the kernels
 * @param broken  the locks that are invalid or could not be timed
 */
public record SpeedReport(List<Entry> entries, List<Broken> broken) {

    private static final String UNCHECKED = "Errors and inputs are those of the certificates. "
            + "Programs were held against the samples of their locks only;\n"
            + "ulpforge verify DIR checks all results, and --exhaustive proves the bounds again.\n";

    /** How the names of peers begin that call Math. */
    private static final String MATH = "(float) ";
    /** From so many kernels on a median says something. */
    private static final int FEW = 3;

    /**
     * One kernel.
     *
     * @param path   where its lock lies
     * @param lock   its lock
     * @param source the source that was generated from it, if it was found
     * @param bench  its speed beside that of its peers
     */
    public record Entry(Path path, LockFile lock, Optional<Path> source, BenchResult bench) {}

    /**
     * A lock without figures.
     *
     * @param path      its path
     * @param message what is wrong
     */
    public record Broken(Path path, UserMessage message) {}

    /** Copies. */
    public SpeedReport {
        entries = List.copyOf(entries);
        broken = List.copyOf(broken);
    }

    /** {@return a table of the figures, their median, what was checked of them, and below it the paths} */
    @Override
    public String toString() {
        Table table = Table.of("kernel", "max ULP", "at x", "inputs checked", "speed of", "ns/element",
                "Ulpforge is faster by");
        StringBuilder places = new StringBuilder();
        for (Entry entry : entries) {
            table = rows(table, entry);
            places.append(entry.lock.spec().fn()).append("\n  source  ")
                    .append(entry.source.map(Path::toString).orElse("not found")).append("\n  lock    ")
                    .append(entry.path).append('\n');
        }
        broken.forEach(lock -> places.append(lock.path).append("\n  ").append(lock.message.id()).append(": ")
                .append(lock.message.text()).append('\n'));
        return table + median() + UNCHECKED + "\n" + places;
    }

    /** {@return how much faster than {@code Math} the kernels are in the median; of few kernels nothing} */
    private String median() {
        List<Double> factors = entries.stream().flatMap(entry -> entry.bench.rows().stream())
                .filter(row -> row.name().startsWith(MATH)).map(BenchResult.Row::factor).toList();
        return factors.size() < FEW
                ? ""
                : String.format(Locale.ROOT,
                        "Beside (float) of the same formula by Math, %d kernels: in the median %.1f "
                                + "times as fast, quartiles %.1f and %.1f.\n",
                        factors.size(), Timing.quantile(factors, 0.5),
                        Timing.quantile(factors, 0.25), Timing.quantile(factors, 0.75));
    }

    private static Table rows(Table table, Entry entry) {
        Proof proof = entry.lock.proof();
        List<BenchResult.Row> rows = entry.bench.rows();
        String witness = proof.witness().toString();
        Table more = table.with(entry.lock.spec().fn().toString(), proof.maxUlp().toString(),
                witness.substring(witness.indexOf('=') + 1, witness.indexOf(' ')),
                String.format(Locale.ROOT, "%,d", proof.inputs()), rows.getFirst().name(),
                BenchResult.nanos(rows.getFirst()), "");
        for (BenchResult.Row row : rows.subList(1, rows.size())) {
            more = more.with("", "", "", "", row.name(), BenchResult.nanos(row), BenchResult.factor(row));
        }
        return more;
    }
}
