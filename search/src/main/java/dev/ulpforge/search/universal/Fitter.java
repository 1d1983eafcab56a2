package dev.ulpforge.search.universal;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.search.values.FloatOrder;

/**
 * Fits polynomials to a target on cells, within a tolerance at sampled floats. They interpolate the target near the
 * Chebyshev points, and exactly at the two floats around a zero, so that their relative error there is as small as
 * elsewhere.
 */
final class Fitter {
    /** Stands for all values that overflow as floats, and its inverse for all that underflow to zero. */
    private static final double HUGE = 0x1p200;
    /** Values below this are 0 as floats, and differ from 0 by a tiny fraction of an ULP. */
    private static final double TINY = 0x1p-153;
    private final Target target;
    private final int degree;
    private final Tolerance tolerance;
    private final boolean isExact;
    /** Ranks of floats that are always checked. */
    private final NavigableSet<Integer> checked = new TreeSet<>();

    /**
     * A fitter of polynomials of this degree with errors up to the tolerance in ULP, not counting the rounding to
     * float.
     *
     * @param isExact whether cells with a float that is always checked must be rounded correctly
     */
    Fitter(Target target, int degree, double tolerance, boolean isExact) {
        this(target, degree, new Tolerance(tolerance), isExact);
    }

    /** Likewise, with a tolerance that depends on the input. */
    Fitter(Target target, int degree, Tolerance tolerance, boolean isExact) {
        this.isExact = isExact;
        this.target = target;
        this.degree = degree;
        this.tolerance = tolerance;
    }

    Target target() {
        return target;
    }

    int degree() {
        return degree;
    }

    /** Adds a float at which fits are checked from now on. */
    void check(float x) {
        checked.add(FloatOrder.rank(x));
    }

    /**
     * {@return a polynomial that is within the tolerance at all sampled floats, if one is found}
     *
     * @throws CancellationException if the thread is interrupted
     */
    Optional<Polynomial> fit(Cell cell) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        float[] x = Samples.of(cell, degree, cell.within(checked));
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = target.asFloat(x[i]);
        }
        if (isConstant(y)) {
            return Optional.of(Polynomial.constant(Math.clamp(y[0], -HUGE, HUGE), degree));
        }
        for (int i = 0; i < x.length; i++) {
            y[i] = Double.isInfinite(y[i]) ? target.at(x[i]) : y[i];
        }
        if (allOfSign(y, v -> Math.abs(v) >= Format.BINARY32.limit())) {
            return Optional.of(Polynomial.constant(Math.copySign(HUGE, y[0]), degree));
        }
        if (allOfSign(y, v -> v != 0 && Math.abs(v) < TINY)) {
            return Optional.of(Polynomial.constant(Math.copySign(1 / HUGE, y[0]), degree));
        }
        for (double v : y) {
            if (!Double.isFinite(v)) {
                return Optional.empty();
            }
        }
        Optional<Polynomial> fit = candidate(cell, x, y).filter(p -> isWithin(p, cell, x, y) && isInOrder(p, cell, x));
        return isExact && !cell.within(checked).isEmpty() ? fit.flatMap(new Nudge(target, cell)::of) : fit;
    }

    private Optional<Polynomial> candidate(Cell cell, float[] x, double[] y) {
        if (cell.left() == 0 && x[0] == cell.frame().anchor() && y[0] == 0) {
            return atZero(cell, x, y);
        }
        float[] nodes = cell.isWide() && cell.nearest() != 0
                ? new float[]{ cell.nearest(), cell.farthest() }
                : new Nodes(target, degree).of(cell, x, y);
        return Optional.of(through(cell, nodes, 0));
    }

    /**
     * If the target vanishes like a power of t, its quotient by that power is fitted, so that the result is accurate at
     * the smallest floats too.
     */
    private Optional<Polynomial> atZero(Cell cell, float[] x, double[] y) {
        int end = x.length - 1;
        float half = cell.between(0.5);
        double order = Math.log(y[end] / target.at(half)) / Math.log(cell.t(x[end]) / cell.t(half));
        int power = Double.isFinite(order) ? (int) Math.rint(order) : -1;
        if (power < 1 || power > degree) {
            return Optional.empty();
        }
        float[] nodes = new float[degree + 1 - power];
        double reach = target.isOrdered() ? 0.5 / StrictMath.cos(Math.PI * 0.5 / nodes.length) : 0.5;
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = cell.between(0.5 + reach * StrictMath.cos(Math.PI * (i + 0.5) / nodes.length));
        }
        return distinct(nodes) ? Optional.of(through(cell, nodes, power)) : Optional.empty();
    }

    private static boolean distinct(float[] nodes) {
        TreeSet<Float> set = new TreeSet<>();
        for (float x : nodes) {
            set.add(x);
        }
        return set.size() == nodes.length;
    }

    private Polynomial through(Cell cell, float[] nodes, int power) {
        double[] t = new double[nodes.length];
        double[] y = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            t[i] = cell.t(nodes[i]);
            y[i] = target.at(nodes[i]) / Math.pow(t[i], power);
        }
        double[] c = Newton.through(t, y);
        double[] shifted = new double[degree + 1];
        java.util.Arrays.fill(shifted, Math.copySign(0.0, power > 0 ? target.at(cell.nearest()) : c[0]));
        System.arraycopy(c, 0, shifted, power, c.length);
        return new Polynomial(shifted, degree);
    }

    private static boolean isConstant(double[] y) {
        for (double v : y) {
            if (Double.doubleToLongBits(v) != Double.doubleToLongBits(y[0])) {
                return false;
            }
        }
        return true;
    }

    private static boolean allOfSign(double[] y, DoublePredicate test) {
        for (double v : y) {
            if (!test.test(v) || v < 0 != y[0] < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isWithin(Polynomial p, Cell cell, float[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            if (!isWithin(p.at(cell.t(x[i])), y[i], tolerance.at(x[i]))) {
                return false;
            }
        }
        return true;
    }

    private boolean isInOrder(Polynomial p, Cell cell, float[] x) {
        return !target.isOrdered()
                || new ResultOrder(target).isKept(cell, x, v -> (float) p.at(cell.t((float) v)));
    }

    /**
     * Exact zeros must be reproduced with their sign; for values out of the range of floats it suffices that the
     * polynomial is out of range too.
     */
    private static boolean isWithin(double got, double want, double ulps) {
        if (want == 0 || Math.abs(want) > Format.BINARY32.limit()) {
            return Double.doubleToLongBits((float) got) == Double.doubleToLongBits((float) want);
        }
        return Math.abs(got - want) <= ulps * Format.BINARY32.ulp(want);
    }
}
