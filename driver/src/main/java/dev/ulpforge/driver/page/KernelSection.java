package dev.ulpforge.driver.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.ulpforge.driver.bench.BenchResult;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.lock.Enumerated;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.Proof;
import dev.ulpforge.model.lock.Provenance;
import dev.ulpforge.model.spec.Signature;
import dev.ulpforge.verify.sweep.ErrorProfile;

/** One kernel's part of the page. */
record KernelSection(int number, KernelPage kernel) {
    private static final int WORST = 5;
    private static final String ARGUMENT = "x=";

    /** {@return the row of the table of all kernels} */
    String row() {
        LockFile lock = kernel.lock();
        Proof proof = lock.proof();
        String witness = proof.witness().at().substring(ARGUMENT.length());
        double nanos = kernel.speeds().isEmpty()
                ? Double.NaN
                : kernel.speeds().getFirst().result().rows().getFirst().nanos();
        return "<tr>" + cell("", "<a href=\"#k" + number + "\">" + Markup.text(lock.spec().fn()) + "</a>")
                + cell("", Markup.text(domain())) + number(proof.bound(), Double.toString(proof.bound()))
                + number(proof.maxUlp().doubleValue(), proof.maxUlp().toString())
                + cell("", "<code>" + witness + "</code>")
                + number(share(), percent(share()))
                + number(lock.program().ops().size(), "" + lock.program().ops().size())
                + number(nanos, Double.isNaN(nanos) ? "–" : String.format(Locale.ROOT, "%.3f", nanos)) + "</tr>\n";
    }

    /** {@return the kernel's section, with the data of its charts} */
    String html() {
        LockFile lock = kernel.lock();
        return "<details class=\"kernel\" id=\"k" + number + "\"" + (number == 0 ? " open" : "") + ">\n<summary><h2>"
                + Markup.text(lock.spec().fn()) + "</h2><span>" + Markup.text(domain()) + " · at most "
                + Markup.text(lock.proof().maxUlp()) + " ULP</span></summary>\n"
                + "<script type=\"application/json\">" + ChartData.of(kernel) + "</script>\n" + errors() + histogram()
                + speed() + block("Program", "explain", kernel.explanation(), true)
                + block("Generated source", "source", kernel.source(), false)
                + block("Certificate", "certificate", lock.proof().text(), false) + provenance() + "</details>\n";
    }

    private String domain() {
        String words = kernel.lock().spec().domain().words();
        Signature signature = kernel.lock().spec().signature();
        String numbers = signature.isOfNarrowPairs()
                ? signature.result().toString()
                : signature.result().equals(Format.BINARY64) ? "doubles" : "floats";
        String every = "all " + (signature.isOfPairs() ? "pairs of " : "") + numbers;
        return words.isEmpty() ? every : words;
    }

    private double share() {
        return switch (kernel.lock().proof()) {
            case Exhaustive proof -> proof.correctShare();
            case Enumerated _ -> 1;
            case Bounded _ -> Double.NaN;
        };
    }

    private String errors() {
        return kernel.profile().map(this::errors).orElseGet(() -> String.format(Locale.ROOT,
                "<section><h3>Error</h3>\n<p>%s, at <code>%s</code>.</p></section>\n",
                unswept(), Markup.text(kernel.lock().proof().witness())));
    }

    private String unswept() {
        return kernel.lock().proof() instanceof Bounded ? "Inputs cannot be run one by one; " + largest() : largest();
    }

    private String errors(ErrorProfile profile) {
        Proof proof = kernel.lock().proof();
        List<ErrorProfile.Bucket> worst = profile.buckets().stream()
                .sorted(Comparator.comparingDouble(ErrorProfile.Bucket::error).reversed()).limit(WORST).toList();
        return "<section><h3>Error over the inputs</h3><div class=\"chart errors\"></div>\n<p>"
                + String.format(Locale.ROOT,
                        "The largest error of each sign and exponent, by exact values at %,d inputs, "
                                + "evenly spread; the ring is the certificate's witness, %s at <code>%s</code>.</p>\n",
                        profile.inputs(), largest(), Markup.text(proof.witness()))
                + table("Worst regions of the sample", List.of("inputs", "ULP", "at"), worst.stream()
                        .map(bucket -> List.of(region(bucket), String.format(Locale.ROOT, "%.4f", bucket.error()),
                                Float.toHexString(bucket.worst().input())))
                        .toList())
                + "</section>\n";
    }

    private String largest() {
        return switch (kernel.lock().proof()) {
            case Exhaustive proof -> String.format(Locale.ROOT, "the largest error of all %,d: %s ULP", proof.inputs(),
                    proof.maxUlp());
            case Bounded proof -> String.format(Locale.ROOT,
                    "the largest error that was found: %s ULP, where at most %s are proven in %,d cells",
                    proof.found(), proof.maxUlp(), proof.cells());
            case Enumerated proof -> String.format(Locale.ROOT,
                    "of all %,d pairs, run one by one, each result is correctly rounded", proof.inputs());
        };
    }

    private static String region(ErrorProfile.Bucket bucket) {
        String sign = bucket.isNegative() ? "−" : "";
        return bucket.exponent() < -126
                ? sign + "0 and subnormal"
                : String.format(Locale.ROOT, "%s2^%d to %s2^%d", sign, bucket.exponent(), sign, bucket.exponent() + 1);
    }

    private String histogram() {
        return switch (kernel.lock().proof()) {
            case Exhaustive proof -> histogram(proof);
            case Bounded _,Enumerated _ -> "";
        };
    }

    private String histogram(Exhaustive proof) {
        return "<section><h3>How many inputs have which error</h3><div class=\"chart histogram\"></div>\n<p>"
                + String.format(Locale.ROOT, "Of all %,d inputs, by ranges of errors in ULP, on a logarithmic axis; "
                        + "%s are certainly correctly rounded.</p></section>\n",
                        proof.inputs(), percent(share()));
    }

    private String speed() {
        return "<section><h3>Speed beside peers</h3>" + (kernel.speeds().isEmpty()
                ? "<p>Nothing was timed (<code>--no-bench</code>).</p>"
                : kernel.speeds().stream().map(KernelSection::bars).collect(Collectors.joining("\n"))) + "</section>\n";
    }

    private static String bars(KernelPage.Speed speed) {
        double most = speed.result().rows().stream().mapToDouble(BenchResult.Row::nanos).max().orElseThrow();
        return "<h4>" + Markup.text(speed.width()) + ", " + Markup.text(speed.result().inputs())
                + "</h4><div class=\"bars\">"
                + speed.result().rows().stream().map(row -> String.format(Locale.ROOT,
                        "<span>%s</span><i><b style=\"width:%.1f%%\"></b></i><span>%.3f ns</span>",
                        Markup.text(row.name()), 100 * row.nanos() / most, row.nanos()))
                        .collect(Collectors.joining("\n"))
                + "</div>";
    }

    private String provenance() {
        Provenance from = kernel.lock().provenance();
        return "<section><h3>Provenance</h3><dl>" + entry("lock", kernel.path()) + entry("version", from.version())
                + entry("seed", from.seed()) + entry("budget", from.budget() + " s")
                + entry("finalists", from.finalists())
                + entry("costs", from.costs().isEmpty() ? "default" : from.costs()) + "</dl></section>\n";
    }

    private static String entry(String name, Object value) {
        return "<dt>" + name + "</dt><dd>" + Markup.text(value) + "</dd>";
    }

    private static String block(String title, String name, String text, boolean isOpen) {
        return "<details class=\"block\"" + (isOpen ? " open" : "") + "><summary>" + title + "</summary><pre class=\""
                + name
                + "\">" + Markup.text(text) + "</pre></details>\n";
    }

    /** {@return a table of texts} */
    static String table(String caption, List<String> titles, List<List<String>> rows) {
        return "<div class=\"scroll\"><table><caption>" + caption + "</caption><thead><tr>"
                + titles.stream().map(title -> "<th>" + title + "</th>").collect(Collectors.joining())
                + "</tr></thead><tbody>"
                + rows.stream().map(row -> row.stream().map(text -> "<td>" + Markup.text(text) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>"))).collect(Collectors.joining())
                + "</tbody></table></div>";
    }

    private static String cell(String key, String html) {
        return "<td" + (key.isEmpty() ? "" : " data-key=\"" + key + "\"") + ">" + html + "</td>";
    }

    private static String number(double key, String text) {
        return cell(Double.isNaN(key) ? "1e300" : Double.toString(key), Markup.text(text));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.2f %%", Math.floor(1e4 * share) / 100);
    }
}
