package dev.ulpforge.driver.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.ulpforge.driver.bench.SpeedReport;
import dev.ulpforge.driver.forge.Version;

/**
 * The page with all kernels.
 *
 * @param kernels the kernels
 * @param broken  the locks that do not hold, or could not be timed
 * @param fronts  fronts of searches
 */
public record ReportPage(List<KernelPage> kernels, List<SpeedReport.Broken> broken, List<SavedFront> fronts) {
    /** By which it is known that Ulpforge has made a file. */
    public static final String MARK = "<!doctype html><!-- Made by Ulpforge -->";
    private static final List<String> TITLES = List.of("kernel", "domain", "bound", "max ULP", "at x",
            "correctly rounded",
            "operations", "ns/element");

    private static final Set<String> NUMBERS = Set.of("bound", "max ULP", "correctly rounded", "operations",
            "ns/element");

    /** Copies. */
    public ReportPage {
        kernels = List.copyOf(kernels);
        broken = List.copyOf(broken);
        fronts = List.copyOf(fronts);
    }

    /** {@return the page: HTML, with everything it needs} */
    public String text() {
        List<KernelSection> sections = IntStream.range(0, kernels.size())
                .mapToObj(number -> new KernelSection(number, kernels.get(number))).toList();
        return MARK + "\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<link rel=\"icon\" href=\"data:,\"><title>Ulpforge: kernels</title>\n<style>\n" + PageAssets.styles()
                + "</style></head>\n<body><header><h1>Kernels</h1><p>Every bound here was proven on every input when the lock was "
                + "made; <code>ulpforge verify</code> checks it again. Locks keep proven programs, not the fronts that searches "
                + "chose them from" + (fronts.isEmpty()
                        ? ": <code>ulpforge front</code> makes those, and <code>--front FILE</code> shows one here."
                        : "; those below were made by <code>ulpforge front</code>.")
                + "</p></header>\n<main>\n"
                + overview(sections)
                + broken.stream().map(ReportPage::broken).collect(Collectors.joining())
                + sections.stream().map(KernelSection::html).collect(Collectors.joining())
                + fronts.stream().map(SavedFront::html).collect(Collectors.joining())
                + "</main>\n<footer>Ulpforge " + Markup.text(Version.current())
                + " · charts by uPlot</footer>\n<script>\n"
                + PageAssets.scripts() + "</script></body></html>\n";
    }

    private static String overview(List<KernelSection> sections) {
        return "<div class=\"scroll\"><table class=\"sortable\"><thead><tr>" + TITLES.stream()
                .map(title -> "<th" + (NUMBERS.contains(title) ? " class=\"number\"" : "") + "><button type=\"button\">"
                        + title
                        + "</button></th>")
                .collect(Collectors.joining())
                + "</tr></thead><tbody>\n" + sections.stream().map(KernelSection::row).collect(Collectors.joining())
                + "</tbody></table></div>\n";
    }

    private static String broken(SpeedReport.Broken lock) {
        return "<p class=\"broken\"><code>" + Markup.text(lock.path()) + "</code> " + Markup.text(lock.message().id())
                + ": "
                + Markup.text(lock.message().text()) + "</p>\n";
    }
}
