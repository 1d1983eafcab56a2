package dev.ulpforge.verify.real;

import java.util.function.BiFunction;

/** MonotoneExtension functions on balls, by their values at exact numbers. */
final class MonotoneExtension {
    private MonotoneExtension() {}

    /** {@return f over x; f is monotone on x, takes exact balls, and has infinite limits only where it returns rays} */
    static Ball apply(BiFunction<Ball, Integer, Ball> f, Ball x, int bits) {
        return x.isExact() ? f.apply(x, bits) : Ball.hull(f.apply(x.lower(), bits), f.apply(x.upper(), bits), bits);
    }

    /** {@return f over x; f increases towards a limit at infinity, which bounds its values at the rays} */
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
