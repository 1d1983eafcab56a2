package dev.ulpforge.search.core.front;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.search.core.fit.ConstantFitter;

/** Evolves a front of programs from the empty one. */
public final class FrontSearch {

    /** A fixed number, so that outcomes do not depend on the number of threads. */
    private static final int ISLANDS = 8;

    private final FrontSpec spec;
    private final Budget budget;
    private final Progress progress;
    private final Consumer<Snapshot> epochs;
    private final List<Island> islands = new ArrayList<>();
    private final SystematicExtension extension;
    private final long started = System.nanoTime();
    private Checkpoint state;
    private volatile boolean interrupted;
    private volatile boolean cancelled;

    private FrontSearch(FrontSpec spec, Budget budget, Progress progress, Consumer<Snapshot> epochs)
            throws IOException {
        this.spec = spec;
        this.budget = budget;
        this.progress = progress;
        this.epochs = epochs;
        boolean resume = budget.checkpoint().isPresent() && Files.exists(budget.checkpoint().get());
        state = resume
                ? Checkpoint.read(budget.checkpoint().get(), spec.fingerprint(), ISLANDS + 1)
                : Checkpoint.start(ISLANDS + 1);
        ConstantFitter fitter = ConstantFitter.of(spec.problem().target(), spec.problem().weight(),
                spec.problem().interval());
        for (int i = 0; i < ISLANDS; i++) {
            islands.add(new Island(spec, fitter.another(), i));
            islands.get(i).replacePopulation(state.populations().get(i));
        }
        extension = new SystematicExtension(spec, fitter.another());
        extension.replacePopulation(state.populations().get(ISLANDS));
    }

    /**
     * {@return the front found within the budget} For equal specs and epochs it is the same for any number of threads,
     * and whether or not the search was interrupted and resumed. {@code progress} hears of every epoch; if it or an
     * interrupt of the thread asks for it, the search ends early with the best programs found so far.
     *
     * @throws UncheckedIOException if the checkpoint cannot be read or written
     * @throws CheckpointException  if it is not one of this search
     */
    public static Front run(FrontSpec spec, Budget budget, Progress progress) {
        return run(spec, budget, progress, _ -> {
        });
    }

    /**
     * {@return the front, as the search without {@code epochs} returns it}
     *
     * @param epochs hears of the state after each epoch, right before {@code progress} does
     * @throws UncheckedIOException if the checkpoint cannot be read or written
     * @throws CheckpointException  if it is not one of this search
     */
    public static Front run(FrontSpec spec, Budget budget, Progress progress, Consumer<Snapshot> epochs) {
        try {
            FrontSearch search = new FrontSearch(spec, budget, progress, epochs);
            search.evolve();
            return new FrontExtraction(spec).front(search.populations().stream().flatMap(List::stream).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return whether a file is a checkpoint of this search} */
    public static boolean canGoOnFrom(Path checkpoint, FrontSpec spec) {
        try {
            Checkpoint.read(checkpoint, spec.fingerprint(), ISLANDS + 1);
            return true;
        } catch (IOException | CheckpointException e) {
            return false;
        }
    }

    private void evolve() throws IOException {
        Duration before = state.elapsed();
        try (ExecutorService pool = Executors.newFixedThreadPool(budget.threads())) {
            while (state.epoch() < budget.epochs() && !over(before)) {
                long since = System.nanoTime();
                long fitted = epoch(pool, before);
                if (over(before)) {
                    break;
                }
                Migration.ring(islands);
                state = new Checkpoint(state.epoch() + 1, state.evaluations() + fitted, elapsed(before),
                        populations());
                if (budget.checkpoint().isPresent()) {
                    state.write(budget.checkpoint().get(), spec.fingerprint());
                }
                report(snapshot(fitted / ((System.nanoTime() - since) / 1e9)));
            }
        }
    }

    private void report(Snapshot snapshot) {
        epochs.accept(snapshot);
        cancelled = !progress.at(snapshot.fraction(), snapshot.line());
    }

    private List<List<FittedProgram>> populations() {
        return Stream.concat(islands.stream().map(Island::population), Stream.of(extension.population())).toList();
    }

    private Duration elapsed(Duration before) {
        return before.plusNanos(System.nanoTime() - started);
    }

    private boolean over(Duration before) {
        return interrupted || cancelled || elapsed(before).compareTo(budget.time()) >= 0;
    }

    private long epoch(ExecutorService pool, Duration before) {
        List<Future<Long>> running = new ArrayList<>();
        List<FittedProgram> migrants = islands.stream().flatMap(i -> i.population().stream()).toList();
        running.add(pool.submit(() -> extension.epoch(state.epoch(), migrants, () -> over(before))));
        for (Island island : islands) {
            Callable<Long> task = () -> island.epoch(state.epoch(), () -> over(before));
            running.add(pool.submit(task));
        }
        long fitted = 0;
        for (Future<Long> task : running) {
            fitted += result(task);
        }
        return fitted;
    }

    private long result(Future<Long> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            interrupted = true;
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Snapshot snapshot(double perSecond) {
        SortedMap<Double, Double> best = new TreeMap<>();
        populations().stream().flatMap(List::stream).filter(c -> c.ops() > 0)
                .forEach(c -> best.merge(spec.cost(c.program().skeleton()), c.error(), Math::min));
        return new Snapshot(state.epoch() * Island.GENERATIONS, state.evaluations(), perSecond, best,
                state.elapsed(), budget.time());
    }
}
