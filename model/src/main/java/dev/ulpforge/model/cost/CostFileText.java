package dev.ulpforge.model.cost;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The text form of cost tables: a title, five lines about the CPU, and for each width {@code [512]}, the {@code unit}
 * of its numbers in ns per float, the {@code overhead}, and lines of kinds of operations with the times for which they
 * take resources, as in {@code add sub: vector 0.25 add 0.5}. Blank lines and lines that start with {@code #} are
 * skipped.
 */
final class CostFileText {
    private static final List<String> KEYS = List.of("cpu", "maker", "jdk", "date", "source");
    private final List<String> lines;
    private int next;

    private CostFileText(String text) {
        this.lines = text.lines().toList();
    }

    static CostFile parse(String text) {
        return new CostFileText(text).file();
    }

    static String print(CostFile file) {
        StringBuilder out = new StringBuilder(CostFile.TITLE).append("\n\ncpu ").append(file.cpu()).append("\nmaker ")
                .append(file.maker()).append("\njdk ").append(file.jdk()).append("\ndate ").append(file.date())
                .append("\nsource ").append(file.source()).append('\n');
        file.tables().forEach((width, table) -> out.append("\n[").append(width).append("]\nunit 1\noverhead ")
                .append(number(table.overhead())).append('\n').append(rows(table)));
        return out.toString();
    }

    private static String rows(CostTable table) {
        Map<String, List<String>> kinds = new TreeMap<>();
        for (String kind : OperationKind.all()) {
            StringBuilder use = new StringBuilder();
            table.uses().get(kind).forEach((resource, time) -> use.append(' ').append(resource.text()).append(' ')
                    .append(number(time)));
            kinds.computeIfAbsent(use.toString(), _ -> new ArrayList<>()).add(kind);
        }
        List<String> rows = new ArrayList<>();
        kinds.forEach((use, names) -> rows.add(String.join(" ", names) + ":" + use + "\n"));
        rows.sort(null);
        return String.join("", rows);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private CostFile file() {
        if (!CostFile.TITLE.equals(line())) {
            throw wrong("expected \"" + CostFile.TITLE + "\"");
        }
        Map<String, String> facts = new HashMap<>();
        for (String key : KEYS) {
            facts.put(key, value(key, line()));
        }
        Map<Integer, CostTable> tables = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (!line.matches("\\[[0-9]{3}]")) {
                throw wrong("expected a width such as [512]");
            }
            tables.put(Integer.parseInt(line.substring(1, 4)), table());
        }
        return new CostFile(facts.get("cpu"), facts.get("maker"), facts.get("jdk"), facts.get("date"),
                facts.get("source"), tables);
    }

    private CostTable table() {
        double unit = time(value("unit", line()));
        double overhead = unit * time(value("overhead", line()));
        Map<String, Map<Resource, Double>> uses = new HashMap<>();
        for (String line = line(); !line.isEmpty() && !line.startsWith("["); line = line()) {
            row(line, unit, uses);
        }
        next--;
        try {
            return new CostTable(overhead, uses);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private void row(String line, double unit, Map<String, Map<Resource, Double>> uses) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw wrong("expected kinds of operations, a colon, and resources with numbers");
        }
        Map<Resource, Double> use = new EnumMap<>(Resource.class);
        String[] words = line.substring(colon + 1).strip().split(" +");
        for (int i = 0; i < words.length && !words[i].isEmpty(); i += 2) {
            String name = words[i];
            Resource resource = Resource.of(name).orElseThrow(() -> wrong("\"" + name + "\" is no resource"));
            use.put(resource, unit * time(i + 1 < words.length ? words[i + 1] : ""));
        }
        for (String kind : line.substring(0, colon).split(" +")) {
            if (uses.put(kind, use) != null) {
                throw wrong(kind + " was there before");
            }
        }
    }

    private String value(String key, String line) {
        if (!line.startsWith(key + " ")) {
            throw wrong("expected \"" + key + " ...\"");
        }
        return line.substring(key.length() + 1).strip();
    }

    private double time(String word) {
        if (!word.matches("[0-9]{1,6}(\\.[0-9]{1,9})?")) {
            throw wrong("\"" + word + "\" is not a number such as 0.5");
        }
        return Double.parseDouble(word);
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("line " + Math.min(next, lines.size()) + ": " + what);
    }

    /** {@return the next line that is not skipped, empty after the last} */
    private String line() {
        while (next < lines.size()) {
            String line = lines.get(next++).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                return line;
            }
        }
        next++;
        return "";
    }
}
