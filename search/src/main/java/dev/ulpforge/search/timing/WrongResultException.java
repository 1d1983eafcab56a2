package dev.ulpforge.search.timing;

/** A contender's result did not meet its expectation, so its speed means nothing. */
public final class WrongResultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongResultException(String contender, float x, float y) {
        this(contender, Float.toHexString(y), "x=" + Float.toHexString(x));
    }

    WrongResultException(String contender, double x, double y) {
        this(contender, Double.toHexString(y), "x=" + Double.toHexString(x));
    }

    WrongResultException(String contender, double x, double y, double result) {
        this(contender, Double.toHexString(result), "x=" + Double.toHexString(x) + ", y=" + Double.toHexString(y));
    }

    private WrongResultException(String contender, String result, String place) {
        super(contender + " returned " + result + " at " + place + ", which is not what it stands for");
    }
}
