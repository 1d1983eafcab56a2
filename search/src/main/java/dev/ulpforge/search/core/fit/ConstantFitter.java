package dev.ulpforge.search.core.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;

/**
 * Fits the constants of skeletons to one target. It is a workspace: use one per thread. The outcome depends only on
 * the arguments and the state of the random generator.
 */
public final class ConstantFitter {

    private static final int COARSE = 48;
    private static final int DENSE = 256;
    private static final int FINEST = 2000;
    private static final int APPROACHES = 4;
    private static final int DRAWS = 8;
    /** A fit with a larger error has failed. */
    private static final double FAILED = 0.2;

    private final Iterate position;
    private final LevenbergMarquardt descent;
    private final LawsonReweighting reweighting;
    private final GaussNewton newton;
    private final GaussNewton denseNewton;
    private final Iterate densePosition;
    private final BackPropagation check;
    private final double[] checked;
    private final double[] unit;

    private ConstantFitter(FitTarget coarse, FitTarget dense) {
        position = new Iterate(coarse);
        descent = new LevenbergMarquardt(position);
        newton = new GaussNewton(position);
        reweighting = new LawsonReweighting(descent);
        densePosition = new Iterate(dense);
        denseNewton = new GaussNewton(densePosition);
        check = new BackPropagation(dense);
        checked = new double[dense.size()];
        unit = LevenbergMarquardt.unit(coarse);
    }

    /** {@return a fitter of f on the interval} */
    public static ConstantFitter of(RealFunction f, RealFunction weight, Interval interval) {
        return new ConstantFitter(FitTarget.of(f, weight, interval.grid(COARSE, f, weight)),
                FitTarget.of(f, weight, interval.grid(DENSE, f, weight)));
    }

    /** {@return a fitter on many more points, for the last hundredths of the error} */
    public static ConstantFitter finest(RealFunction f, RealFunction weight, Interval interval) {
        FitTarget target = FitTarget.of(f, weight, interval.grid(FINEST, f, weight));
        return new ConstantFitter(target, target);
    }

    /** {@return a fitter of the same target for another thread} */
    public ConstantFitter another() {
        return new ConstantFitter(position.target(), check.target());
    }

    /**
     * {@return the least-squares fit from the best of some random starts} Its error is mostly within a factor of 2 of
     * the minimax error, and is measured at 48 points only.
     *
     * @param starts how many random starts are descended from, at least 1
     */
    public Fit quick(ProgramSkeleton skeleton, int starts, RandomGenerator random) {
        position.bind(skeleton);
        Iterate.Saved best = plain(new double[skeleton.constants()]);
        double error = Double.POSITIVE_INFINITY;
        for (int i = 0; i < starts; i++) {
            draw(random);
            descent.run(unit, 12, 1e-2);
            if (position.peak() < error) {
                error = position.peak();
                best = position.saved();
            }
        }
        return leastSquares(skeleton, best);
    }

    /** {@return the least-squares fit from these constants} Its error is measured at 48 points only. */
    public Fit quick(RealProgram start) {
        position.bind(start.skeleton());
        return leastSquares(start.skeleton(), saved(start));
    }

    private Fit leastSquares(ProgramSkeleton skeleton, Iterate.Saved start) {
        descent.start(start);
        descent.run(unit, 15, 1e-2);
        newton.walk(12);
        double peak = position.peak();
        if (peak < 1) {
            check.bind(skeleton);
            peak = Math.max(peak, position.peakOn(check, checked));
        }
        return fit(skeleton, position.saved(), peak);
    }

    /** {@return the minimax fit from the best of {@code starts} random starts, or by CMA-ES if all of them fail} */
    public Fit full(ProgramSkeleton skeleton, int starts, RandomGenerator random) {
        Fit best = full(quick(skeleton, 1, random).program());
        for (int i = 1; i < starts; i++) {
            Fit fit = full(quick(skeleton, 1, random).program());
            best = fit.error() < best.error() || !Double.isFinite(best.error()) ? fit : best;
        }
        return best.error() < FAILED ? best : rescued(best, random);
    }

    private Fit rescued(Fit fit, RandomGenerator random) {
        ProgramSkeleton skeleton = fit.program().skeleton();
        if (skeleton.constants() == 0) {
            return fit;
        }
        position.bind(skeleton);
        double[] start = RandomStarts.constants(skeleton.constants(), random);
        Iterate.Saved found = new CmaEs(position).from(plain(start), random);
        Fit other = full(fit(skeleton, found, fit.error()).program());
        return other.error() < fit.error() || !Double.isFinite(fit.error()) ? other : fit;
    }

    /**
     * {@return the best of the fit given and of {@code hops} least-squares fits that start near the best so far} Errors
     * are measured as in {@code quick}.
     */
    public Fit basinHop(Fit fit, int hops, RandomGenerator random) {
        Fit best = fit;
        ProgramSkeleton skeleton = fit.program().skeleton();
        position.bind(skeleton);
        for (int i = 0; i < hops; i++) {
            Fit next = leastSquares(skeleton, plain(RandomStarts.near(best.program(), random)));
            best = next.error() < best.error() ? next : best;
        }
        return best;
    }

    /** {@return the minimax fit near these constants, its error interpolated by parabolas between 256 points} */
    public Fit full(RealProgram start) {
        ProgramSkeleton skeleton = start.skeleton();
        position.bind(skeleton);
        densePosition.bind(skeleton);
        descent.start(saved(start));
        boolean arrived = newton.walk(12);
        for (int i = 0; i < APPROACHES && !arrived; i++) {
            descent.run(unit, 15, 1e-3);
            arrived = newton.walk(12);
        }
        densePosition.start(position.saved());
        if (!denseNewton.level(8)) {
            reweighting.run(12);
            densePosition.start(position.saved());
            denseNewton.level(8);
        }
        double error = Extrema.peak(densePosition.target().x(), densePosition.errors());
        return fit(skeleton, densePosition.saved(), error);
    }

    /** Moves to the best of a few random starts, by their largest error. */
    private void draw(RandomGenerator random) {
        Iterate.Saved best = plain(new double[position.constants()]);
        double low = Double.POSITIVE_INFINITY;
        for (int i = 0; i < DRAWS; i++) {
            Iterate.Saved c = plain(RandomStarts.constants(position.constants(), random));
            double peak = descent.start(c);
            if (peak < low) {
                low = peak;
                best = c;
            }
        }
        descent.start(best);
    }

    private static Iterate.Saved plain(double[] c) {
        return new Iterate.Saved(c, new double[c.length]);
    }

    private static Iterate.Saved saved(RealProgram p) {
        return new Iterate.Saved(p.constants().stream().mapToDouble(DoubleDouble::hi).toArray(),
                p.constants().stream().mapToDouble(DoubleDouble::lo).toArray());
    }

    private static Fit fit(ProgramSkeleton skeleton, Iterate.Saved at, double error) {
        List<DoubleDouble> constants = new ArrayList<>();
        for (int k = 0; k < skeleton.constants(); k++) {
            constants.add(new DoubleDouble(at.high()[k], at.low()[k]));
        }
        return new Fit(new RealProgram(skeleton, constants), error);
    }
}
