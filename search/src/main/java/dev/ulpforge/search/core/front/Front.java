package dev.ulpforge.search.core.front;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.RealProgramText;

/** Programs of which none is both cheaper and more accurate than another, by increasing cost. */
public record Front(List<Point> points) {

    /** @param error the maximal error, confirmed in arbitrary precision */
    public record Point(double cost, double error, RealProgram program) {
        public int ops() {
            return program.skeleton().size();
        }
    }

    /** Drops dominated programs. */
    public Front {
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(Point::cost).thenComparingDouble(Point::error));
        List<Point> kept = new ArrayList<>();
        for (Point p : sorted) {
            if (p.error() < (kept.isEmpty() ? Double.POSITIVE_INFINITY : kept.getLast().error())) {
                kept.add(p);
            }
        }
        points = List.copyOf(kept);
    }

    /** {@return the best program of at most this cost} */
    public Optional<Point> within(double cost) {
        return points.stream().filter(p -> p.cost() <= cost).reduce((a, b) -> b);
    }

    /** {@return lines of three columns separated by tabs: operations, maximal error, program; no heading} */
    public String tsv() {
        StringBuilder out = new StringBuilder();
        for (Point p : points) {
            out.append(p.ops()).append('\t').append(String.format(Locale.ROOT, "%.4e", p.error())).append('\t')
                    .append(RealProgramText.print(p.program())).append('\n');
        }
        return out.toString();
    }
}
