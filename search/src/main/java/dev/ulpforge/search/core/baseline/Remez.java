package dev.ulpforge.search.core.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.ulpforge.search.core.number.DoubleDouble;

/**
 * Remez' second algorithm on a fine grid: solve for an error that alternates on a reference, move the reference to the
 * extrema of the error found, repeat (E. Remez 1934; Cody, Fraser and Hart, Numer. Math. 12, 1968, for rationals).
 */
final class Remez {

    private static final int ROUNDS = 60;
    private static final double LEVELLED = 1 + 1e-9;

    /** Solves for the alternating error on a reference of grid indices. */
    interface Levelling {
        /** {@return the approximation whose weighted error is +-E on the points of {@code reference}} */
        UnaryOperator<DoubleDouble> solve(int[] reference);
    }

    private final WeightedSamples samples;
    private final Levelling levelling;

    Remez(WeightedSamples samples, Levelling levelling) {
        this.samples = samples;
        this.levelling = levelling;
    }

    /**
     * Levels the error on successively better references of {@code size} points.
     *
     * @return the largest weighted error on the grid, refined by parabolas through its neighbours; infinite if the
     *         exchange breaks down
     */
    double run(int size) {
        int[] reference = start(size);
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double[] e = errors(levelling.solve(reference));
            List<Integer> extrema = alternating(e);
            best = peak(e);
            if (!Double.isFinite(best) || extrema.size() < size) {
                return Double.isFinite(best) ? best : Double.POSITIVE_INFINITY;
            }
            reference = strongest(extrema, e, size);
            if (levelled(reference, e)) {
                return best;
            }
        }
        return best;
    }

    private int[] start(int size) {
        int[] reference = new int[size];
        int last = samples.size() - 1;
        for (int i = 0; i < size; i++) {
            reference[i] = (int) Math.round((double) last * i / (size - 1));
        }
        return reference;
    }

    private double[] errors(UnaryOperator<DoubleDouble> approximation) {
        double[] e = new double[samples.size()];
        for (int i = 0; i < e.length; i++) {
            e[i] = approximation.apply(samples.v()[i]).minus(samples.f()[i]).hi() * samples.w()[i];
        }
        return e;
    }

    /** The largest error of each run of one sign. */
    private static List<Integer> alternating(double[] e) {
        List<Integer> extrema = new ArrayList<>();
        for (int i = 0; i < e.length; i++) {
            int last = extrema.size() - 1;
            if (last < 0 || e[i] > 0 != e[extrema.get(last)] > 0) {
                extrema.add(i);
            } else if (Math.abs(e[i]) > Math.abs(e[extrema.get(last)])) {
                extrema.set(last, i);
            }
        }
        return extrema;
    }

    /** Drops the weaker end, or the weakest neighbouring pair when more than one is too many, until {@code size}. */
    private static int[] strongest(List<Integer> extrema, double[] e, int size) {
        List<Integer> kept = new ArrayList<>(extrema);
        while (kept.size() > size) {
            if (kept.size() == size + 1) {
                boolean first = Math.abs(e[kept.getFirst()]) < Math.abs(e[kept.getLast()]);
                kept.remove(first ? 0 : kept.size() - 1);
            } else {
                int weakest = 0;
                for (int i = 1; i + 1 < kept.size(); i++) {
                    weakest = pair(kept, e, i) < pair(kept, e, weakest) ? i : weakest;
                }
                kept.remove(weakest);
                kept.remove(weakest);
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double pair(List<Integer> kept, double[] e, int i) {
        return Math.max(Math.abs(e[kept.get(i)]), Math.abs(e[kept.get(i + 1)]));
    }

    private static boolean levelled(int[] reference, double[] e) {
        double min = Double.POSITIVE_INFINITY;
        double max = 0;
        for (int i : reference) {
            min = Math.min(min, Math.abs(e[i]));
            max = Math.max(max, Math.abs(e[i]));
        }
        return max <= min * LEVELLED;
    }

    private static double peak(double[] e) {
        double max = 0;
        for (int i = 0; i < e.length; i++) {
            double here = Math.abs(e[i]);
            max = here >= max || Double.isNaN(here) ? here + bulge(e, i) : max;
        }
        return max;
    }

    /** By how much the parabola through three neighbours exceeds the middle one, if that is the highest. */
    private static double bulge(double[] e, int i) {
        if (i == 0 || i == e.length - 1) {
            return 0;
        }
        double left = Math.abs(e[i]) - Math.signum(e[i]) * e[i - 1];
        double right = Math.abs(e[i]) - Math.signum(e[i]) * e[i + 1];
        double curve = left + right;
        return left < 0 || right < 0 || curve <= 0 ? 0 : (left - right) * (left - right) / (8 * curve);
    }
}
