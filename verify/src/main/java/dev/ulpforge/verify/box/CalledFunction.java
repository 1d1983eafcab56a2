package dev.ulpforge.verify.box;

import java.util.EnumSet;
import java.util.Set;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.jet.JetEvaluator;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;

/**
 * Errors of functions whose arguments have errors. With u for the exact argument, u' for the computed one, F for the
 * code, of which {@code |F(t) - f(t)| <= B ulp(f(t))} is proven, and D an enclosure of f' on an interval I that holds
 * u and u':
 *
 * <ul>
 * <li>{@code |f(u') - f(u)| <= sup|D| |u' - u|}, by the mean value theorem; relatively, that over inf|f|, and {@code
 * sup|u f'(u)| / inf|f|} times the relative error of u.
 * <li>If {@code f(0) = 0} and I holds 0 too, {@code |f(u)| >= inf|D| |u|}; so the relative error is at most {@code
 * sup|D| / inf|D|} times that of u. Results other than 0 are no less than inf|D| times the least argument other than
 * 0; half of that, with the error of F, unless that is subnormal.
 * <li>{@code ulp(f(t)) <= 2^-52 |f(t)|} where f(t) is no less than 2^-1022, and F(t) is 0 where f(t) is, or the prover
 * finds no bound. For other results F may be off by B 2^-1074.
 * <li>Exponentials, logarithms and the arc tangent rise, and their slopes rise or fall on either side of 0: so values
 * and slopes on an interval are between those at its ends, and at 0 if that is inside.
 * </ul>
 *
 * @param function the function
 */
record CalledFunction(Function function) {
    /** The error that a code may have, in ULP of doubles. It is proven of each once its arguments are known. */
    static final double CODE_ULP = 0x1p18;
    private static final double CODE = CODE_ULP * 0x1p-52;
    private static final double SUBNORMAL = CODE_ULP * Double.MIN_VALUE;
    private static final int BITS = 64;
    private static final Set<Function> RISING = EnumSet.of(Function.EXP, Function.EXP2, Function.EXP10, Function.EXPM1,
            Function.LOG, Function.LOG1P, Function.ATAN);
    private static final JetEvaluator JETS = new JetEvaluator(1, BITS);

    /** {@return what is known of the results} */
    PartValue of(PartValue a) {
        if (!a.isKnown()) {
            return PartValue.UNKNOWN;
        }
        Jet values = on(a.low(), a.high());
        Jet near = a.isExact() ? values : on(a.computedLow(), a.computedHigh());
        if (values == Jet.UNDEFINED || near == Jet.UNDEFINED || !near.value().isBounded()
                || !values.value().isBounded()) {
            return PartValue.UNKNOWN;
        }
        double least = values.value().lowerMagnitude();
        double slope = near.c(1).upperMagnitude();
        double off = UpperSums.product(slope, a.absolute());
        double share = a.isExact() ? 0 : Math.min(relative(a, slope, least), fromZero(a));
        double size = values.value().upperMagnitude();
        double smallest = isZeroAtZero() ? slopeFromZero(a).lowerMagnitude() * a.smallest() / 2 : 0;
        boolean isNormal = Math.max(smallest, Math.min(least, near.value().lowerMagnitude())) > 2 * Double.MIN_NORMAL;
        double top = UpperSums.sum(size, off);
        double own = UpperSums.sum(UpperSums.product(CODE, top), isNormal ? 0 : SUBNORMAL);
        double relative = isNormal
                ? UpperSums.sum(UpperSums.sum(share, CODE), UpperSums.product(share, CODE))
                : Double.POSITIVE_INFINITY;
        return PartValue.of(Math.nextDown(lower(values.value())), Math.nextUp(upper(values.value())), relative,
                UpperSums.sum(off, own), PartValue.NO_GRID, PartValue.MANY, isNormal ? smallest : 0);
    }

    private static double lower(Ball range) {
        return -upper(range.negate());
    }

    /** {@return a double that no number of a ball is above} */
    private static double upper(Ball range) {
        Ball end = range.upper();
        return end.signum() < 0 ? -end.lowerMagnitude() : end.upperMagnitude();
    }

    private static double relative(PartValue a, double slope, double least) {
        return least == 0
                ? Double.POSITIVE_INFINITY
                : Math.min(UpperSums.quotient(UpperSums.product(slope, a.absolute()), least), UpperSums.quotient(
                        UpperSums.product(UpperSums.product(a.greatest(), slope), a.relative()), least));
    }

    private double fromZero(PartValue a) {
        if (!isZeroAtZero() || a.relative() == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        Ball slope = slopeFromZero(a);
        return slope.lowerMagnitude() == 0
                ? Double.POSITIVE_INFINITY
                : UpperSums.product(UpperSums.quotient(slope.upperMagnitude(), slope.lowerMagnitude()), a.relative());
    }

    private Ball slopeFromZero(PartValue a) {
        Jet jet = on(Math.min(a.computedLow(), 0), Math.max(a.computedHigh(), 0));
        return jet == Jet.UNDEFINED || !jet.c(1).isBounded() ? Ball.WHOLE : jet.c(1);
    }

    private boolean isZeroAtZero() {
        Jet jet = at(0);
        return jet != Jet.UNDEFINED && jet.value().isZero();
    }

    private Jet at(double x) {
        return JETS.evaluate(fn(), Ball.of(x));
    }

    private Expression fn() {
        return new Expression.Call(function, new Expression.Variable());
    }

    /** {@return enclosures of values and slopes between two numbers} */
    private Jet on(double low, double high) {
        if (low == high) {
            return at(low);
        }
        if (!RISING.contains(function)) {
            return JETS.evaluate(fn(), Ball.hull(Ball.of(low), Ball.of(high), BITS));
        }
        Jet hull = hull(at(low), at(high));
        return low < 0 && high > 0 ? hull(hull, at(0)) : hull;
    }

    private static Jet hull(Jet a, Jet b) {
        return a == Jet.UNDEFINED || b == Jet.UNDEFINED || !a.value().isBounded() || !b.value().isBounded()
                || !a.c(1).isBounded() || !b.c(1).isBounded()
                        ? Jet.UNDEFINED
                        : new Jet(new Ball[]{ Ball.hull(a.value(), b.value(), BITS), Ball.hull(a.c(1), b.c(1), BITS) });
    }
}
