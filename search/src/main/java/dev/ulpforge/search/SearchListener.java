package dev.ulpforge.search;

/** Follows a search. Called from any of its threads, one at a time. */
@FunctionalInterface
public interface SearchListener {
    /** How lines begin while a program is being proven. */
    String PROOF = "sweep of ";

    /**
     * Takes the state of the search.
     *
     * @param fraction how much of the work or the budget is behind it, from 0 to 1
     * @param line     what it is doing and the best that it has, one line
     */
    void update(double fraction, String line);
}
