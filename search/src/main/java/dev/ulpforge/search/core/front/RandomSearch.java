package dev.ulpforge.search.core.front;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.fit.Fitter;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.Structure;

/**
 * The same moves and the same fitting as {@link FrontSearch}, without selection: every program is grown from the empty
 * one by random moves. What it misses is what evolution adds.
 */
public final class RandomSearch {

    private static final int HOPS = 8;

    private RandomSearch() {}

    /** {@return the front that chance finds in this time} */
    public static Front run(FrontSpec spec, Duration time, int threads) {
        long end = System.nanoTime() + time.toNanos();
        Fitter fitter = Fitter.of(spec.problem().target(), spec.problem().weight(), spec.problem().interval());
        List<Candidate> best = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<List<Candidate>>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                long seed = spec.seed() * 31 + i;
                Callable<List<Candidate>> task = () -> draw(spec, fitter.another(), seed, end);
                running.add(pool.submit(task));
            }
            for (Future<List<Candidate>> task : running) {
                best.addAll(task.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return new Harvest(spec).front(best);
    }

    private static List<Candidate> draw(FrontSpec spec, Fitter fitter, long seed, long end) {
        RandomGenerator random = new SplittableRandom(seed);
        Moves moves = new Moves(spec.costs().keySet(), spec.maxOps());
        TreeMap<Double, Candidate> best = new TreeMap<>();
        while (System.nanoTime() < end) {
            RealProgram program = RealProgram.of(Structure.of(List.of()));
            for (int i = random.nextInt(2 * spec.maxOps()); i >= 0; i--) {
                program = moves.change(program, program, random).orElse(program);
            }
            Fit fit = fitter.hop(fitter.quick(program.structure(), 1, random), HOPS, random);
            Candidate c = new Candidate(fit.program(), fit.error());
            best.merge(spec.cost(c.program().structure()), c, (a, b) -> b.error() < a.error() ? b : a);
        }
        return List.copyOf(best.values());
    }
}
