package dev.ulpforge.verify.prover;

import dev.ulpforge.verify.real.Ball;

/**
 * A real function on a cell: {@code v = p(s) + e_0 ε_0 + e_1 ε_1 + ... + rest} for every input x of the cell, where
 * {@code s} from -1 to 1 is x less the cell's centre in units of half its width; ε_i from -1 to 1 is the rounding error
 * of operation i at x in units of its bound, the same in all forms of the cell; and {@code e_i} and {@code rest} are
 * numbers within balls, which may be others at each x.
 *
 * @param p    the coefficients of the polynomial, from the constant on, at least one
 * @param e    the coefficients of rounding errors; further ones are 0
 * @param rest a ball around 0
 */
record AffineForm(Ball[] p, Ball[] e, Ball rest) {
    /** Bits of enclosures whose relative width is that of a rounding error's bound. */
    static final int COARSE = 48;
    private static final double SAFE = 1 + 0x1p-40;
    private static final Ball[] NONE = {};

    static AffineForm constant(Ball value) {
        return polynomial(new Ball[]{ value }, Ball.ZERO);
    }

    static AffineForm polynomial(Ball[] p, Ball rest) {
        return new AffineForm(p, NONE, rest);
    }

    /** {@return the coefficient of rounding error {@code i}} */
    Ball error(int i) {
        return i < e.length ? e[i] : Ball.ZERO;
    }

    boolean isConstant() {
        return p.length == 1 && e.length == 0 && rest.isZero();
    }

    /** {@return an enclosure of the polynomial} */
    Ball ideal() {
        if (p.length > 2 && isMonotonic()) {
            return Ball.hull(end(1), end(-1), 2 * COARSE);
        }
        Ball range = p[0];
        for (int k = 1; k < p.length; k++) {
            range = range.widen(p[k], 2 * COARSE);
        }
        return range;
    }

    /** {@return whether {@code |p_1| > 2 |p_2| + 3 |p_3| + ...}, so that the slope has a sign} */
    private boolean isMonotonic() {
        double bend = 0;
        for (int k = 2; k < p.length; k++) {
            bend += k * p[k].upperMagnitude();
        }
        return p[1].lowerMagnitude() > bend * SAFE + Double.MIN_NORMAL;
    }

    private Ball end(int s) {
        Ball sum = p[0];
        for (int k = 1; k < p.length; k++) {
            sum = sum.add(s < 0 && k % 2 == 1 ? p[k].negate() : p[k], 2 * COARSE);
        }
        return sum;
    }

    /** {@return a ball around 0 that holds everything but the polynomial} */
    Ball deviation() {
        Ball sum = rest;
        for (Ball error : e) {
            sum = sum.widen(error, COARSE);
        }
        return sum;
    }

    /**
     * {@return an enclosure of all values, whose ends are closer than those of a ball, which has only 31 bits for its
     * radius}
     */
    Range ends() {
        Ball off = deviation();
        Ball up = end(1);
        Ball down = end(-1);
        if (p.length > 2 && !isMonotonic()) {
            Ball bend = ideal().subtract(p[0], 2 * COARSE);
            up = p[0].add(bend.upper(), 2 * COARSE);
            down = p[0].add(bend.lower(), 2 * COARSE);
        }
        up = up.widen(off, 2 * COARSE);
        down = down.widen(off, 2 * COARSE);
        return new Range(Math.min(Ends.below(up), Ends.below(down)), Math.max(Ends.above(up), Ends.above(down)));
    }

    /** {@return an enclosure of all values} */
    Ball range() {
        return ideal().widen(deviation(), 2 * COARSE);
    }
}
