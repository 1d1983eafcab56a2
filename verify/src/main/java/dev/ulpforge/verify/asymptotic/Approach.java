package dev.ulpforge.verify.asymptotic;

import dev.ulpforge.verify.symbolic.Constant;

/**
 * A way for x to go to a point: {@code x = at + side / z} or, to an infinity, {@code x = side * z}, for z to infinity.
 *
 * @param at the point; an infinity if {@code side} has its sign
 * @param side 1 from above, or to plus infinity, -1 from below, or to minus infinity
 */
public record Approach(double at, int side) {

    /** {@return the way x goes} */
    Expansion x(int bits) {
        Constant sign = Constant.of(side);
        if (Double.isInfinite(at)) {
            return Expansion.of(sign, Growth.log(0));
        }
        Expansion step = Expansion.of(sign, Growth.log(0, Constant.of(-1)));
        return at == 0 ? step : Expansion.of(Constant.of(at)).plus(step, 2, bits);
    }
}
