package dev.ulpforge.verify.series;

import dev.ulpforge.verify.real.Ball;

/**
 * The Taylor coefficients {@code f^(k)(c) / k!} of a function at a point, or, over an interval, enclosures of its
 * coefficients at every point of the interval. {@link #UNDEFINED} means that the function is undefined at every point.
 */
public final class Jet {
    /** The jet of a function that is undefined at every point of the interval; it has no coefficients. */
    public static final Jet UNDEFINED = new Jet(new Ball[0]);

    private final Ball[] c;

    /** A jet of these coefficients; the array is not copied. */
    public Jet(Ball[] c) {
        this.c = c;
    }

    /** {@return the jet of x itself} */
    public static Jet variable(Ball at, int order) {
        Ball[] c = zeros(order);
        c[0] = at;
        if (order > 0) {
            c[1] = Ball.ONE;
        }
        return new Jet(c);
    }

    /** {@return the jet of a constant} */
    public static Jet constant(Ball value, int order) {
        Ball[] c = zeros(order);
        c[0] = value;
        return new Jet(c);
    }

    private static Ball[] zeros(int order) {
        Ball[] c = new Ball[order + 1];
        java.util.Arrays.fill(c, Ball.ZERO);
        return c;
    }

    /** {@return coefficient k, from 0 to the order} */
    public Ball c(int k) {
        return c[k];
    }

    /** {@return the coefficient of order 0} */
    public Ball value() {
        return c[0];
    }

    /** {@return this jet with another enclosure of its value} */
    public Jet withValue(Ball value) {
        Ball[] copy = c.clone();
        copy[0] = value;
        return new Jet(copy);
    }

    /** {@return whether this is c + x for some number c} */
    public boolean isShiftedVariable() {
        for (int k = 2; k < c.length; k++) {
            if (!c[k].isZero()) {
                return false;
            }
        }
        return c.length < 2 || c[1].isExact() && c[1].subtract(Ball.ONE, 64).isZero();
    }

    /** {@return the order of the last coefficient; -1 for {@link #UNDEFINED}} */
    public int order() {
        return c.length - 1;
    }

    /** {@return whether all coefficients but the first are exactly 0} */
    public boolean isConstant() {
        for (int k = 1; k < c.length; k++) {
            if (!c[k].isZero()) {
                return false;
            }
        }
        return true;
    }
}
