package dev.ulpforge.model.lock;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Some inputs of a kernel's domain with its results and the exact values: enough to see, without an oracle and in
 * milliseconds, that a lock's program is not the one that was proven.
 *
 * @param points the inputs with results and values, in ascending order of their bit patterns as unsigned numbers; none
 * in a lock of format 1
 */
public record Samples(List<Point> points) {
    /** The samples of a lock of format 1. */
    static final Samples NONE = new Samples(List.of());

    /** @throws IllegalArgumentException if the inputs are not in order */
    public Samples {
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            if (compare(points.get(i - 1).bits(), points.get(i).bits()) >= 0) {
                throw new IllegalArgumentException("samples are out of order at " + points.get(i));
            }
        }
    }

    /** {@return one line for each} */
    String text() {
        return points.stream().map(point -> point + "\n").collect(Collectors.joining());
    }

    static Samples parse(List<String> lines) {
        return new Samples(lines.stream().map(Point::parse).toList());
    }

    private static int compare(List<Long> a, List<Long> b) {
        int at = 0;
        while (at + 1 < a.size() && a.get(at).equals(b.get(at))) {
            at++;
        }
        return Long.compareUnsigned(a.get(at), b.get(at));
    }
}
