package dev.ulpforge.search.core.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.Structure;

/**
 * Finds the constants of structures for one target. It is a workspace: use one per thread. The outcome depends only on
 * the arguments and the state of the random generator.
 */
public final class Fitter {

    private static final int DRAWS = 8;

    private final Descent descent;
    private final Levelling levelling;
    private final Descent fine;
    private final Levelling fineLevelling;
    private final Evaluation check;
    private final double[] checked;
    private final double[] unit;
    private final double[] zero = new double[64];

    private Fitter(Target coarse, Target dense) {
        descent = new Descent(coarse);
        levelling = new Levelling(coarse.size());
        fine = new Descent(dense);
        fineLevelling = new Levelling(dense.size());
        check = new Evaluation(dense);
        checked = new double[dense.size()];
        unit = ones(coarse.size());
    }

    private static double[] ones(int n) {
        double[] a = new double[n];
        Arrays.fill(a, 1);
        return a;
    }

    /** {@return a fitter of f on the interval} */
    public static Fitter of(RealFunction f, RealFunction weight, Interval interval) {
        return new Fitter(Target.of(f, weight, interval.grid(48)), Target.of(f, weight, interval.grid(256)));
    }

    /** {@return a fitter of the same target for another thread} */
    public Fitter another() {
        return new Fitter(descent.target(), check.target());
    }

    /**
     * {@return the least-squares fit from the best of some random starts} Its error is mostly within a factor of 2 of
     * the minimax, and is taken at 48 points only.
     *
     * @param starts how many random starts are descended from, at least 1
     */
    public Fit quick(Structure structure, int starts, RandomGenerator random) {
        descent.bind(structure);
        int p = structure.constants();
        double[] best = new double[p];
        double[] low = new double[p];
        double error = Double.POSITIVE_INFINITY;
        for (int i = 0; i < starts; i++) {
            draw(p, random);
            descent.run(unit, 12, 1e-2);
            if (descent.peak() < error) {
                error = descent.peak();
                System.arraycopy(descent.c, 0, best, 0, p);
                System.arraycopy(descent.d, 0, low, 0, p);
            }
        }
        return error < Double.POSITIVE_INFINITY ? settle(structure, best, low) : fit(structure, best, low, error);
    }

    /** {@return the least-squares fit from these constants} Its error is taken as in {@code quick}. */
    public Fit quick(RealProgram start) {
        descent.bind(start.structure());
        return settle(start.structure(), highs(start), lows(start));
    }

    private Fit settle(Structure structure, double[] high, double[] low) {
        descent.start(high, low);
        descent.run(unit, 15, 1e-2);
        descent.travel(unit, 4, 0.05);
        double peak = descent.peak();
        if (!(peak < 1)) {
            return fit(structure, descent.c, descent.d, peak);
        }
        check.bind(structure);
        return fit(structure, descent.c, descent.d, Math.max(peak, descent.peakOn(check, checked)));
    }

    /** {@return the minimax fit from the best of {@code starts} random starts} */
    public Fit full(Structure structure, int starts, RandomGenerator random) {
        Fit best = null;
        for (int i = 0; i < starts; i++) {
            Fit fit = full(quick(structure, 1, random).program());
            best = best == null || fit.error() < best.error() ? fit : best;
        }
        return best;
    }

    /**
     * {@return the best of the fit given and of {@code hops} least-squares fits that start near the best so far} Errors
     * are taken as in {@code quick}.
     */
    public Fit hop(Fit fit, int hops, RandomGenerator random) {
        Fit best = fit;
        Structure structure = fit.program().structure();
        descent.bind(structure);
        for (int i = 0; i < hops; i++) {
            Fit next = settle(structure, Chance.near(best.program(), random), zero);
            best = next.error() < best.error() ? next : best;
        }
        return best;
    }

    /** {@return the minimax fit near these constants, its error taken between 256 points by parabolas} */
    public Fit full(RealProgram start) {
        Structure structure = start.structure();
        descent.bind(structure);
        fine.bind(structure);
        descent.start(highs(start), lows(start));
        descent.run(unit, 15, 1e-2);
        descent.travel(unit, 40, 0.01);
        levelling.reweight(descent, 12);
        levelling.polish(descent, 8, 1e-3);
        fine.start(descent.c, descent.d);
        fineLevelling.polish(fine, 8, 1e-4);
        double error = Extrema.peak(fine.target().x(), fine.errors());
        return fit(structure, fine.c, fine.d, error);
    }

    /** The best of a few draws by their largest error. */
    private void draw(int p, RandomGenerator random) {
        double[] best = new double[p];
        double low = Double.POSITIVE_INFINITY;
        for (int i = 0; i < DRAWS; i++) {
            double[] c = Chance.constants(p, random);
            double peak = descent.start(c, zero);
            if (peak < low) {
                low = peak;
                best = c;
            }
        }
        descent.start(best, zero);
    }

    private static double[] highs(RealProgram p) {
        return p.constants().stream().mapToDouble(DoubleDouble::hi).toArray();
    }

    private static double[] lows(RealProgram p) {
        return p.constants().stream().mapToDouble(DoubleDouble::lo).toArray();
    }

    private static Fit fit(Structure structure, double[] high, double[] low, double error) {
        List<DoubleDouble> constants = new ArrayList<>();
        for (int k = 0; k < structure.constants(); k++) {
            constants.add(new DoubleDouble(high[k], low[k]));
        }
        return new Fit(new RealProgram(structure, constants), error);
    }
}
