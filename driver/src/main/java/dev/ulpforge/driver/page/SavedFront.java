package dev.ulpforge.driver.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.worker.FrontTask;

/**
 * A front that {@code ulpforge front} has saved, with the classical approximations and the random search beside it if
 * they were asked for.
 *
 * @param path   where it lies
 * @param points its programs, from the cheapest on
 * @param curves the least errors by cost
 */
public record SavedFront(Path path, List<Point> points, List<Curve> curves) {
    private static final int EVOLVED = 1;
    private static final int RANDOM = 3;

    /** Copies. */
    public SavedFront {
        points = List.copyOf(points);
        curves = List.copyOf(curves);
    }

    /** A program of the front with its cost and error, as they were saved. */
    public record Point(double cost, double error, String program) {}

    /** The least error at each of some costs; NaN where there is none. */
    public record Curve(String name, List<Double> costs, List<Double> errors) {
        /** Copies. */
        public Curve {
            costs = List.copyOf(costs);
            errors = List.copyOf(errors);
        }
    }

    /**
     * {@return the front at {@code path}}
     *
     * @throws CommandException if there is none
     */
    public static SavedFront read(Path path) {
        try {
            List<Point> points = rows(path).stream()
                    .map(row -> new Point(Double.parseDouble(row[0]), Double.parseDouble(row[1]), row[2])).toList();
            Path comparison = FrontTask.comparison(path);
            List<Curve> curves = Files.exists(comparison)
                    ? curves(rows(comparison))
                    : List.of(new Curve("evolved", points.stream().map(Point::cost).toList(),
                            points.stream().map(Point::error).toList()));
            return new SavedFront(path, points, curves);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw CommandException.usage(DriverMessage.BAD_OPTION.about("--front", path,
                    "it is no file that ulpforge front has saved (" + e.getMessage() + "); name one"));
        }
    }

    private static List<Curve> curves(List<String[]> rows) {
        List<String[]> values = rows.subList(1, rows.size());
        List<Double> costs = values.stream().map(row -> Double.parseDouble(row[0])).toList();
        return IntStream.rangeClosed(EVOLVED, RANDOM).mapToObj(column -> new Curve(
                List.of("evolved", "best classical", "random search").get(column - 1), costs,
                values.stream().map(row -> row[column].equals("-") ? Double.NaN : Double.parseDouble(row[column]))
                        .toList()))
                .toList();
    }

    private static List<String[]> rows(Path path) throws IOException {
        List<String> lines = Files.readAllLines(path);
        if (lines.isEmpty() || !lines.getFirst().equals(FrontTask.MARK)) {
            throw new IOException("its first line is not \"" + FrontTask.MARK + "\"");
        }
        return lines.subList(1, lines.size()).stream().map(line -> line.split("\t", -1)).toList();
    }

    /** {@return the front's section of the page, with the data of its chart} */
    String html() {
        List<String> names = curves.stream().map(curve -> Markup.json(curve.name())).toList();
        List<String> errors = curves.stream()
                .map(curve -> Markup.array(curve.errors().stream().map(Markup::json).toList())).toList();
        return "<details class=\"kernel\" open>\n<summary><h2>Front " + Markup.text(path.getFileName())
                + "</h2><span>least error by cost</span></summary>\n<script type=\"application/json\">{\"costs\":"
                + Markup.array(curves.getFirst().costs().stream().map(Markup::json).toList()) + ",\"names\":"
                + Markup.array(names) + ",\"curves\":" + Markup.array(errors)
                + "}</script>\n<div class=\"chart front\"></div>\n" + KernelSection.table("Programs",
                        List.of("cost", "error", "program"), points.stream().map(point -> List.of(
                                String.format(Locale.ROOT, point.cost() % 1 == 0 ? "%.0f" : "%.4f", point.cost()),
                                String.format(Locale.ROOT, "%.3e", point.error()), point.program())).toList())
                + "</details>\n";
    }
}
