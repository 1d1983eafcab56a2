package dev.ulpforge.jmh.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measured times of kernels, in a form that is committed: a title, lines about the machine, and for each width of
 * vectors {@code [512]} and lines of a function's expression and its time.
 *
 * @param cpu   the machine
 * @param jdk   the JDK
 * @param date  the day
 * @param nanos for each width in bits, the time of each function's kernel in ns per float
 */
public record KernelTimes(String cpu, String jdk, String date, Map<Integer, Map<String, Double>> nanos) {
    static final String TITLE = "ulpforge kernel times 1";

    /**
     * {@return the times of a text}
     *
     * @throws IllegalArgumentException if it is none
     */
    public static KernelTimes parse(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (!lines.getFirst().equals(TITLE)) {
            throw new IllegalArgumentException("the first line is not \"" + TITLE + "\"");
        }
        Map<Integer, Map<String, Double>> nanos = new TreeMap<>();
        List<String> facts = new ArrayList<>();
        Map<String, Double> times = Map.of();
        for (String line : lines.subList(1, lines.size())) {
            int end = line.lastIndexOf(' ');
            if (line.startsWith("[")) {
                times = new TreeMap<>();
                nanos.put(Integer.parseInt(line.substring(1, line.length() - 1)), times);
            } else if (nanos.isEmpty()) {
                facts.add(line.substring(line.indexOf(' ') + 1));
            } else if (times.put(line.substring(0, end), Double.parseDouble(line.substring(end + 1))) != null) {
                throw new IllegalArgumentException("twice: " + line);
            }
        }
        return new KernelTimes(facts.get(0), facts.get(1), facts.get(2), nanos);
    }
}
