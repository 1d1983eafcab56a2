package dev.ulpforge.search.kernel.universal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoublePredicate;

import dev.ulpforge.search.kernel.piecewise.Floats;
import dev.ulpforge.verify.sweep.UlpError;

/**
 * Fits polynomials to a target on cells, within a tolerance at some floats of them. They go through the target near Chebyshev's points,
 * and exactly through the two floats around a zero, so that they are as accurate there, relative to the target, as elsewhere.
 */
final class Fitter {
    /** Values below this part of the largest one in a cell are near a zero. */
    private static final double SMALL = 0x1p-3;
    private static final int EXTRA_CHECKS = 9;
    private static final int STRETCH = 24;
    /** Stands for all values that overflow, and its inverse for all that vanish, as floats. */
    private static final double HUGE = 0x1p200;
    /** Values below this are 0 as floats, and nearly that in ULP. */
    private static final double TINY = 0x1p-153;
    private final Target target;
    private final int degree;
    private final double tolerance;
    private final boolean isExact;
    /** Ranks of floats that are always checked. */
    private final NavigableSet<Integer> checked = new TreeSet<>();

    /**
     * A fitter of polynomials of this degree with errors up to the tolerance in ULP, the rounding to float not counted.
     *
     * @param isExact whether cells with a float that is always checked must be rounded correctly
     */
    Fitter(Target target, int degree, double tolerance, boolean isExact) {
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

    /** Takes in a float at which fits are checked from now on. */
    void check(float x) {
        checked.add(Floats.rank(x));
    }

    /** {@return a polynomial that is within the tolerance at all floats looked at, if one is found} */
    Optional<Polynomial> fit(Cell cell) {
        float[] x = samples(cell);
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
        if (allOfSign(y, v -> Math.abs(v) >= UlpError.OVERFLOW)) {
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
        Optional<Polynomial> fit = candidate(cell, x, y).filter(p -> isWithin(p, cell, x, y));
        return isExact && !more(cell).isEmpty() ? fit.flatMap(new Nudge(target, cell)::of) : fit;
    }

    private Optional<Polynomial> candidate(Cell cell, float[] x, double[] y) {
        if (cell.left() == 0 && x[0] == cell.frame().anchor() && y[0] == 0) {
            return atZero(cell, x, y);
        }
        float[] nodes = cell.isWide() && cell.nearest() != 0
                ? new float[]{ cell.nearest(), cell.farthest() }
                : nodes(cell, x, y);
        return Optional.of(through(cell, nodes, 0));
    }

    /** A target that vanishes like a power of t is fitted divided by that, so that it is accurate at the smallest floats too. */
    private Optional<Polynomial> atZero(Cell cell, float[] x, double[] y) {
        int end = x.length - 1;
        float half = cell.between(0.5);
        double order = Math.log(y[end] / target.at(half)) / Math.log(cell.t(x[end]) / cell.t(half));
        int power = Double.isFinite(order) ? (int) Math.rint(order) : -1;
        if (power < 1 || power > degree) {
            return Optional.empty();
        }
        float[] nodes = new float[degree + 1 - power];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = cell.between(0.5 + 0.5 * StrictMath.cos(Math.PI * (i + 0.5) / nodes.length));
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

    /** {@return degree + 1 floats, or all of a smaller cell} */
    private float[] nodes(Cell cell, float[] x, double[] y) {
        if (cell.count() <= degree + 1) {
            return x;
        }
        TreeSet<Integer> ranks = new TreeSet<>();
        for (int i = 0; i <= degree; i++) {
            ranks.add(Floats.rank(cell.between(0.5 - 0.5 * StrictMath.cos(Math.PI * (i + 0.5) / (degree + 1)))));
        }
        for (long i = 0; ranks.size() <= degree; i++) {
            ranks.add(Floats.rank(cell.x(i)));
        }
        List<Integer> fixed = nearZeros(x, y);
        for (int rank : fixed) {
            if (ranks.add(rank)) {
                ranks.remove(nearest(ranks, rank, fixed));
            }
        }
        float[] nodes = new float[degree + 1];
        int i = 0;
        for (int rank : ranks) {
            nodes[i++] = rank == 0 ? cell.nearest() : Floats.ofRank(rank);
        }
        return nodes;
    }

    /** {@return the rank nearest to another one, of those that are not fixed} */
    private static Integer nearest(TreeSet<Integer> ranks, int rank, List<Integer> fixed) {
        return ranks.stream().filter(r -> !fixed.contains(r))
                .min(Comparator.comparingLong(r -> Math.abs((long) r - rank))).orElseThrow();
    }

    /** {@return the floats that lie around a zero of the target, or are nearest to one outside of the cell or to a smallest value} */
    private List<Integer> nearZeros(float[] x, double[] y) {
        double largest = 0;
        int least = 0;
        for (int i = 0; i < y.length; i++) {
            largest = Math.max(largest, Math.abs(y[i]));
            least = Math.abs(y[i]) < Math.abs(y[least]) ? i : least;
        }
        List<Integer> fixed = new ArrayList<>();
        for (int i = 1; i < y.length && fixed.size() < degree; i++) {
            if (y[i - 1] * y[i] < 0) {
                int before = lastOfSign(Floats.rank(x[i - 1]), Floats.rank(x[i]), Math.signum(y[i - 1]));
                fixed.add(before);
                fixed.add(before + Integer.signum(Floats.rank(x[i]) - Floats.rank(x[i - 1])));
            }
        }
        if (fixed.isEmpty() && Math.abs(y[least]) < SMALL * largest) {
            fixed.addAll(smallest(x, least));
        }
        return fixed;
    }

    /** {@return the last float before the sign changes} */
    private int lastOfSign(int from, int to, double sign) {
        long inside = from;
        long outside = to;
        while (Math.abs(outside - inside) > 1) {
            long middle = inside + outside >> 1;
            if (Math.signum(target.at(Floats.ofRank((int) middle))) == sign) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return (int) inside;
    }

    /** {@return the float of the smallest value near sample {@code least}, and its smaller neighbour inside} */
    private List<Integer> smallest(float[] x, int least) {
        int a = Floats.rank(x[Math.max(0, least - 1)]);
        int b = Floats.rank(x[Math.min(x.length - 1, least + 1)]);
        int lo = Math.min(a, b);
        int hi = Math.max(a, b);
        while (hi - lo > 2) {
            int third = (hi - lo) / 3;
            if (size(lo + third) < size(hi - third)) {
                hi -= third;
            } else {
                lo += third;
            }
            if (third == 0) {
                break;
            }
        }
        int best = lo;
        for (int r = lo; r <= hi; r++) {
            best = size(r) < size(best) ? r : best;
        }
        boolean atEnd = best == Floats.rank(x[0]) || best == Floats.rank(x[x.length - 1]);
        return atEnd ? List.of(best) : List.of(best, size(best - 1) < size(best + 1) ? best - 1 : best + 1);
    }

    private double size(int rank) {
        return Math.abs(target.at(Floats.ofRank(rank)));
    }

    /** {@return floats of a cell, the ends among them, from the nearest to the farthest; all of a small cell} */
    private float[] samples(Cell cell) {
        int count = 3 * degree + EXTRA_CHECKS;
        List<Float> x = new ArrayList<>();
        if (cell.count() <= count) {
            for (long i = 0; i < cell.count(); i++) {
                x.add(cell.x(i));
            }
        } else {
            TreeSet<Integer> ranks = new TreeSet<>();
            for (int i = 1; i < count - 1; i++) {
                ranks.add(Floats.rank(cell.between(towardEnds((double) i / (count - 1)))));
            }
            ranks.addAll(more(cell));
            stretches(cell, ranks);
            ranks.remove(Floats.rank(cell.nearest()));
            ranks.remove(Floats.rank(cell.farthest()));
            x.add(cell.nearest());
            (cell.negative() ? ranks.descendingSet() : ranks).forEach(rank -> x.add(Floats.ofRank(rank)));
            x.add(cell.farthest());
        }
        x.removeIf(v -> !cell.frame().has(v));
        float[] samples = new float[x.size()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = x.get(i);
        }
        return samples;
    }

    /** Adds floats of both sides of gaps, and of all exponents of a wide cell. */
    private static void stretches(Cell cell, TreeSet<Integer> ranks) {
        int near = Floats.rank(cell.nearest());
        int far = Floats.rank(cell.farthest());
        for (Frame gap : cell.frame().gaps()) {
            int lo = Floats.rank(gap.lo());
            int hi = Floats.rank(gap.hi());
            if (Math.min(near, far) < lo && hi < Math.max(near, far)) {
                between(Math.min(near, far), lo - 1, STRETCH, ranks);
                between(hi + 1, Math.max(near, far), STRETCH, ranks);
            }
        }
        if (cell.isWide()) {
            between(Math.min(near, far), Math.max(near, far),
                    STRETCH + (int) (Math.abs((long) near - far) >> Row.BINADE - 2), ranks);
        }
    }

    private static void between(int from, int to, int count, TreeSet<Integer> ranks) {
        for (int i = 0; i <= count; i++) {
            ranks.add((int) (from + (long) Math.rint(i * ((double) to - from) / count)));
        }
    }

    private NavigableSet<Integer> more(Cell cell) {
        int a = Floats.rank(cell.nearest());
        int b = Floats.rank(cell.farthest());
        return checked.subSet(Math.min(a, b), true, Math.max(a, b), true);
    }

    private static double towardEnds(double share) {
        return share * share * (3 - 2 * share);
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
            if (!isWithin(p.at(cell.t(x[i])), y[i])) {
                return false;
            }
        }
        return true;
    }

    /** Exact zeros must be met with their sign; beyond the range of floats it is enough to be there too. */
    private boolean isWithin(double got, double want) {
        if (want == 0 || Math.abs(want) > UlpError.OVERFLOW) {
            return Double.doubleToLongBits((float) got) == Double.doubleToLongBits((float) want);
        }
        return Math.abs(got - want) <= tolerance * UlpError.ulp(want);
    }
}
