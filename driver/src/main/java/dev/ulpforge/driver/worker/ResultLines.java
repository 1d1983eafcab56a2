package dev.ulpforge.driver.worker;

import java.util.List;

/** Several lines as one line of a message, with tabs for line ends. */
public final class ResultLines {
    private static final String END = "\t";

    private ResultLines() {}

    /** {@return the lines as one} */
    public static String joined(List<String> lines) {
        return String.join(END, lines.stream().map(line -> line.replace(END, " ")).toList());
    }

    /** {@return the lines that were joined} */
    public static List<String> split(String result) {
        return List.of(result.split(END, -1));
    }
}
