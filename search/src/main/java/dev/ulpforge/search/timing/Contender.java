package dev.ulpforge.search.timing;

/** What takes part in a timing, with arrays of its own kind at each of some places. */
interface Contender {
    /** {@return its name in results} */
    String name();

    /** {@return the time of that many calls at a place, in ns} */
    long nanos(int place, int calls);

    /** @throws WrongResultException if a result does not meet the expectation */
    void check();
}
