package dev.ulpforge.jmh.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.Platform;
import dev.ulpforge.verify.sweep.Sweep;
import dev.ulpforge.verify.sweep.SweepReport;
import dev.ulpforge.verify.sweep.Verdict;

/**
 * The exhaustive maxima of the JDK's operators, on this JVM and processor.
 *
 * @param rows one for each operator, in the order asked for
 */
public record PeerTable(List<Row> rows) {

    private static final String FORMAT = "%-6s  %9s  %8s  %6s  %6s  %s%n";

    /**
     * The findings for one operator.
     *
     * @param findings errors, special values, witness
     * @param firstWrong the first wrong special value, as text; empty if there is none
     * @param seconds the time of the sweep
     */
    public record Row(JdkOperator operator, SweepReport findings, String firstWrong, double seconds) {}

    public PeerTable {
        rows = List.copyOf(rows);
    }

    /**
     * {@return the table of these operators} Takes about five seconds for each.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} asks for it
     * @throws IllegalStateException if an oracle contradicts itself
     */
    public static PeerTable of(Collection<JdkOperator> operators, int threads, Progress progress) {
        List<Row> rows = new ArrayList<>();
        for (JdkOperator operator : operators) {
            Oracle oracle = Oracle.of(Expression.parse(operator.fn()), Domain.parse(""));
            long start = System.nanoTime();
            Verdict verdict = new Sweep(oracle, threads, progress).judge(operator.kernel(), Double.POSITIVE_INFINITY);
            rows.add(new Row(operator, verdict.findings(), firstWrong(verdict), (System.nanoTime() - start) * 1e-9));
        }
        return new PeerTable(rows);
    }

    private static String firstWrong(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Within _,Verdict.Exceeds _ -> "";
            case Verdict.WrongSpecial w -> w.first().toString();
            case Verdict.BrokenOracle b -> throw new IllegalStateException("the oracle contradicts itself: " + b.at());
        };
    }

    /** {@return the machine, and the heads of the columns} */
    static String head() {
        return String.format(Locale.ROOT, "%s, JDK %s%n", Platform.cpu(), Platform.jdk())
                + String.format(Locale.ROOT, FORMAT, "fn", "max ULP", "rounded", "wrong", "s", "witness");
    }

    /** {@return the table as lines of text, the machine first} */
    public String text() {
        return head() + lines();
    }

    /** {@return the rows as lines of text} */
    String lines() {
        StringBuilder out = new StringBuilder();
        for (Row row : rows) {
            SweepReport f = row.findings();
            out.append(String.format(Locale.ROOT, FORMAT, row.operator().fn(), f.maxUlp(),
                    String.format(Locale.ROOT, "%.3f %%", 100.0 * f.correctlyRounded() / f.inputs()), f.wrongSpecial(),
                    String.format(Locale.ROOT, "%.1f", row.seconds()), f.witness()));
            if (!row.firstWrong().isEmpty()) {
                out.append("        first wrong special value: ").append(row.firstWrong())
                        .append(System.lineSeparator());
            }
        }
        return out.toString();
    }
}
