package dev.ulpforge.search.universal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import dev.ulpforge.search.values.FloatOrder;

/**
 * The interpolation nodes of polynomials of a degree: floats near the Chebyshev points of a cell, and those around a
 * zero.
 *
 * @param target the target
 * @param degree the polynomial's degree
 */
record Nodes(Target target, int degree) {
    /** Values below this fraction of the largest one in a cell are near a zero. */
    private static final double SMALL = 0x1p-3;

    /** {@return degree + 1 floats of a cell, or all floats of a smaller cell, given samples of it} */
    float[] of(Cell cell, float[] x, double[] y) {
        if (cell.count() <= degree + 1) {
            return x;
        }
        TreeSet<Integer> ranks = chebyshev(cell, degree, target.isOrdered());
        for (long i = 0; ranks.size() <= degree; i++) {
            ranks.add(FloatOrder.rank(cell.x(i)));
        }
        List<Integer> fixed = nearZeros(x, y);
        for (int rank : fixed) {
            if (ranks.add(rank)) {
                ranks.remove(nearest(ranks, rank, fixed));
            }
        }
        return floats(cell, ranks);
    }

    /**
     * {@return the ranks of floats near the Chebyshev points, degree + 1 of them if there are that many}
     *
     * @param toEnds whether the points are moved apart, so that the ends of the cell are the first and the last
     */
    static TreeSet<Integer> chebyshev(Cell cell, int degree, boolean toEnds) {
        double reach = toEnds ? 0.5 / StrictMath.cos(Math.PI * 0.5 / (degree + 1)) : 0.5;
        TreeSet<Integer> ranks = new TreeSet<>();
        for (int i = 0; i <= degree; i++) {
            ranks.add(FloatOrder.rank(cell.between(0.5 - reach * StrictMath.cos(Math.PI * (i + 0.5) / (degree + 1)))));
        }
        return ranks;
    }

    /** {@return the floats of a cell that have these ranks} */
    static float[] floats(Cell cell, TreeSet<Integer> ranks) {
        float[] nodes = new float[ranks.size()];
        int i = 0;
        for (int rank : ranks) {
            nodes[i++] = rank == 0 ? cell.nearest() : FloatOrder.ofRank(rank);
        }
        return nodes;
    }

    /** {@return the rank nearest to a given one, among those that are not fixed} */
    private static Integer nearest(TreeSet<Integer> ranks, int rank, List<Integer> fixed) {
        return ranks.stream().filter(r -> !fixed.contains(r))
                .min(Comparator.comparingLong(r -> Math.abs((long) r - rank))).orElseThrow();
    }

    /**
     * {@return the floats on both sides of a zero of the target, or those nearest to a zero outside the cell or to a
     * minimum}
     */
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
                int before = lastOfSign(FloatOrder.rank(x[i - 1]), FloatOrder.rank(x[i]), Math.signum(y[i - 1]));
                fixed.add(before);
                fixed.add(before + Integer.signum(FloatOrder.rank(x[i]) - FloatOrder.rank(x[i - 1])));
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
            if (Math.signum(target.at(FloatOrder.ofRank((int) middle))) == sign) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return (int) inside;
    }

    /**
     * {@return the float with the smallest value near sample {@code least}, and the one of its neighbours in the cell
     * with the smaller value}
     */
    private List<Integer> smallest(float[] x, int least) {
        int a = FloatOrder.rank(x[Math.max(0, least - 1)]);
        int b = FloatOrder.rank(x[Math.min(x.length - 1, least + 1)]);
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
        boolean atEnd = best == FloatOrder.rank(x[0]) || best == FloatOrder.rank(x[x.length - 1]);
        return atEnd ? List.of(best) : List.of(best, size(best - 1) < size(best + 1) ? best - 1 : best + 1);
    }

    private double size(int rank) {
        return Math.abs(target.at(FloatOrder.ofRank(rank)));
    }
}
