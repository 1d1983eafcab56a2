package dev.ulpforge.driver.audit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Function;

/**
 * The rows of audits as a page for people, in Markdown.
 *
 * @param rows what was found
 * @param file the name of the file of the rows, beside the page
 */
public record AccuracyPage(AuditRows rows, String file) {
    /** How a page begins. */
    public static final String MARK = "# How accurate Java's functions are, at every float\n";

    /** The functions that the page has a line for, whether they were audited or not. */
    public static final List<Function> FUNCTIONS = List.of(Function.EXP, Function.EXPM1, Function.LOG, Function.LOG10,
            Function.LOG1P, Function.SIN, Function.COS, Function.TAN, Function.ASIN, Function.ACOS, Function.ATAN,
            Function.SINH, Function.COSH, Function.TANH, Function.ASINH, Function.ACOSH, Function.ATANH, Function.CBRT);

    private static final String NOT_RUN = "not run yet";
    private static final String NO_SUCH = "–";
    private static final String INTRODUCTION = """

            `ulpforge audit` makes this page from the rows in [%1$s](%1$s). It calls each function with every float and compares each result
            with the exact value, by an oracle whose errors are proven; what that leaves open is decided with as many bits as it takes. So the
            maxima and their inputs are exact, not sampled. Functions of doubles are called with the float and their result is rounded to float, as
            `(float) Math.exp(x)` does: at best such a result is correctly rounded but for the few inputs at which two roundings differ from one.

            With `--rounded kernels/ulpforge` the oracle is asked only where a result is not that of a kernel which is proven to be correctly
            rounded at every float. That the kernel returns the proven results is seen in the same run, by the digest of all 2^32 of them. A result
            with the same bits is correctly rounded; any other is off by half a unit or more. So the rows are the same, and take a fraction of the time:
            where results differ, the largest error is among theirs; where none does, it is that of the kernel's certificate.

            - **max ULP**: the largest error in units in the last place of the exact value, rounded up; nothing can be below 0.5 at every
              float. The input is beside it, in hexadecimal. An infinite result counts as 2^128.
            - **rounded wrong**: results that are not the exact value rounded to nearest, ties to even.
            - **special values**: which results are wrong where NaN, an infinity or a zero with its sign is required (C99 Annex F), and NaN in place
              of a number.
            - **out of order**: pairs of neighbouring floats whose results are in the opposite order of their exact values. Where there are none, the
              function is monotonic wherever the exact one is.
            - **ns**: the time per input, one thread, mean over every float of the domain, beside other work on the machine: what an audit costs, no benchmark.

            A maximum holds for the CPU, the JDK and the version of the library that are named with it. The JDK's vector operators are called in code
            that C2 has compiled; the interpreter may return other bits.
            """;

    /** {@return one row as a line of text} */
    public static String line(AuditRow row) {
        return switch (row) {
            case AuditRow.Absent(var key) -> key.fn() + " " + key.library() + ": no such function";
            case AuditRow.Measured m -> String.format(Locale.ROOT,
                    "%s %s: at most %s ULP, %s; %d of %d not correctly rounded, %d special values wrong, "
                            + "%d pairs out of order, %.2f ns",
                    m.key().fn(), m.key().library(), m.maxUlp(), m.witness(), m.inputs() - m.correctlyRounded(),
                    m.inputs(), m.wrong(), m.disorder().pairs(), m.nanos());
        };
    }

    /** {@return the page} */
    public String text() {
        StringBuilder out = new StringBuilder(MARK);
        out.append(String.format(Locale.ROOT, INTRODUCTION, file));
        conditions().forEach(place -> out.append(section(place)));
        return out.toString();
    }

    /** A machine and its Java. */
    private record Place(String cpu, String jdk) {
        boolean is(AuditRow row) {
            return row.key().cpu().equals(cpu) && row.key().jdk().equals(jdk);
        }
    }

    private List<Place> conditions() {
        return rows.rows().stream().map(row -> new Place(row.key().cpu(), row.key().jdk())).distinct().toList();
    }

    private String section(Place place) {
        List<String> functions = functions(place);
        List<AuditRow> here = rows.rows().stream().filter(place::is)
                .sorted(Comparator.comparingInt(row -> functions.indexOf(row.key().fn()))).toList();
        List<String> libraries = Stream.concat(PeerLibrary.known().stream().map(PeerLibrary::name),
                here.stream().map(row -> row.key().library())).distinct().toList();
        StringBuilder out = new StringBuilder("\n## " + place.cpu() + ", JDK " + place.jdk() + "\n\n");
        out.append("The largest errors in ULP. (!): special values are wrong; ").append(NO_SUCH)
                .append(": no such function.\n\n| | ")
                .append(String.join(" | ", libraries)).append(" |\n|---").append("|---".repeat(libraries.size()))
                .append("|\n");
        functions.forEach(fn -> out.append("| ").append(fn).append(" | ").append(libraries.stream()
                .map(library -> cell(here, fn, library)).collect(Collectors.joining(" | "))).append(" |\n"));
        libraries.forEach(library -> versions(here, library).values()
                .forEach(found -> out.append(new LibraryTable(library, found).text())));
        return out.toString();
    }

    private static Map<String, List<AuditRow>> versions(List<AuditRow> here, String library) {
        return here.stream().filter(row -> row.key().library().equals(library)).collect(
                Collectors.groupingBy(row -> row.key().version(), LinkedHashMap::new, Collectors.toList()));
    }

    private List<String> functions(Place place) {
        return Stream.concat(FUNCTIONS.stream().map(Function::toString),
                rows.rows().stream().filter(place::is).map(row -> row.key().fn())).distinct().toList();
    }

    private static String cell(List<AuditRow> here, String fn, String library) {
        Optional<AuditRow> last = here.stream().filter(row -> row.key().fn().equals(fn)
                && row.key().library().equals(library) && row.key().domain().isEmpty()).reduce((_, later) -> later);
        return last.map(row -> switch (row) {
            case AuditRow.Absent _ -> NO_SUCH;
            case AuditRow.Measured m -> m.maxUlp().toPlainString() + (m.wrong() > 0 ? " (!)" : "");
        }).orElse(NOT_RUN);
    }
}
