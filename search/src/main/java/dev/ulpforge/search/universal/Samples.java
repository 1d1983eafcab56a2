package dev.ulpforge.search.universal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.ulpforge.search.values.FloatOrder;

/** The floats of a cell at which a fit is checked. */
final class Samples {
    private static final int EXTRA = 9;
    private static final int STRETCH = 24;

    private Samples() {}

    /**
     * {@return sample floats of a cell for polynomials of a degree, from the nearest to the farthest, including the
     * ends and those of some ranks}
     */
    static float[] of(Cell cell, int degree, SortedSet<Integer> always) {
        int count = 3 * degree + EXTRA;
        List<Float> x = new ArrayList<>();
        if (cell.count() <= count) {
            for (long i = 0; i < cell.count(); i++) {
                x.add(cell.x(i));
            }
        } else {
            TreeSet<Integer> ranks = new TreeSet<>();
            for (int i = 1; i < count - 1; i++) {
                ranks.add(FloatOrder.rank(cell.between(FloatOrder.towardEnds((double) i / (count - 1)))));
            }
            ranks.addAll(always);
            stretches(cell, ranks);
            ranks.remove(FloatOrder.rank(cell.nearest()));
            ranks.remove(FloatOrder.rank(cell.farthest()));
            x.add(cell.nearest());
            (cell.negative() ? ranks.descendingSet() : ranks).forEach(rank -> x.add(FloatOrder.ofRank(rank)));
            x.add(cell.farthest());
        }
        x.removeIf(v -> !cell.frame().has(v));
        float[] samples = new float[x.size()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = x.get(i);
        }
        return samples;
    }

    /** Adds floats on both sides of gaps, and of every exponent of a wide cell. */
    private static void stretches(Cell cell, TreeSet<Integer> ranks) {
        int near = FloatOrder.rank(cell.nearest());
        int far = FloatOrder.rank(cell.farthest());
        for (Frame gap : cell.frame().gaps()) {
            int lo = FloatOrder.rank(gap.lo());
            int hi = FloatOrder.rank(gap.hi());
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
}
