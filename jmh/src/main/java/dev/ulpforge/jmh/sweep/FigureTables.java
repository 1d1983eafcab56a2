package dev.ulpforge.jmh.sweep;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import dev.ulpforge.model.progress.Progress;

/** Prints the tables of this project's own figures: {@code peers [FN…]} and {@code sweeps [FN…]}. */
public final class FigureTables {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private FigureTables() {}

    /** Prints a table line by line, as each is known. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> names = Arrays.stream(arguments).skip(1).filter(name -> !name.isBlank()).toList();
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "peers" -> peers(names, out);
            case "sweeps" -> sweeps(names.isEmpty() ? SweepTable.everything() : names, out);
            default -> throw new IllegalArgumentException("peers or sweeps, and functions if not all");
        }
    }

    private static void peers(List<String> names, PrintStream out) {
        out.print(PeerTable.head());
        EnumSet<JdkOperator> chosen = EnumSet.allOf(JdkOperator.class);
        chosen.removeIf(operator -> !names.isEmpty() && !names.contains(operator.fn().toLowerCase(Locale.ROOT)));
        for (JdkOperator operator : chosen) {
            out.print(PeerTable.of(List.of(operator), THREADS, Progress.SILENT).lines());
        }
    }

    private static void sweeps(List<String> fns, PrintStream out) {
        out.print(SweepTable.head());
        SweepTable table = new SweepTable(THREADS);
        fns.forEach(fn -> out.print(table.line(fn)));
    }
}
