package dev.ulpforge.search.core.front;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;

import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.RealProgram;

/**
 * The maximal error of a program in arbitrary precision: on a dense set of points, at the extrema between them, and
 * where a divisor changes its sign, so that no pole hides between two points.
 */
final class Confirmation {

    private static final int GRID = 2048;
    private static final int DIGITS = 50;
    private static final MathContext CONTEXT = new MathContext(DIGITS);

    private final Problem problem;
    private final RealFunction weight;
    private final double[] x;
    private final BigDecimal[] f;
    private final double[] w;

    Confirmation(Problem problem) {
        this.problem = problem;
        weight = problem.weight();
        x = problem.interval().grid(GRID, problem.target());
        f = IntStream.range(0, x.length).mapToObj(i -> problem.target().at(x[i], DIGITS)).toArray(BigDecimal[]::new);
        w = IntStream.range(0, x.length).mapToDouble(i -> weight.at(x[i]).hi()).toArray();
    }

    /** {@return the largest error found, infinite if the program fails somewhere} */
    double error(RealProgram program) {
        double[] e = new double[x.length];
        double max = 0;
        double[][] divisors = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            e[i] = signed(program, x[i], f[i], w[i]);
            divisors[i] = program.divisors(x[i]);
            max = Math.max(max, Math.abs(e[i]));
        }
        for (int i = 1; i < x.length; i++) {
            max = Math.max(max, crossings(program, i, divisors));
            if (i < x.length - 1 && Math.abs(e[i]) >= Math.abs(e[i - 1]) && Math.abs(e[i]) >= Math.abs(e[i + 1])) {
                max = Math.max(max, between(program, x[i - 1], x[i + 1]));
            }
        }
        return max;
    }

    private double signed(RealProgram program, double at, BigDecimal exact, double scale) {
        try {
            return program.at(at, CONTEXT).subtract(exact).doubleValue() * scale;
        } catch (ArithmeticException pole) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private double at(RealProgram program, double point) {
        return Math.abs(signed(program, point, problem.target().at(point, DIGITS), weight.at(point).hi()));
    }

    /** Ternary search for the largest error. */
    private double between(RealProgram program, double from, double to) {
        double a = from;
        double b = to;
        double max = 0;
        for (int i = 0; i < 10; i++) {
            double left = at(program, a + (b - a) / 3);
            double right = at(program, b - (b - a) / 3);
            max = Math.max(max, Math.max(left, right));
            if (left > right) {
                b -= (b - a) / 3;
            } else {
                a += (b - a) / 3;
            }
        }
        return max;
    }

    private double crossings(RealProgram program, int i, double[][] divisors) {
        double max = 0;
        for (int k = 0; k < divisors[i].length; k++) {
            if (divisors[i][k] > 0 != divisors[i - 1][k] > 0) {
                max = Math.max(max, crossing(program, k, x[i - 1], x[i], divisors[i - 1][k] > 0));
            }
        }
        return max;
    }

    /** The largest error on the way to a zero of divisor {@code k}, whose sign at {@code from} is known. */
    private double crossing(RealProgram program, int k, double from, double to, boolean positive) {
        double a = from;
        double b = to;
        double max = 0;
        for (int i = 0; i < 40 && a < b; i++) {
            double mid = a + (b - a) / 2;
            max = Math.max(max, mid == a || mid == b ? 0 : at(program, mid));
            if (program.divisors(mid)[k] > 0 == positive) {
                a = mid;
            } else {
                b = mid;
            }
        }
        return max;
    }
}
