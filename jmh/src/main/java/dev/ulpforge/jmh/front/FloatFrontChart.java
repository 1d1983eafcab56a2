package dev.ulpforge.jmh.front;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Draws programs by their time and their error as SVG: nanoseconds per element to the right, ULP upwards, on a
 * logarithmic axis. Readable on light and on dark pages.
 *
 * @param title   what is drawn
 * @param evolved the programs that were evolved, joined by a line
 * @param schemes those of schemes, as dots
 */
record FloatFrontChart(String title, List<Point> evolved, List<Point> schemes) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 60;
    private static final int TOP = 50;
    private static final int BITS = 4;
    private static final int STEPS = 8;
    private static final String STYLE = """
            <style>
            text { font: 12px sans-serif; fill: #24292f } .head { font-weight: bold } .grid { stroke: #d0d7de }
            .up { text-anchor: end } .right { text-anchor: middle } path { fill: none; stroke: #0969da; stroke-width: 2 }
            .evolved { fill: #0969da } .scheme { fill: #bc4c00 }
            @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .grid { stroke: #3d444d } }
            </style>
            """;

    FloatFrontChart {
        evolved = List.copyOf(evolved);
        schemes = List.copyOf(schemes);
    }

    /** A program's time in ns per element, and its largest error in ULP. */
    record Point(double ns, double ulp) {}

    /** {@return the drawing, the same text for the same programs} */
    String svg() {
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%n<title>%s</title>%n%s",
                LEFT + WIDTH + 20, TOP + HEIGHT + 40, title, STYLE));
        svg.append(text(0, 16, "head", title)).append(
                text(0, 36, "", "largest error in ULP against ns per element; line: evolved, other dots: schemes"));
        for (int bits = lowest(); bits <= highest(); bits += BITS) {
            double y = y(Math.scalb(1.0, bits));
            svg.append(String.format(Locale.ROOT,
                    "<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>%n", LEFT, y, LEFT + WIDTH, y))
                    .append(text(LEFT - 8, y + 4, "up", "2^" + bits));
        }
        for (int i = 0; i <= STEPS; i++) {
            double ns = slowest() * i / STEPS;
            svg.append(text(x(ns), TOP + HEIGHT + 18, "right", String.format(Locale.ROOT, "%.2f", ns)));
        }
        if (!evolved.isEmpty()) {
            svg.append("<path d=\"M").append(String.join("L", evolved.stream()
                    .map(p -> String.format(Locale.ROOT, "%.1f %.1f", x(p.ns), y(p.ulp))).toList())).append("\"/>\n");
        }
        evolved.forEach(point -> svg.append(dot(point, "evolved")));
        schemes.forEach(point -> svg.append(dot(point, "scheme")));
        return svg.append("</svg>\n").toString();
    }

    private Stream<Point> points() {
        return Stream.concat(evolved.stream(), schemes.stream());
    }

    private double slowest() {
        return points().mapToDouble(Point::ns).max().orElse(1);
    }

    private int lowest() {
        return BITS * Math.floorDiv(points().mapToInt(point -> Math.getExponent(point.ulp)).min().orElse(0), BITS);
    }

    private int highest() {
        return BITS * Math.ceilDiv(1 + points().mapToInt(point -> Math.getExponent(point.ulp)).max().orElse(0), BITS);
    }

    private double x(double ns) {
        return LEFT + ns / slowest() * WIDTH;
    }

    private double y(double ulp) {
        return TOP + (highest() - Math.log(ulp) / Math.log(2)) / (highest() - lowest()) * HEIGHT;
    }

    private String dot(Point point, String kind) {
        return String.format(Locale.ROOT, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>%n", kind, x(point.ns),
                y(point.ulp));
    }

    private static String text(double x, double y, String kind, String words) {
        return String.format(Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>%n", kind, x, y, words);
    }
}
