package dev.ulpforge.verify.real;

import java.util.function.BiFunction;

/** Monotone functions on balls, from their values at exact numbers. */
final class MonotoneExtension {
    /** This many bits of the values at the ends suffice, plus twice the number of bits in which the ends agree. */
    private static final int ENOUGH = 64;

    private MonotoneExtension() {}

    /** {@return f over x; f is monotone on x, takes exact balls, and has infinite limits only where it returns rays} */
    static Ball apply(BiFunction<Ball, Integer, Ball> f, Ball x, int bits) {
        if (x.isExact()) {
            return f.apply(x, bits);
        }
        int w = x.containsZero() ? bits : (int) Math.min(bits, ENOUGH + 2L * Math.max(0, -x.relativeExponent()));
        return Ball.hull(f.apply(x.lower(), w), f.apply(x.upper(), w), bits);
    }

    /** {@return f over x; f increases towards a limit at infinity, which bounds its values on rays} */
    static Ball bounded(BiFunction<Ball, Integer, Ball> f, Ball x, Ball low, Ball high, int bits) {
        if (x.isBounded()) {
            return apply(f, x, bits);
        }
        if (x.signum() == 0) {
            return Ball.hull(low, high, bits);
        }
        return Ball.hull(f.apply(x.midpoint(), bits), x.signum() > 0 ? high : low, bits);
    }
}
