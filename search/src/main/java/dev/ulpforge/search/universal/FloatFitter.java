package dev.ulpforge.search.universal;

import java.util.Arrays;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.search.values.FloatOrder;
import dev.ulpforge.verify.sweep.error.UlpError;

/** Fits polynomials for float lanes to a target on cells on which its constant coefficient is most of it. */
final class FloatFitter {
    /** OracleValues rounded to float and their corrections have errors of their own. */
    private static final double LEAST = 0.1;
    private static final int DEGREE = 3;
    private static final double HALF = 0.5;
    /**
     * What part of the error may show at samples, and which part of a value may be other than its constant coefficient.
     */
    private static final double SHOWN = 0.8;
    private static final double CORRECTION = 0.5;
    private static final int ROUNDS = 3;
    /** How far a polynomial may be moved for the results at the ends of its cell, in steps that are parts of an ULP. */
    private static final int STEPS = 24;
    private static final double STEP = 0x1p-7;
    private final Target target;
    private final int degree;
    private final double tolerance;
    private final NavigableSet<Integer> checked = new TreeSet<>();
    private boolean isCut;
    private Optional<FloatLayout> layout = Optional.empty();

    /**
     * A fitter of polynomials of this degree with errors up to the tolerance in ULP, the rounding to float not counted.
     */
    FloatFitter(Target target, int degree, double tolerance) {
        this.target = target;
        this.degree = degree;
        this.tolerance = tolerance;
    }

    /**
     * {@return a fitter with errors up to the tolerance in ULP, the rounding to float not counted, if float lanes can
     * be that accurate}
     */
    static Optional<FloatFitter> of(Target target, double tolerance) {
        return tolerance < LEAST ? Optional.empty() : Optional.of(new FloatFitter(target, DEGREE, tolerance));
    }

    Target target() {
        return target;
    }

    int degree() {
        return degree;
    }

    /** Takes in a float at which fits are checked from now on. */
    void check(float x) {
        checked.add(FloatOrder.rank(x));
        isCut = false;
    }

    /** {@return a layout of fits, if it serves most typical inputs} */
    Optional<FloatLayout> layout() {
        if (!isCut) {
            layout = FloatLayout.of(this);
            isCut = true;
        }
        return layout;
    }

    /** {@return a polynomial that is within the tolerance at all floats looked at, or one that does not exist} */
    FloatPolynomial fit(Cell cell) {
        float[] x = Samples.of(cell, degree, cell.within(checked));
        double[] y = new double[x.length];
        boolean isFinite = true;
        boolean isConstant = true;
        for (int i = 0; i < x.length; i++) {
            y[i] = target.asFloat(x[i]);
            isFinite &= Double.isFinite(y[i]);
            isConstant &= Double.doubleToLongBits(y[i]) == Double.doubleToLongBits(y[0]);
        }
        FloatPolynomial none = FloatPolynomial.none(degree);
        if (x.length == 0 || !isConstant && !isFinite || Double.isNaN(y[0]) || target.isOrdered() && isCoarse(y)) {
            return none;
        }
        Stream<FloatPolynomial> fits = isConstant
                ? Stream.of(FloatPolynomial.of(padded(y[0])))
                : target.isOrdered() ? inOrder(through(cell), cell, x) : Stream.of(FloatPolynomial.of(through(cell)));
        return fits.filter(fit -> isWithin(fit, cell, x, y)).findFirst().orElse(none);
    }

    /** {@return the polynomials near to one whose results are in order} */
    private Stream<FloatPolynomial> inOrder(double[] c, Cell cell, float[] x) {
        double step = STEP * Format.BINARY32.ulp(c[0]);
        ResultOrder order = new ResultOrder(target);
        return IntStream.rangeClosed(0, 2 * STEPS).mapToDouble(i -> (i % 2 == 0 ? i : -i - 1) / 2 * step)
                .mapToObj(by -> FloatPolynomial.of(raised(c, by)))
                .filter(fit -> order.isKept(cell, x, v -> fit.at((float) cell.t((float) v))));
    }

    private static double[] raised(double[] c, double by) {
        double[] raised = c.clone();
        raised[0] += by;
        return raised;
    }

    /** {@return whether some values are so small that results have few bits, and coefficients too} */
    private static boolean isCoarse(double[] y) {
        return y[0] != 0 && Arrays.stream(y).anyMatch(v -> Math.abs(v) < Float.MIN_NORMAL);
    }

    private double[] padded(double... c) {
        return Arrays.copyOf(c, degree + 1);
    }

    /** {@return the coefficients} First all; then the others once more, with the last one as it takes effect. */
    private double[] through(Cell cell) {
        float[] nodes = Nodes.floats(cell, Nodes.chebyshev(cell, degree, target.isOrdered()));
        double[] c = padded(coefficients(cell, nodes, 0));
        if (nodes.length <= degree) {
            return c;
        }
        float[] fewer = Nodes.floats(cell, Nodes.chebyshev(cell, degree - 1, target.isOrdered()));
        double last = c[degree];
        for (int round = 0; round < ROUNDS; round++) {
            c = padded(coefficients(cell, fewer, FloatPolynomial.of(c).last()));
            c[degree] = last;
        }
        return c;
    }

    private double[] coefficients(Cell cell, float[] nodes, double last) {
        double[] t = new double[nodes.length];
        double[] y = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            t[i] = cell.t(nodes[i]);
            y[i] = target.at(nodes[i]) - last * Math.pow(t[i], degree);
        }
        return Newton.through(t, y);
    }

    /** A value that is no sum, a multiple of t, is as good as exact or not accurate enough. */
    private boolean isWithin(FloatPolynomial p, Cell cell, float[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            float t = (float) cell.t(x[i]);
            float got = p.at(t);
            double error = UlpError.of(got, y[i]);
            boolean isMost = Math.abs(p.correction(t)) <= CORRECTION * tolerance * Math.abs(got);
            boolean isRight = y[i] == 0 || Double.isInfinite(y[i])
                    ? Float.floatToIntBits(got) == Float.floatToIntBits((float) y[i])
                    : error <= (isMost ? HALF + SHOWN * tolerance : HALF);
            if (!isRight) {
                return false;
            }
        }
        return true;
    }
}
