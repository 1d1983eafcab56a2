package dev.ulpforge.driver.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.lock.LockFile;

/**
 * A lock's program for a reader: steps in mathematical notation with purpose and range, path by path, and what has been
 * proven of it.
 *
 * @param title what the kernel is
 * @param paths the fast path first, then the slow paths
 * @param proof what has been proven, line by line
 * @param inputs at how many inputs ranges were seen
 */
public record Explanation(String title, List<PathReading> paths, List<String> proof, int inputs) {
    private static final int WIDTH = 72;

    /** Copies. */
    public Explanation {
        paths = List.copyOf(paths);
        proof = List.copyOf(proof);
    }

    /** {@return the explanation of a lock} */
    public static Explanation of(LockFile lock) {
        StepRanges ranges = new StepRanges(lock.program(), lock.spec());
        String domain = lock.spec().domain().words();
        String numbers = (lock.spec().signature().isOfPairs() ? "pairs of " : "")
                + (lock.spec().format().equals(Format.BINARY64) ? "doubles" : "floats");
        return new Explanation(lock.spec().fn() + " on " + (domain.isEmpty() ? "all " + numbers : domain)
                + ", error at most " + lock.spec().demands().words(),
                new PathReader(lock.program(), ranges).paths(), ProofWords.of(lock), ranges.inputs());
    }

    /** {@return the text, each line ended by a line feed} */
    public String text() {
        List<String> lines = new ArrayList<>(List.of(title, String.format(Locale.ROOT,
                "Steps with the ranges of their values, as seen at %,d inputs from all over the domain.",
                inputs)));
        for (PathReading path : paths) {
            lines.add("");
            lines.add(path.title());
            path.sections().forEach(section -> {
                lines.add("  " + section.purpose().words());
                section.steps().forEach(step -> lines(step).forEach(line -> lines.add("    " + line)));
            });
        }
        lines.add("");
        lines.add("proof");
        proof.forEach(line -> lines.add("  " + line));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> lines(PathReading.Step step) {
        List<String> lines = new ArrayList<>();
        String formula = step.name() + " = " + step.formula();
        String range = step.range().isEmpty() ? "" : "∈ " + step.range();
        if (formula.length() > WIDTH || range.isEmpty()) {
            lines.add(formula);
            if (!range.isEmpty()) {
                lines.add("    " + range);
            }
        } else {
            lines.add(formula + " ".repeat(Math.max(2, 56 - formula.length())) + range);
        }
        step.remarks().forEach(remark -> lines.add("    " + remark));
        return lines;
    }
}
