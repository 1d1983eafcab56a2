package dev.ulpforge.verify.narrow.pair;

import dev.ulpforge.verify.real.Ball;

/**
 * What is known of a real number: it is {@code low} if both ends are the same, and strictly between them otherwise.
 *
 * @param low  the lower end
 * @param high the upper end
 */
record DoubleEnclosure(double low, double high) {
    private static final int BITS = 256;

    /** {@return an enclosure of all numbers in a ball, a few units of the last place wide if that is narrow} */
    static DoubleEnclosure of(Ball ball) {
        double near = ball.doubleValue();
        if (ball.isExact() && ball.subtract(Ball.of(near), BITS).isZero()) {
            return new DoubleEnclosure(near, near);
        }
        double low = Math.nextDown(Math.nextDown(near));
        double high = Math.nextUp(Math.nextUp(near));
        if (ball.order(Ball.of(low)) <= 0 || ball.order(Ball.of(high)) >= 0) {
            throw new IllegalArgumentException(ball + " is too wide for doubles");
        }
        return new DoubleEnclosure(low, high);
    }
}
