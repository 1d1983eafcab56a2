package dev.ulpforge.driver.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.ulpforge.model.lock.Witness;

/** A row of the results of audits. As text it has columns between bars, {@code -} where a column is empty. */
public sealed interface AuditRow {

    /** The columns of a row, in order. */
    List<String> COLUMNS = List.of("function", "domain", "library", "version", "cpu", "jdk", "call", "width", "flags",
            "date", "max ULP", "x", "got", "want", "inputs", "correctly rounded", "undecided", "wrong special values",
            "which", "out of order", "first pair", "ns");

    /** Between two columns. */
    String BAR = " | ";
    /** In place of an empty text. */
    String NOTHING = "-";

    /** {@return what the row is about} */
    AuditKey key();

    /** {@return the row as one line of text} */
    String text();

    /** The library has no such function. */
    record Absent(AuditKey key) implements AuditRow {
        @Override
        public String text() {
            return line(columns(key));
        }
    }

    /**
     * What was found.
     *
     * @param conditions       how the results came about
     * @param maxUlp           the largest error in ULP, rounded up to four digits after the point; wrong special values
     *                         do not count
     * @param witness          the input with the largest error
     * @param inputs           how many inputs were judged
     * @param correctlyRounded how many results are the exact value, rounded to nearest, ties to even
     * @param undecided        how many of the others may be, too
     * @param wrong            how many special values are wrong, NaN where there is a value among them
     * @param which            those, by kind, as text; empty if there are none
     * @param disorder         the neighbours whose results are in the wrong order
     * @param nanos            the mean time in ns per input of the domain, on one thread
     */
    record Measured(AuditKey key, Conditions conditions, BigDecimal maxUlp, Witness witness, long inputs,
            long correctlyRounded, long undecided, long wrong, String which, Disorder disorder,
            double nanos) implements AuditRow {
        @Override
        public String text() {
            List<String> columns = columns(key);
            columns.addAll(List.of(conditions.call(), Integer.toString(conditions.width()), conditions.flags(),
                    conditions.date(), maxUlp.toPlainString(), Float.toHexString(witness.input()),
                    Float.toHexString(witness.got()), Double.toHexString(witness.want()), Long.toString(inputs),
                    Long.toString(correctlyRounded), Long.toString(undecided), Long.toString(wrong), which,
                    Long.toString(disorder.pairs()), disorder.first(), String.format(Locale.ROOT, "%.2f", nanos)));
            return line(columns);
        }
    }

    /**
     * How results came about.
     *
     * @param call  how a Java program calls the function
     * @param width the width of the JVM's vectors in bits
     * @param flags the JVM's flags that bear upon that
     * @param date  the day, such as {@code 2026-11-28}
     */
    record Conditions(String call, int width, String flags, String date) {}

    private static List<String> columns(AuditKey key) {
        return new ArrayList<>(List.of(key.fn(), key.domain(), key.library(), key.version(), key.cpu(), key.jdk()));
    }

    private static String line(List<String> columns) {
        List<String> all = new ArrayList<>(columns);
        all.replaceAll(text -> text.isEmpty() ? NOTHING : text);
        while (all.size() < COLUMNS.size()) {
            all.add(NOTHING);
        }
        return String.join(BAR, all);
    }

    /**
     * {@return the row of a text}
     *
     * @throws IllegalArgumentException if it is none
     */
    static AuditRow parse(String text) {
        List<String> c = List.of(text.split(" \\| ", -1)).stream().map(t -> t.equals(NOTHING) ? "" : t).toList();
        if (c.size() != COLUMNS.size()) {
            throw new IllegalArgumentException("it has " + c.size() + " columns, not " + COLUMNS.size());
        }
        AuditKey key = new AuditKey(c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), c.get(5));
        AuditRow row = c.get(6).isEmpty()
                ? new Absent(key)
                : new Measured(key, new Conditions(c.get(6), Integer.parseInt(c.get(7)), c.get(8), c.get(9)),
                        new BigDecimal(c.get(10)),
                        new Witness(Float.parseFloat(c.get(11)), Float.parseFloat(c.get(12)),
                                Double.parseDouble(c.get(13))),
                        Long.parseLong(c.get(14)), Long.parseLong(c.get(15)), Long.parseLong(c.get(16)),
                        Long.parseLong(c.get(17)), c.get(18), new Disorder(Long.parseLong(c.get(19)), c.get(20)),
                        Double.parseDouble(c.get(21)));
        if (!row.text().equals(text)) {
            throw new IllegalArgumentException("it would be written as " + row.text());
        }
        return row;
    }
}
