package dev.ulpforge.search.timing;

/** A contender's result did not meet its expectation, so its speed means nothing. */
public final class WrongResultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongResultException(String contender, float x, float y) {
        super(contender + " returned " + Float.toHexString(y) + " at x=" + Float.toHexString(x)
                + ", which is not what it stands for");
    }
}
