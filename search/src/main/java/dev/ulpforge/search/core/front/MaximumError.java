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
public final class MaximumError implements ErrorMeasure {

    private static final int GRID = 2048;
    private static final int DIGITS = 50;
    private static final int ROUNDS = 4;
    private static final MathContext CONTEXT = new MathContext(DIGITS);

    private final Problem problem;
    private final RealFunction weight;
    private final double[] x;
    private final BigDecimal[] f;
    private final double[] w;

    /** Computes exact values on the dense set. */
    public MaximumError(Problem problem) {
        this.problem = problem;
        weight = problem.weight();
        x = problem.interval().grid(GRID, problem.target(), weight);
        f = IntStream.range(0, x.length).mapToObj(i -> problem.target().at(x[i], DIGITS)).toArray(BigDecimal[]::new);
        w = IntStream.range(0, x.length).mapToDouble(i -> weight.at(x[i]).hi()).toArray();
    }

    @Override
    public double error(RealProgram program) {
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
                max = Math.max(max, between(program, i, e));
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
        BigDecimal exact = problem.target().at(point, DIGITS);
        boolean undefined = exact.signum() == 0 && problem.kind().isSteepAtZeros();
        return undefined ? 0 : signed(program, point, exact, weight.at(point).hi());
    }

    /**
     * The largest error near a local maximum on the grid: at the vertex of a parabola, and of a second one through that
     * point.
     */
    private double between(RealProgram program, int i, double[] e) {
        double sign = Math.signum(e[i]);
        double[] at = { x[i - 1], x[i], x[i + 1] };
        double[] height = { sign * e[i - 1], sign * e[i], sign * e[i + 1] };
        double max = height[1];
        for (int round = 0; round < ROUNDS; round++) {
            double top = top(at, height);
            if (!(top > at[0] && top < at[2]) || top == at[1]) {
                break;
            }
            double here = sign * at(program, top);
            max = Math.max(max, here);
            narrow(at, height, top, here);
        }
        return max;
    }

    /** The position of the maximum of the parabola through three points; NaN if it has none. */
    private static double top(double[] at, double[] height) {
        double left = (height[1] - height[0]) / (at[1] - at[0]);
        double right = (height[2] - height[1]) / (at[2] - at[1]);
        double curve = (right - left) / (at[2] - at[0]);
        return (at[0] + at[1]) / 2 - left / (2 * curve);
    }

    private static void narrow(double[] at, double[] height, double top, double here) {
        boolean right = top > at[1];
        boolean higher = here > height[1];
        int edge = right == higher ? 0 : 2;
        at[edge] = higher ? at[1] : top;
        height[edge] = higher ? height[1] : here;
        at[1] = higher ? top : at[1];
        height[1] = Math.max(height[1], here);
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

    /**
     * The largest error met while bisecting towards a zero of divisor {@code k}, whose sign at {@code from} is known.
     */
    private double crossing(RealProgram program, int k, double from, double to, boolean positive) {
        double a = from;
        double b = to;
        double max = 0;
        for (int i = 0; i < 40 && a < b; i++) {
            double mid = a + (b - a) / 2;
            max = Math.max(max, mid == a || mid == b ? 0 : Math.abs(at(program, mid)));
            if (program.divisors(mid)[k] > 0 == positive) {
                a = mid;
            } else {
                b = mid;
            }
        }
        return max;
    }
}
