package dev.ulpforge.verify.prover;

import dev.ulpforge.verify.real.Ball;

/** Doubles around balls. */
final class Ends {
    private Ends() {}

    /** {@return a double that no number of a ball is below, close to the ball} */
    static double below(Ball a) {
        return -above(a.negate());
    }

    /** {@return a double that no number of a ball is above, close to the ball; infinity if there is none} */
    static double above(Ball a) {
        if (!a.isBounded()) {
            return Double.POSITIVE_INFINITY;
        }
        Ball end = a.upper();
        double d = end.doubleValue();
        if (d == Double.NEGATIVE_INFINITY) {
            d = -Double.MAX_VALUE;
        }
        while (d < Double.POSITIVE_INFINITY && Ball.of(d).order(end) < 0) {
            d = Math.nextUp(d);
        }
        return d;
    }
}
