package dev.ulpforge.verify.real;

/**
 * The zero of an increasing function by Newton's method, enclosed by the interval Newton operator: with {@code Y}
 * around y and the derivative enclosed over Y, all zeros in Y lie in {@code N = y - f(y) / f'(Y)}, and if N is inside Y
 * there is exactly one (Moore).
 */
final class IntervalNewton {
    private static final int GUARD = 24;
    /** Precision of slopes: a step reduces the error by about this many bits. */
    private static final int SLOPE = 64;
    private static final int FIRST = 80;
    private static final int MOST_STEPS = 64;
    private static final int ATTEMPTS = 4;

    private IntervalNewton() {}

    /** A function on balls, at a precision in bits. */
    @FunctionalInterface
    interface OfBall {
        Ball at(Ball y, int bits);
    }

    /** {@return the zero near {@code start}, to about {@code bits} bits; the whole line if none could be proven} */
    static Ball zero(OfBall f, OfBall slope, double start, int bits) {
        Ball y = Ball.of(start);
        for (int w = bits + GUARD, attempt = 0; attempt < ATTEMPTS; w += bits + GUARD, attempt++) {
            y = settled(f, slope, y, w);
            if (!y.isBounded()) {
                return Ball.WHOLE;
            }
            Ball around = y.widen(y.isZero() ? Ball.ONE.scale(-w) : y.scale(-bits - 2), w);
            Ball narrowed = y.subtract(f.at(y, w).divide(slope.at(around, SLOPE), w), w);
            boolean inside = narrowed.isBounded() && narrowed.lower().order(around.lower()) > 0
                    && narrowed.upper().order(around.upper()) < 0;
            if (inside) {
                return narrowed.round(bits + 2);
            }
        }
        return Ball.WHOLE;
    }

    /**
     * Newton steps, each with as many bits as it can make correct: twice as many as the step before, or a few more,
     * limited by the precision of the slope.
     */
    private static Ball settled(OfBall f, OfBall slope, Ball start, int w) {
        Ball y = start;
        int bits = Math.min(w, FIRST);
        for (int i = 0; i < MOST_STEPS; i++) {
            Ball step = f.at(y, bits).divide(slope.at(y, SLOPE), bits);
            if (!step.isBounded()) {
                return Ball.WHOLE;
            }
            y = y.subtract(step.midpoint(), bits).midpoint();
            long right = step.isZero() ? bits : y.topExponent() - step.topExponent();
            if (bits == w && Math.min(2 * right, right + SLOPE - GUARD / 2) > w - GUARD) {
                return y;
            }
            bits = right > bits / 4 ? Math.min(w, 2 * bits) : bits;
        }
        return y;
    }
}
