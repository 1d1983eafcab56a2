package dev.ulpforge.search.core.front;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;

import dev.ulpforge.model.progress.Progress;
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
    private volatile boolean cancelled;

    private RandomSearch(FrontSpec spec, Duration time, Progress progress) {
        this.spec = spec;
        this.time = time;
        this.progress = progress;
    }

    /** {@return the front that random changes find in this time} */
    public static Front run(FrontSpec spec, Duration time, int threads, Progress progress) {
        RandomSearch search = new RandomSearch(spec, time, progress);
        search.run(threads);
        return new FrontExtraction(spec).front(List.copyOf(search.best.values()));
    }

    private void run(int threads) {
        ConstantFitter fitter = ConstantFitter.of(spec.problem().target(), spec.problem().weight(),
                spec.problem().interval());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                RandomGenerator random = new SplittableRandom(spec.seed() * 31 + i);
                ConstantFitter own = fitter.another();
                running.add(pool.submit(() -> draw(own, random)));
            }
            for (Future<?> task : running) {
                await(task, pool);
            }
        }
    }

    /** Waits, and reports from time to time; an interrupt ends the search, which keeps its best programs. */
    private void await(Future<?> task, ExecutorService pool) {
        while (!task.isDone()) {
            try {
                task.get(REPORTED.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                report();
            } catch (InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private void report() {
        TreeMap<Double, Double> errors = new TreeMap<>();
        best.forEach((cost, c) -> errors.put(cost, c.error()));
        Snapshot snapshot = new Snapshot(0, draws.sum(), draws.sum() / (elapsed().toMillis() / 1e3), errors, elapsed(),
                time);
        cancelled = !progress.at(snapshot.fraction(), snapshot.line());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private void draw(ConstantFitter fitter, RandomGenerator random) {
        MutationOperators operators = new MutationOperators(spec.costs().keySet(), spec.maxOps());
        while (elapsed().compareTo(time) < 0 && !cancelled && !Thread.currentThread().isInterrupted()) {
            RealProgram program = RealProgram.of(ProgramSkeleton.of(List.of()));
            for (int i = random.nextInt(2 * spec.maxOps()); i >= 0; i--) {
                program = operators.change(program, program, random).orElse(program);
            }
            Fit fit = fitter.basinHop(fitter.quick(program.skeleton(), 1, random), HOPS, random);
            FittedProgram c = new FittedProgram(fit.program(), fit.error());
            draws.increment();
            best.merge(spec.cost(c.program().skeleton()), c, (a, b) -> b.error() < a.error() ? b : a);
        }
    }
}
