package dev.ulpforge.search.core.baseline;

import java.util.Optional;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;

/**
 * A target that is 0 at or just beyond an end of its interval is t times something, with t = x - root: only
 * approximations with that factor have a small relative error. Without such a zero t = x and there is no factor.
 *
 * @param root where the target is 0, or 0
 * @param factor whether there is one
 */
record Factored(RealFunction f, RealFunction weight, Interval interval, DoubleDouble root, boolean factor) {

    private static final double SMALL = 1e-9;

    static Factored of(RealFunction f, RealFunction weight, Interval interval) {
        Optional<DoubleDouble> zero = zero(f, interval, interval.lo(), 1)
                .or(() -> zero(f, interval, interval.hi(), -1));
        return new Factored(f, weight, interval, zero.orElse(DoubleDouble.ZERO), zero.isPresent());
    }

    /** One step of Newton's method from an end where the value is all but 0. */
    private static Optional<DoubleDouble> zero(RealFunction f, Interval interval, double end, int inwards) {
        double width = interval.hi() - interval.lo();
        double step = inwards * 0x1p-24 * width;
        try {
            DoubleDouble y = f.at(end);
            if (Math.abs(y.hi()) > SMALL * Math.abs(f.at(end + 0x1p24 * step / 2).hi())) {
                return Optional.empty();
            }
            DoubleDouble slope = f.at(end + step).minus(f.at(end)).over(DoubleDouble.of(step));
            return Optional.of(DoubleDouble.of(end).minus(y.over(slope)));
        } catch (ArithmeticException undefined) {
            return Optional.empty();
        }
    }

    /** {@return t at a point} */
    DoubleDouble t(double x) {
        return DoubleDouble.of(x).minus(root);
    }

    /** {@return f, or f/t, as a function of x} */
    RealFunction cofactor() {
        return factor ? (x, digits) -> f.at(x).over(t(x)).toBigDecimal() : f;
    }

    /** {@return the weight of an error of the cofactor} */
    RealFunction cofactorWeight() {
        return factor ? (x, digits) -> weight.at(x).times(t(x).abs()).toBigDecimal() : weight;
    }
}
