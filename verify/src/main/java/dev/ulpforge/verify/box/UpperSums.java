package dev.ulpforge.verify.box;

/** Upper bounds of sums, products and quotients of magnitudes: each is rounded up by one double more. */
final class UpperSums {
    private UpperSums() {}

    /** {@return an upper bound of {@code a + b}} */
    static double sum(double a, double b) {
        return a == 0 ? b : b == 0 ? a : Math.nextUp(a + b);
    }

    /** {@return an upper bound of {@code a b}; infinity if one is infinite, whatever the other is} */
    static double product(double a, double b) {
        return a == Double.POSITIVE_INFINITY || b == Double.POSITIVE_INFINITY
                ? Double.POSITIVE_INFINITY
                : a == 0 || b == 0 ? 0 : Math.nextUp(a * b);
    }

    /** {@return an upper bound of {@code a / b}, b above 0} */
    static double quotient(double a, double b) {
        return a == 0 ? 0 : Math.nextUp(a / b);
    }
}
