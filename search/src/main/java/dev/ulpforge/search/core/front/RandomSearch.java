package dev.ulpforge.search.core.front;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.search.core.fit.ConstantFitter;
import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;

/**
 * The same operators and the same fitting as {@link FrontSearch}, without selection: every program grows from the empty
 * one by random changes. The difference between the two fronts shows what evolution contributes.
 */
public final class RandomSearch {

    private static final int HOPS = 8;
    private static final Duration REPORTED = Duration.ofSeconds(2);

    private final FrontSpec spec;
    private final Duration time;
    private final Progress progress;
    private final long started = System.nanoTime();
    private final ConcurrentSkipListMap<Double, FittedProgram> best = new ConcurrentSkipListMap<>();
    private final LongAdder draws = new LongAdder();
    private Duration reported = Duration.ZERO;

    private RandomSearch(FrontSpec spec, Duration time, Progress progress) {
        this.spec = spec;
        this.time = time;
        this.progress = progress;
    }

    /** Draws with its own random numbers until the time is over; what all have found is the search's. */
    private record Draws(long seed) implements IndependentTask<RandomSearch, Long> {
        @Override
        public Long run(RandomSearch search, BooleanSupplier ended) {
            return search.draw(new SplittableRandom(seed), ended);
        }
    }

    /** {@return the front that random changes find in this time} An interrupt ends it with the best so far. */
    public static Front run(FrontSpec spec, Duration time, LocalExecutor executor, Progress progress) {
        RandomSearch search = new RandomSearch(spec, time, progress);
        List<Draws> draws = LongStream.range(0, executor.threads()).mapToObj(i -> new Draws(spec.seed() * 31 + i))
                .toList();
        executor.untilEnded(Common.here(search), draws, _ -> search.goesOn());
        return new FrontExtraction(spec).front(List.copyOf(search.best.values()));
    }

    /** Reports from time to time. */
    private boolean goesOn() {
        if (elapsed().compareTo(reported.plus(REPORTED)) < 0) {
            return elapsed().compareTo(time) < 0;
        }
        reported = elapsed();
        TreeMap<Double, Double> errors = new TreeMap<>();
        best.forEach((cost, c) -> errors.put(cost, c.error()));
        Snapshot snapshot = new Snapshot(0, draws.sum(), draws.sum() / (elapsed().toMillis() / 1e3), errors, elapsed(),
                time);
        return progress.at(snapshot.fraction(), snapshot.line());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private long draw(RandomGenerator random, BooleanSupplier ended) {
        ConstantFitter fitter = ConstantFitter.of(spec.problem().target(), spec.problem().weight(),
                spec.problem().interval());
        MutationOperators operators = new MutationOperators(spec.costs().keySet(), spec.maxOps());
        long drawn = 0;
        for (; elapsed().compareTo(time) < 0 && !ended.getAsBoolean(); drawn++) {
            RealProgram program = RealProgram.of(ProgramSkeleton.of(List.of()));
            for (int i = random.nextInt(2 * spec.maxOps()); i >= 0; i--) {
                program = operators.change(program, program, random).orElse(program);
            }
            Fit fit = fitter.basinHop(fitter.quick(program.skeleton(), 1, random), HOPS, random);
            FittedProgram c = new FittedProgram(fit.program(), fit.error());
            draws.increment();
            best.merge(spec.cost(c.program().skeleton()), c, (a, b) -> b.error() < a.error() ? b : a);
        }
        return drawn;
    }
}
