package dev.ulpforge.model.lock;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a program was found. The same seed and spec give the same program where the search ends by itself and the clock
 * had no part in it, that is with one finalist, and costs were those that come with Ulpforge.
 *
 * @param version   the version of Ulpforge
 * @param seed      the seed of the search
 * @param budget    the time that it was given, in seconds
 * @param finalists of how many proven programs at most the clock chose the fastest
 * @param costs     by the costs of which CPUs, such as {@code intel:512,amd:256}; empty for the default
 * @param improved  the seeds of the evolutions that have made the program cheaper since, in their order
 */
public record Provenance(String version, long seed, long budget, int finalists, String costs, List<Long> improved) {
    private static final String FINALISTS = "finalists ";
    private static final String COSTS = "costs ";
    private static final String IMPROVED = "improved ";
    private static final String CPU = "[a-z][a-z0-9]{0,20}:[0-9]{3}";

    /**
     * @throws IllegalArgumentException if the version is not one word, or the budget or the finalists are not positive
     */
    public Provenance {
        improved = List.copyOf(improved);
        if (!version.matches("[0-9A-Za-z.+-]{1,40}") || budget <= 0 || finalists <= 0
                || !costs.matches("(" + CPU + "(," + CPU + "){0,20})?")) {
            throw new IllegalArgumentException("not a provenance: version " + version + ", budget " + budget
                    + ", finalists " + finalists + ", costs " + costs);
        }
    }

    /** A search of which the clock was no part, by the default costs. */
    public Provenance(String version, long seed, long budget) {
        this(version, seed, budget, 1, "");
    }

    /** A search whose program was not improved. */
    public Provenance(String version, long seed, long budget, int finalists, String costs) {
        this(version, seed, budget, finalists, costs, List.of());
    }

    /** {@return the provenance of a program that evolution has made cheaper} */
    public Provenance improved(long by) {
        boolean isKnown = !improved.isEmpty() && improved.getLast() == by;
        return new Provenance(version, seed, budget, finalists, costs,
                isKnown ? improved : Stream.concat(improved.stream(), Stream.of(by)).toList());
    }

    /** {@return as lines {@code key value}} What is as usual goes without saying. */
    String text() {
        return "version " + version + "\nseed " + seed + "\nbudget " + budget + "\n"
                + (finalists == 1 ? "" : FINALISTS + finalists + "\n")
                + (costs.isEmpty() ? "" : COSTS + costs + "\n")
                + (improved.isEmpty()
                        ? ""
                        : IMPROVED + improved.stream().map(Object::toString).collect(Collectors.joining(" ")) + "\n");
    }

    /** {@return the provenance with the facts of the lines after the third} */
    static Provenance of(String version, long seed, long budget, List<String> more) {
        int finalists = 1;
        String costs = "";
        List<Long> improved = List.of();
        for (String line : more) {
            if (line.startsWith(FINALISTS)) {
                finalists = Integer.parseInt(line.substring(FINALISTS.length()));
            } else if (line.startsWith(COSTS)) {
                costs = line.substring(COSTS.length());
            } else if (line.startsWith(IMPROVED)) {
                improved = Arrays.stream(line.substring(IMPROVED.length()).split(" ")).map(Long::valueOf).toList();
            } else {
                throw new IllegalArgumentException("\"" + line + "\" is no line of a provenance");
            }
        }
        return new Provenance(version, seed, budget, finalists, costs, improved);
    }
}
