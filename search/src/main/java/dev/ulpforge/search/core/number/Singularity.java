package dev.ulpforge.search.core.number;

import java.util.OptionalDouble;

/** Finds a point inside an interval at which a function is not finite: one without a value, or a pole. */
public final class Singularity {
    private static final int POINTS = 512;
    private static final int STEPS = 100;
    /** A maximum that exceeds the nearest value on the grid by this factor is taken for a pole. */
    private static final double GROWTH = 0x1p20;
    /** A point nearer to 0 than this share of the grid's spacing is taken for 0. */
    private static final double NEAR_ZERO = 1e-9;
    private static final double GOLDEN = 0.381966011250105;

    private final RealFunction f;

    private Singularity(RealFunction f) {
        this.f = f;
    }

    /**
     * {@return such a point, if one was found} The search starts from each local maximum of |f| on a grid; an open end
     * may be singular.
     */
    public static OptionalDouble in(RealFunction f, Interval interval) {
        return new Singularity(f).among(interval.grid(POINTS));
    }

    private OptionalDouble among(double[] x) {
        double[] size = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            size[i] = size(x[i]);
            if (Double.isInfinite(size[i])) {
                return OptionalDouble.of(x[i]);
            }
        }
        for (int i = 1; i + 1 < x.length; i++) {
            if (size[i] > size[i - 1] && size[i] >= size[i + 1]) {
                double top = highest(x[i - 1], x[i + 1]);
                if (size(top) > GROWTH * size[i]) {
                    return OptionalDouble.of(Math.abs(top) < NEAR_ZERO * (x[i + 1] - x[i - 1]) ? 0 : top);
                }
            }
        }
        return OptionalDouble.empty();
    }

    /** Golden-section search. */
    private double highest(double lower, double upper) {
        double a = lower;
        double b = upper;
        for (int step = 0; step < STEPS; step++) {
            double left = a + GOLDEN * (b - a);
            double right = b - GOLDEN * (b - a);
            if (size(left) > size(right)) {
                b = right;
            } else {
                a = left;
            }
        }
        return (a + b) / 2;
    }

    /** {@return |f(x)|; infinite where there is no value} */
    private double size(double x) {
        try {
            return Math.abs(f.at(x).hi());
        } catch (ArithmeticException | NumberFormatException undefined) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
