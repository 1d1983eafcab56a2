package dev.ulpforge.driver.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was found of one version of a library, as a table in Markdown.
 *
 * @param library its name
 * @param rows    its rows, under the same conditions
 */
record LibraryTable(String library, List<AuditRow> rows) {
    private static final String HEAD = "| | max ULP | at x | result | exact | rounded wrong | special values | out of order | ns |\n"
            + "|---|---|---|---|---|---|---|---|---|\n";

    String text() {
        List<AuditRow.Measured> measured = rows.stream().filter(AuditRow.Measured.class::isInstance)
                .map(AuditRow.Measured.class::cast).toList();
        if (measured.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("\n### " + library + "\n\n" + words(measured) + "\n\n" + HEAD);
        measured.forEach(row -> out.append(line(row)));
        return out.toString();
    }

    private static String words(List<AuditRow.Measured> measured) {
        AuditRow.Measured row = measured.getFirst();
        AuditRow.Conditions how = row.conditions();
        return "Such as `" + how.call() + "`" + (row.key().version().equals(PeerClasses.JDK)
                ? ""
                : " of " + row.key().version()) + ", in a JVM with vectors of " + how.width() + " bits"
                + (how.flags().isEmpty() ? "" : " (`" + how.flags() + "`)") + ", "
                + measured.stream().map(each -> each.conditions().date()).distinct()
                        .collect(Collectors.joining(" and "))
                + ".";
    }

    private static String line(AuditRow.Measured row) {
        String order = row.disorder().pairs() == 0
                ? "none"
                : row.disorder().pairs() + ", first `" + row.disorder().first() + "`";
        return String.format(Locale.ROOT, "| %s | %s | `%s` | `%s` | `%s` | %s | %s | %s | %.1f |%n", name(row),
                row.maxUlp().toPlainString(), Float.toHexString(row.witness().input()),
                Float.toHexString(row.witness().got()), Double.toHexString(row.witness().want()),
                rounding(row),
                row.wrong() == 0 ? "right" : row.which(), order, row.nanos()).replace(System.lineSeparator(), "\n");
    }

    private static String name(AuditRow.Measured row) {
        return row.key().fn() + (row.key().domain().isEmpty() ? "" : " on " + row.key().domain());
    }

    private static String rounding(AuditRow.Measured row) {
        long off = row.inputs() - row.correctlyRounded();
        String open = row.undecided() > 0 ? ", " + row.undecided() + " of them undecided" : "";
        return off == 0 ? "none" : String.format(Locale.ROOT, "%d (%.3g %%)", off, 100.0 * off / row.inputs()) + open;
    }
}
