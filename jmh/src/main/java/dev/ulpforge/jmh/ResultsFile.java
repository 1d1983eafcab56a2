package dev.ulpforge.jmh;

import java.util.List;
import java.util.Locale;

/**
 * The results of all benchmarks, as written to JSON.
 *
 * @param cpu      the processor
 * @param jdk      version and vendor of the JVM
 * @param os       name and architecture of the operating system
 * @param ulpforge the version of Ulpforge
 * @param runs     one run for each set of JVM flags
 */
public record ResultsFile(String cpu, String jdk, String os, String ulpforge, List<Run> runs) {

    /**
     * One run of all benchmarks.
     *
     * @param flags  the flags of the forked JVMs
     * @param scores what was measured
     */
    public record Run(List<String> flags, List<Score> scores) {}

    /**
     * One benchmark.
     *
     * @param function        the function's name, such as {@code exp}
     * @param contender       the contender's name, such as {@code lanewise}
     * @param length          the number of elements of a call
     * @param nanosPerElement the median time
     * @param spread          the distance of the quartiles, as a share of the median
     * @param ulpforgeFaster  how many times as fast as this {@code ulpforge} is
     */
    public record Score(String function, String contender, int length, double nanosPerElement, double spread,
            double ulpforgeFaster) {}

    /** {@return a measured value to four digits} */
    public static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4g", value));
    }
}
