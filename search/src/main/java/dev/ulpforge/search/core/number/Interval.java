package dev.ulpforge.search.core.number;

/**
 * An interval of real numbers with doubles as its ends. At an open end a program need not be defined: 1/x may be taken
 * on (0, 1].
 */
public record Interval(double lo, double hi, boolean openLo, boolean openHi) {

    /** How far inside an open end the outermost point of a {@link #grid} lies, relative to the width. */
    private static final double INSET = 0x1p-24;

    /** @throws IllegalArgumentException if the interval is empty, a single point, or not finite */
    public Interval {
        if (!(lo < hi) || !Double.isFinite(hi - lo)) {
            throw new IllegalArgumentException("no interval from " + lo + " to " + hi);
        }
    }

    public static Interval closed(double lo, double hi) {
        return new Interval(lo, hi, false, false);
    }

    /** {@return count >= 2 rising points, dense towards both ends as Chebyshev's are, open ends left out} */
    public double[] grid(int count) {
        double a = openLo ? Math.max(Math.nextUp(lo), lo + INSET * (hi - lo)) : lo;
        double b = openHi ? Math.min(Math.nextDown(hi), hi - INSET * (hi - lo)) : hi;
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            double s = Math.sin(Math.PI * i / (2 * (count - 1)));
            x[i] = i == count - 1 ? b : a + (b - a) * s * s;
        }
        return x;
    }

    /** {@return this interval without the ends where f is 0, where no relative error can be asked for} */
    public Interval withoutZeros(RealFunction f) {
        return new Interval(lo, hi, openLo || f.at(lo).hi() == 0, openHi || f.at(hi).hi() == 0);
    }

    @Override
    public String toString() {
        return (openLo ? "(" : "[") + lo + ", " + hi + (openHi ? ")" : "]");
    }
}
