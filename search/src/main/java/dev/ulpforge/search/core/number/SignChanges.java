package dev.ulpforge.search.core.number;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a function changes its sign, from values alone: a scan, then bisection down to neighbouring doubles.
 * Zeros closer together than the scan's points, and zeros without a change of sign, are missed.
 */
public final class SignChanges {

    private static final int SCANNED = 257;
    private static final double SMALL = 1e-9;

    private SignChanges() {}

    /** {@return the largest double at or before each change of sign inside the interval, rising} */
    static List<Double> before(RealFunction f, Interval interval) {
        List<Double> found = new ArrayList<>();
        double[] x = interval.grid(SCANNED);
        double last = value(f, x[0]);
        for (int i = 1; i < x.length; i++) {
            double here = value(f, x[i]);
            if (last != 0 && here < 0 == last > 0 && here != 0) {
                double a = bisected(f, x[i - 1], x[i], last > 0);
                // a pole has a change of sign too
                if (Math.abs(value(f, a)) < Math.min(Math.abs(last), Math.abs(here))) {
                    found.add(a);
                }
            } else if (here == 0 && i < x.length - 1) {
                found.add(x[i]);
            }
            last = here;
        }
        return found;
    }

    private static double bisected(RealFunction f, double from, double to, boolean positive) {
        double a = from;
        double b = to;
        while (Math.nextUp(a) < b) {
            double mid = a + (b - a) / 2;
            double y = value(f, mid);
            if (y == 0) {
                return mid;
            }
            if (y > 0 == positive) {
                a = mid;
            } else {
                b = mid;
            }
        }
        return a;
    }

    /** {@return the value, 0 where none can be told from 0} */
    static double value(RealFunction f, double x) {
        try {
            return f.at(x).hi();
        } catch (ArithmeticException undefined) {
            return 0;
        }
    }

    /** {@return the zeros inside the interval, and those at or just beyond its ends, rising} */
    public static List<DoubleDouble> of(RealFunction f, Interval interval) {
        List<DoubleDouble> zeros = new ArrayList<>();
        double width = interval.hi() - interval.lo();
        end(f, interval.lo(), 0x1p-40 * width, zeros);
        for (double a : before(f, interval)) {
            double b = Math.nextUp(a);
            zeros.add(value(f, a) == 0 ? DoubleDouble.of(a) : secant(f, a, b));
        }
        end(f, interval.hi(), -0x1p-40 * width, zeros);
        return List.copyOf(zeros);
    }

    /** One step of the secant method from an end where the value is nearly 0. */
    private static void end(RealFunction f, double end, double step, List<DoubleDouble> zeros) {
        try {
            double y = Math.abs(f.at(end).hi());
            if (y <= SMALL * Math.abs(f.at(end + 0x1p39 * step).hi())) {
                zeros.add(y == 0 ? DoubleDouble.of(end) : secant(f, end, end + step));
            }
        } catch (ArithmeticException undefined) {
            return;
        }
    }

    private static DoubleDouble secant(RealFunction f, double a, double b) {
        DoubleDouble y = f.at(a);
        DoubleDouble slope = f.at(b).minus(y).over(DoubleDouble.sum(b, -a));
        return DoubleDouble.of(a).minus(y.over(slope));
    }
}
