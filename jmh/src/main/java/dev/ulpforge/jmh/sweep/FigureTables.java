package dev.ulpforge.jmh.sweep;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Prints the table of the times of sweeps: {@code [FN…]}, all functions if none is named. */
public final class FigureTables {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private FigureTables() {}

    /** Prints the table line by line, as each is known. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> names = Arrays.stream(arguments).filter(name -> !name.isBlank()).toList();
        out.print(SweepTable.head());
        SweepTable table = new SweepTable(THREADS);
        (names.isEmpty() ? SweepTable.everything() : names).forEach(fn -> out.print(table.line(fn)));
    }
}
