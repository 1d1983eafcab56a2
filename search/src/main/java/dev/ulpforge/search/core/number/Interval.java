package dev.ulpforge.search.core.number;

import java.io.Serializable;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * An interval of real numbers with doubles as its ends. At an open end a program need not be defined: 1/x may be taken
 * on (0, 1].
 */
public record Interval(double lo, double hi, boolean openLo, boolean openHi) implements Serializable {
    private static final Pattern TEXT = Pattern.compile("([\\[(])([^,]+),([^,]+)([\\])])");

    /** How far inside an open end the outermost point of a {@link #grid} lies, relative to the width. */
    private static final double INSET = 0x1p-24;

    /** By how much a weight rises at least towards a zero of the target, if the error is relative. */
    private static final double STEEP = 1e3;

    /** @throws IllegalArgumentException if the interval is empty, a single point, or not finite */
    public Interval {
        if (!(lo < hi) || !Double.isFinite(hi - lo)) {
            throw new IllegalArgumentException("no interval from " + lo + " to " + hi);
        }
    }

    public static Interval closed(double lo, double hi) {
        return new Interval(lo, hi, false, false);
    }

    /**
     * {@return {@code count >= 2} points in order, dense towards both ends like Chebyshev points, open ends left out}
     */
    public double[] grid(int count) {
        double a = openLo ? Math.max(Math.nextUp(lo), lo + INSET * (hi - lo)) : lo;
        double b = openHi ? Math.min(Math.nextDown(hi), hi - INSET * (hi - lo)) : hi;
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            double s = StrictMath.sin(Math.PI * i / (2 * (count - 1)));
            x[i] = i == count - 1 ? b : a + (b - a) * s * s;
        }
        return x;
    }

    /**
     * {@return the grid, and points far closer to each zero of f at which the weight of an error is huge} There the
     * relative error of a program is bounded only if the program is 0 as well, which the grid alone would not notice.
     * At the zero itself no relative error is defined.
     */
    public double[] grid(int count, RealFunction f, RealFunction weight) {
        DoubleStream points = Arrays.stream(grid(count)).filter(x -> f.at(x).hi() != 0 || isBounded(weight, x));
        if (openLo && isZero(f, lo)) {
            points = DoubleStream.concat(
                    DoubleStream.of(Math.max(Math.nextUp(lo), inside(lo, 0x1p-52)), inside(lo, 0x1p-36)), points);
        }
        if (openHi && isZero(f, hi)) {
            points = DoubleStream.concat(points,
                    DoubleStream.of(inside(hi, -0x1p-36), Math.min(Math.nextDown(hi), inside(hi, -0x1p-52))));
        }
        for (double before : SignChanges.before(f, this)) {
            double after = Math.nextUp(before);
            if (!isBounded(weight, after) || weight.at(after).hi() > STEEP * weight.at(inside(after, 0x1p-10)).hi()) {
                points = DoubleStream.concat(points, DoubleStream.of(inside(before, -INSET),
                        inside(before, -0x1p-36), inside(before, -0x1p-52), inside(after, 0x1p-52),
                        inside(after, 0x1p-36), inside(after, INSET)));
            }
        }
        return points.sorted().distinct().toArray();
    }

    private static boolean isBounded(RealFunction weight, double x) {
        try {
            return weight.at(x).isFinite();
        } catch (ArithmeticException undefined) {
            return false;
        }
    }

    private double inside(double end, double share) {
        return end + share * (hi - lo);
    }

    private static boolean isZero(RealFunction f, double x) {
        try {
            return f.at(x).hi() == 0;
        } catch (ArithmeticException undefined) {
            return false;
        }
    }

    /**
     * {@return the interval of a text such as {@code (0, pi/2]}} Ends are constant expressions.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Interval parse(String text) {
        Matcher m = TEXT.matcher(text.replace(" ", ""));
        if (!m.matches()) {
            throw new IllegalArgumentException("it is not an interval such as (0, 1] or [-pi/4, pi/4]");
        }
        return new Interval(end(m.group(2)), end(m.group(3)), m.group(1).equals("("), m.group(4).equals(")"));
    }

    private static double end(String text) {
        return RealExpression.of(text).at(0.0).hi();
    }

    /** {@return this interval without the ends where f is 0, where no relative error can be asked for} */
    public Interval withoutZeros(RealFunction f) {
        return new Interval(lo, hi, openLo || isZero(f, lo), openHi || isZero(f, hi));
    }

    @Override
    public String toString() {
        return (openLo ? "(" : "[") + lo + ", " + hi + (openHi ? ")" : "]");
    }
}
