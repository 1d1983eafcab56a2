package dev.ulpforge.codegen.lock;

/**
 * How a program was found. The same seed and spec give the same program where the search ends by itself.
 *
 * @param version the version of Ulpforge
 * @param seed    the seed of the search
 * @param budget  the time that it was given, in seconds
 */
public record Provenance(String version, long seed, long budget) {

    /** @throws IllegalArgumentException if the version is not one word or the budget is not positive */
    public Provenance {
        if (!version.matches("[0-9A-Za-z.+-]{1,40}") || budget <= 0) {
            throw new IllegalArgumentException("not a provenance: version " + version + ", budget " + budget);
        }
    }
}
