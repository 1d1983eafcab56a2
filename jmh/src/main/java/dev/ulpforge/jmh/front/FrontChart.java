package dev.ulpforge.jmh.front;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws the fronts of reports on one function as SVG: operations to the right, errors upwards, on a logarithmic axis.
 * Each evolved front is a line, the best classical forms are a broken line of the same colour. Readable on light and on
 * dark pages.
 *
 * @param title  what is drawn
 * @param curves the fronts
 */
public record FrontChart(String title, List<Curve> curves) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int LEFT = 60;
    private static final int TOP = 50;
    private static final int LEGEND = 18;
    private static final int STEP = 3;
    private static final List<String> COLOURS = List.of("#0969da", "#bc4c00", "#1a7f37", "#8250df");
    private static final String STYLE = """
            <style>
            text { font: 12px sans-serif; fill: #24292f } .head { font-weight: bold } .grid { stroke: #d0d7de }
            .up { text-anchor: end } .right { text-anchor: middle } path { fill: none; stroke-width: 2 }
            .classical { stroke-dasharray: 5 4; stroke-width: 1.5 }
            @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .grid { stroke: #3d444d } }
            </style>
            """;

    /** Copies. */
    public FrontChart {
        curves = List.copyOf(curves);
    }

    /**
     * A front.
     *
     * @param name      what it is called
     * @param evolved   its points
     * @param classical those of the best classical forms
     */
    public record Curve(String name, List<Point> evolved, List<Point> classical) {
        private static final int EVOLVED = 2;
        private static final int BEST = 3;

        /** {@return the front of a report's text} */
        static Curve of(String report) {
            String heading = report.lines().findFirst().orElseThrow();
            String name = heading.substring(heading.lastIndexOf("maximal "))
                    + (report.contains("fma;") ? ", with fma" : "");
            List<String[]> rows = report.lines().filter(line -> line.matches("\\| [0-9].*"))
                    .map(line -> line.split(" *\\| *")).toList();
            return new Curve(name, points(rows, EVOLVED), points(rows, BEST));
        }

        private static List<Point> points(List<String[]> rows, int column) {
            return rows.stream().filter(row -> !row[column].equals("-"))
                    .map(row -> new Point(Integer.parseInt(row[1]), Math.min(1, Double.parseDouble(row[column]))))
                    .toList();
        }
    }

    /** The least error for at most so many operations. */
    public record Point(int ops, double error) {}

    /** Arguments: directory of the reports, name of the drawing, its title, names of the reports. */
    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        List<Curve> curves = new ArrayList<>();
        for (String report : List.of(args).subList(3, args.length)) {
            curves.add(Curve.of(Files.readString(directory.resolve(report + "-report.md"))));
        }
        Files.writeString(directory.resolve(args[1] + "-fronts.svg"), new FrontChart(args[2], curves).svg());
    }

    /** {@return the drawing, the same text for the same fronts} */
    public String svg() {
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">\n<title>%s</title>\n%s",
                LEFT + WIDTH + LEGEND, TOP + HEIGHT + 40 + LEGEND * curves.size(), title, STYLE));
        svg.append(text(0, 16, "head", title))
                .append(text(0, 36, "", "least error for so many operations; broken: best classical form"));
        for (int digits = 0; digits <= digits(); digits += STEP) {
            int y = y(Math.pow(10, -digits));
            svg.append(line(LEFT, y, LEFT + WIDTH, y)).append(text(LEFT - 8, y + 4, "up", "1e-" + digits));
        }
        for (int ops = 1; ops <= most(); ops++) {
            svg.append(text(x(ops), TOP + HEIGHT + 18, "right", Integer.toString(ops)));
        }
        for (int i = 0; i < curves.size(); i++) {
            String colour = COLOURS.get(i % COLOURS.size());
            int y = TOP + HEIGHT + 34 + i * LEGEND;
            svg.append(path(curves.get(i).classical(), "classical", colour))
                    .append(path(curves.get(i).evolved(), "evolved", colour))
                    .append(String.format(Locale.ROOT, "<path stroke=\"%s\" d=\"M%d %dh24\"/>\n", colour, LEFT, y))
                    .append(text(LEFT + 32, y + 4, "", curves.get(i).name()));
        }
        return svg.append("</svg>\n").toString();
    }

    private Stream<Point> points() {
        return curves.stream().flatMap(curve -> Stream.concat(curve.evolved().stream(), curve.classical().stream()));
    }

    private int most() {
        return points().mapToInt(Point::ops).max().orElse(1);
    }

    private int digits() {
        int digits = (int) Math.ceil(points().mapToDouble(point -> -Math.log10(point.error())).max().orElse(1));
        return STEP * Math.ceilDiv(Math.max(1, digits), STEP);
    }

    private int x(int ops) {
        return LEFT + (int) Math.round((ops - 0.5) * WIDTH / most());
    }

    private int y(double error) {
        return TOP + (int) Math.round(-Math.log10(error) / digits() * HEIGHT);
    }

    private String path(List<Point> points, String kind, String colour) {
        return points.stream().map(point -> x(point.ops()) + " " + y(point.error()))
                .collect(Collectors.joining("L", "<path class=\"" + kind + "\" stroke=\"" + colour + "\" d=\"M",
                        "\"/>\n"));
    }

    private static String line(int x, int y, int toX, int toY) {
        return String.format(Locale.ROOT, "<line class=\"grid\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n", x, y, toX,
                toY);
    }

    private static String text(int x, int y, String kind, String words) {
        return String.format(Locale.ROOT, "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n", kind, x, y, words);
    }
}
