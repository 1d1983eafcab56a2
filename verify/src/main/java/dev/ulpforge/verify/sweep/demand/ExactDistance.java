package dev.ulpforge.verify.sweep.demand;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Bound;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.sweep.error.ExactError;

/** The relative or absolute error of one result, exactly: with as many bits as it takes to compare it with a bound. */
record ExactDistance(Oracle oracle, Bound bound, float x, float y) {
    private static final int FIRST_BITS = 160;
    private static final int ROOM = 320;
    private static final Ball LEAST = Ball.of(Float.MIN_NORMAL);

    /**
     * {@return whether the error is above the bound} What {@value ExactError#MAX_BITS} bits do not tell apart is taken
     * to be equal.
     */
    boolean isAbove() {
        for (int bits = FIRST_BITS; bits <= ExactError.MAX_BITS; bits *= 2) {
            int order = excess(bits);
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }

    /** {@return a number that the error is certainly not above, with a few correct digits} */
    double most() {
        Ball value = oracle.enclosure(x, FIRST_BITS);
        double distance = distance(value, FIRST_BITS).upperMagnitude();
        return bound instanceof Bound.Relative
                ? Math.nextUp(distance / Math.max(Float.MIN_NORMAL, value.lowerMagnitude()))
                : distance;
    }

    private Ball distance(Ball value, int bits) {
        return Ball.of(Format.BINARY32.widened(y)).subtract(value, bits + ROOM).abs();
    }

    private int excess(int bits) {
        Ball value = oracle.enclosure(x, bits);
        Ball distance = distance(value, bits);
        Ball limit = Ball.of(bound.max());
        return distance.order(bound instanceof Bound.Relative ? limit.multiply(size(value), bits + ROOM) : limit);
    }

    private static Ball size(Ball value) {
        Ball size = value.abs();
        int order = size.order(LEAST);
        return order > 0 ? size : order < 0 ? LEAST : Ball.hull(size, LEAST, ROOM);
    }
}
