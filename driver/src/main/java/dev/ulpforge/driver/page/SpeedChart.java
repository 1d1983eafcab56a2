package dev.ulpforge.driver.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.ulpforge.model.lock.ProgramSpeed;
import dev.ulpforge.model.lock.SpeedFile;

/**
 * How many times as fast as its peers each program of a file of speeds is, as an SVG drawing: a row for each program,
 * a panel for each width of vectors, a logarithmic axis. Readable on light and on dark pages. A program without peers
 * has no row.
 *
 * @param speeds the measured speeds
 */
public record SpeedChart(SpeedFile speeds) {
    private static final double LEAST = 0.5;
    private static final double MOST = 200;
    private static final List<Integer> TICKS = List.of(1, 2, 5, 10, 20, 50, 100);
    private static final int NAMES = 150;
    private static final int PANEL = 250;
    private static final int GAP = 20;
    private static final int ROW = 18;
    private static final int TOP = 96;
    private static final int RADIUS = 4;

    private static final String STYLE = """
            <style>
            text { font: 12px sans-serif; fill: #24292f }
            .name { text-anchor: end } .tick { text-anchor: middle; fill: #6e7781 } .head { font-weight: bold }
            .grid { stroke: #d0d7de } .ours { stroke: #24292f; stroke-width: 1.5 }
            .vector { fill: #0969da } .scalar { fill: none; stroke: #bc4c00; stroke-width: 2 }
            @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3 } .tick { fill: #9198a1 } .grid { stroke: #3d444d } .ours { stroke: #e6edf3 }
            .vector { fill: #4493f8 } .scalar { stroke: #f0883e }
            }
            </style>
            """;

    /** {@return the drawing, the same text for the same speeds} */
    public String svg() {
        SortedMap<String, Integer> rows = rows();
        int width = NAMES + speeds.speeds().size() * (PANEL + GAP);
        int height = TOP + rows.size() * ROW + ROW;
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " "
                + height + "\" role=\"img\">\n<title>" + Markup.text("Times as fast as peers, " + speeds.cpu())
                + "</title>\n" + STYLE);
        svg.append(text(0, 14, "head", "Time of a peer / time of Ulpforge's kernel: " + speeds.cpu()))
                .append(text(0, 32, "", "JDK " + speeds.jdk() + ", " + speeds.date()))
                .append(mark(6, 46, "vector", "")).append(text(16, 50, "", "the JDK's vector operator"))
                .append(mark(186, 46, "scalar", "")).append(text(196, 50, "", "a loop over Math"));
        rows.forEach((name, row) -> svg.append(text(NAMES - 8, middle(row) + 4, "name", name)));
        int left = NAMES;
        for (int bits : speeds.speeds().keySet()) {
            svg.append(panel(left, bits, rows));
            left += PANEL + GAP;
        }
        return svg.append("</svg>\n").toString();
    }

    /** {@return the programs that have a peer, and their rows} */
    private SortedMap<String, Integer> rows() {
        SortedMap<String, Integer> rows = new TreeMap<>();
        speeds.speeds().values().stream().flatMap(List::stream).filter(speed -> !peers(speed).isEmpty())
                .forEach(speed -> rows.put(name(speed), 0));
        int next = 0;
        for (String name : rows.keySet()) {
            rows.put(name, next++);
        }
        return rows;
    }

    /** {@return the function; of several programs for it, the program too} */
    private String name(ProgramSpeed speed) {
        long programs = speeds.speeds().values().stream().flatMap(List::stream)
                .filter(other -> other.fn().equals(speed.fn())).map(ProgramSpeed::program).distinct().count();
        return programs == 1 ? speed.fn() : speed.fn() + " " + speed.program();
    }

    private String panel(int left, int bits, SortedMap<String, Integer> rows) {
        int bottom = TOP + rows.size() * ROW;
        StringBuilder panel = new StringBuilder(text(left, TOP - 12, "head", bits + " bits"));
        for (int tick : TICKS) {
            int x = left + at(tick);
            panel.append("<line class=\"").append(tick == 1 ? "ours" : "grid").append("\" x1=\"").append(x)
                    .append("\" x2=\"").append(x).append("\" y1=\"").append(TOP - 2).append("\" y2=\"").append(bottom)
                    .append("\"/>\n").append(text(x, bottom + 14, "tick", Integer.toString(tick)));
        }
        for (ProgramSpeed speed : speeds.speeds().get(bits)) {
            for (ProgramSpeed.Time peer : peers(speed)) {
                double ratio = nanos(peer) / nanos(speed.times().getFirst());
                panel.append(mark(left + at(ratio), middle(rows.get(name(speed))),
                        isVector(peer) ? "vector" : "scalar",
                        String.format(Locale.ROOT, "%s: %.2f times %s", speed.fn(), ratio, peer.contender())));
            }
        }
        return panel.toString();
    }

    /** {@return the peers that compute something, and whose time says something beside the program's} */
    private static List<ProgramSpeed.Time> peers(ProgramSpeed speed) {
        List<ProgramSpeed.Time> peers = new ArrayList<>(speed.times().subList(1, speed.times().size()));
        peers.removeIf(peer -> !isVector(peer) && !peer.contender().startsWith("(float)") || nanos(peer) <= 0);
        return nanos(speed.times().getFirst()) > 0 ? peers : List.of();
    }

    private static boolean isVector(ProgramSpeed.Time time) {
        return time.contender().startsWith("lanewise");
    }

    private static double nanos(ProgramSpeed.Time time) {
        return Double.parseDouble(time.nanos());
    }

    private static int at(double ratio) {
        double within = Math.clamp(ratio, LEAST, MOST);
        return (int) Math.round(PANEL * Math.log(within / LEAST) / Math.log(MOST / LEAST));
    }

    private static int middle(int row) {
        return TOP + row * ROW + ROW / 2;
    }

    private static String mark(int x, int y, String kind, String title) {
        return "<circle class=\"" + kind + "\" cx=\"" + x + "\" cy=\"" + y + "\" r=\"" + RADIUS + "\">"
                + (title.isEmpty() ? "" : "<title>" + Markup.text(title) + "</title>") + "</circle>\n";
    }

    private static String text(int x, int y, String kind, String words) {
        return "<text " + (kind.isEmpty() ? "" : "class=\"" + kind + "\" ") + "x=\"" + x + "\" y=\"" + y + "\">"
                + Markup.text(words) + "</text>\n";
    }
}
