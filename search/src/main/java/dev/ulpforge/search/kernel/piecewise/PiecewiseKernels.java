package dev.ulpforge.search.kernel.piecewise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.timing.TypicalInputs;
import dev.ulpforge.search.values.FloatOrder;
import dev.ulpforge.search.values.OracleValues;

/**
 * Kernels of polynomial pieces for any target that is smooth on a range, and beyond it constant, a multiple of its
 * input, or so slow that a piece does for each binade or for a small part of the rest.
 *
 * @param goal   what the kernels are for
 * @param f      the target's values
 * @param active the range
 */
public record PiecewiseKernels(Goal goal, OracleValues f, ActiveRange active) implements Reduction {
    private static final int LARGEST_TABLE = 32;
    /**
     * Beyond this ratio of a symmetric target's range to where it reaches half of its limit, pieces in 1/x are tried.
     */
    private static final double SLOW = 64;
    /** No shorter range helps to keep a bound below this one, in ULP. */
    private static final double LEAST_BOUND = 0.6;
    /** Parts of the typical inputs that are tried as the fast range, if not all of the range can be. */
    private static final double[] SHARES = { 1, 0.9, 0.75, 0.5, 0.35, 0.25 };

    /**
     * {@return kernels for the goal, if it has values at an end of its typical inputs} Whether there are any shows when
     * they are made.
     */
    public static Optional<PiecewiseKernels> of(Goal goal) {
        OracleValues f = OracleValues.of(goal.oracle().get());
        TypicalInputs typical = TypicalInputs.of(goal.fn(), goal.spec().domain());
        if (!Double.isFinite(f.at(typical.lower())) && !Double.isFinite(f.at(typical.upper()))) {
            return Optional.empty();
        }
        ActiveRange active = ActiveRange.of(f, goal.spec().domain(), goal.spec().maxUlp(), goal.seed());
        return Optional.of(new PiecewiseKernels(goal, f, active.finite()));
    }

    @Override
    public List<Callable<List<KernelTemplate>>> templates() {
        if (active.symmetry() != Symmetry.NONE && active.above() instanceof ActiveRange.Beyond.Constant) {
            float half = FloatOrder.first(0, active.hi(), v -> Math.abs(f.at(v)) >= Math.abs(f.at(active.hi())) / 2);
            if (active.hi() > SLOW * half && Math.abs(f.at(0f)) < Math.abs(f.at(active.hi()))) {
                return inverted(builder(FastRange.all(active)), half);
            }
        }
        return fast().map(this::builder).map(PiecewiseKernels::direct).orElse(List.of());
    }

    private static List<Callable<List<KernelTemplate>>> direct(PiecewiseBuilder builder) {
        List<Callable<List<KernelTemplate>>> tasks = new ArrayList<>();
        tasks.add(() -> builder.templates(List.of(new SegmentIndex.Whole()), 1));
        for (int entries = 4; entries <= LARGEST_TABLE; entries *= 2) {
            int size = entries;
            tasks.add(() -> builder.templates(List.of(builder.divisions().uniform(size)), size));
            for (int binades = 2; binades <= size; binades *= 2) {
                int distance = SegmentIndex.BINADE - Integer.numberOfTrailingZeros(size / binades);
                tasks.add(() -> builder.templates(builder.divisions().logarithmic(size, distance), size));
                tasks.add(() -> builder.templates(builder.divisions().falling(size, distance), size));
            }
        }
        return tasks;
    }

    private static List<Callable<List<KernelTemplate>>> inverted(PiecewiseBuilder builder, float half) {
        List<Callable<List<KernelTemplate>>> tasks = new ArrayList<>();
        for (int entries = 8; entries <= LARGEST_TABLE; entries *= 2) {
            int size = entries;
            for (int distance = SegmentIndex.BINADE; distance >= SegmentIndex.BINADE - 2; distance--) {
                int dropped = distance;
                tasks.add(() -> builder.best(builder.divisions().inverted(size, dropped, half)));
            }
        }
        return tasks;
    }

    PiecewiseBuilder builder(FastRange fast) {
        return PiecewiseBuilder.of(goal, f, fast);
    }

    /** {@return the longest fast range that pieces can cover within the bound, or nearly} */
    private Optional<FastRange> fast() {
        Optional<FastRange> nearly = Optional.empty();
        for (FastRange fast : (Iterable<FastRange>) ranges()::iterator) {
            PiecewiseBuilder builder = builder(fast);
            if (builder.isWorthIt()) {
                if (goal.spec().maxUlp() < LEAST_BOUND || builder.keepsTheBound()) {
                    return Optional.of(fast);
                }
                nearly = nearly.or(() -> Optional.of(fast));
            }
        }
        return nearly;
    }

    private Stream<FastRange> ranges() {
        FastRange all = FastRange.all(active);
        TypicalInputs typical = TypicalInputs.of(goal.fn(), goal.spec().domain());
        return Stream.concat(Stream.of(all).filter(fast -> !fast.leavesOutBelow()), DoubleStream.of(SHARES)
                .mapToObj(share -> part((float) (typical.lower() * share), (float) (typical.upper() * share)))
                .filter(part -> part.lo() < part.hi()));
    }

    /** It goes to an end of the range where the target comes to rest there: that costs little. */
    private FastRange part(float lower, float upper) {
        float lo = rests(active.below(), active.lo()) ? active.lo() : Math.max(active.lo(), lower);
        return new FastRange(active, lo, rests(active.above(), active.hi())
                ? active.hi()
                : Math.min(active.hi(), Math.max(upper, -lower)));
    }

    private boolean rests(ActiveRange.Beyond beyond, float end) {
        return !(beyond instanceof ActiveRange.Beyond.Nothing) && !beyond.isInfinite()
                && Math.abs(f.at(end)) > 0x1p-100;
    }
}
