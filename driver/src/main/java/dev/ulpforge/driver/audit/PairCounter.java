package dev.ulpforge.driver.audit;

import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.error.ExactError;
import dev.ulpforge.verify.sweep.pass.OrderScreen;

/** Counts pairs of neighbours that are out of order. Each thread has its own. */
final class PairCounter {
    private static final int FIRST_BITS = 80;

    private final Oracle oracle;
    private long count;
    private long firstPattern = Long.MAX_VALUE;
    private String first = "";

    PairCounter(Oracle oracle) {
        this.oracle = oracle;
    }

    /** One of two neighbours, with its result, the oracle's value and the bound of that. */
    record Point(float x, float y, double v, double bound) {}

    /** Takes in two neighbours, the one of the smaller magnitude first. */
    void pair(Point a, Point b) {
        if (a.y < b.y || a.y > b.y) {
            int wanted = OrderScreen.order(a.v, a.bound, b.v, b.bound);
            if (wanted == 0) {
                exactly(a.x, a.y, b.x, b.y);
            } else if (wanted > 0 == a.y > b.y) {
                out(a.x, a.y, b.x, b.y);
            }
        }
    }

    /** Takes in two neighbours of which no values are known. */
    void exactly(float a, float atA, float b, float atB) {
        int order = atA < atB ? 1 : atA > atB ? -1 : 0;
        if (order != 0 && exactOrder(a, b) == -order) {
            out(a, atA, b, atB);
        }
    }

    /** {@return the order of two exact values; 0 if they are equal, or one of them is no finite number} */
    private int exactOrder(float a, float b) {
        for (int bits = FIRST_BITS; bits <= ExactError.MAX_BITS; bits *= 2) {
            int order = oracle.enclosure(b, bits).order(oracle.enclosure(a, bits));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private void out(float a, float atA, float b, float atB) {
        count++;
        long pattern = Float.floatToRawIntBits(a) & 0xffff_ffffL;
        if (pattern < firstPattern) {
            firstPattern = pattern;
            first = Disorder.text(a, atA, b, atB);
        }
    }

    /** Adds what another thread has counted. */
    void add(PairCounter other) {
        count += other.count;
        if (other.firstPattern < firstPattern) {
            firstPattern = other.firstPattern;
            first = other.first;
        }
    }

    Disorder found() {
        return new Disorder(count, first);
    }
}
