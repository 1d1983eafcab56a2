package dev.ulpforge.model.lock;

/**
 * How a program was found. The same seed and spec give the same program where the search ends by itself and the clock
 * had no part in it, that is with one finalist.
 *
 * @param version   the version of Ulpforge
 * @param seed      the seed of the search
 * @param budget    the time that it was given, in seconds
 * @param finalists of how many proven programs at most the clock chose the fastest
 */
public record Provenance(String version, long seed, long budget, int finalists) {

    /**
     * @throws IllegalArgumentException if the version is not one word, or the budget or the finalists are not positive
     */
    public Provenance {
        if (!version.matches("[0-9A-Za-z.+-]{1,40}") || budget <= 0 || finalists <= 0) {
            throw new IllegalArgumentException("not a provenance: version " + version + ", budget " + budget
                    + ", finalists " + finalists);
        }
    }

    /** A search of which the clock was no part. */
    public Provenance(String version, long seed, long budget) {
        this(version, seed, budget, 1);
    }

    /** {@return as lines {@code key value}} A single finalist goes without saying. */
    String text() {
        return "version " + version + "\nseed " + seed + "\nbudget " + budget + "\n"
                + (finalists == 1 ? "" : "finalists " + finalists + "\n");
    }
}
