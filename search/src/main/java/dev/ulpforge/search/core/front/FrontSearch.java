package dev.ulpforge.search.core.front;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.Common;

/** Evolves a front of programs from the empty one. */
public final class FrontSearch {

    private final FrontSpec spec;
    private final Budget budget;
    private final Progress progress;
    private final Consumer<Snapshot> epochs;
    private final Common<FrontWorkshop> workshop;
    private final long started = System.nanoTime();
    private Checkpoint state;
    private List<List<FittedProgram>> populations;
    private boolean cancelled;

    private FrontSearch(FrontSpec spec, Budget budget, Progress progress, Consumer<Snapshot> epochs)
            throws IOException {
        this.spec = spec;
        this.budget = budget;
        this.progress = progress;
        this.epochs = epochs;
        FrontWorkshop here = new FrontWorkshop(spec);
        boolean resume = budget.checkpoint().isPresent() && Files.exists(budget.checkpoint().get());
        state = resume
                ? Checkpoint.read(budget.checkpoint().get(), spec.fingerprint(), spec.islands() + 1)
                : Checkpoint.start(here.beginnings());
        populations = state.populations();
        workshop = here.common();
    }

    /**
     * {@return the front found within the budget} For equal specs and epochs it is the same for any executor, and
     * whether or not the search was interrupted and resumed. {@code progress} hears of every epoch; if it or an
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
            return new FrontExtraction(spec).front(search.populations.stream().flatMap(List::stream).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return whether a file is a checkpoint of this search} */
    public static boolean canGoOnFrom(Path checkpoint, FrontSpec spec) {
        try {
            Checkpoint.read(checkpoint, spec.fingerprint(), spec.islands() + 1);
            return true;
        } catch (IOException | CheckpointException e) {
            return false;
        }
    }

    private void evolve() throws IOException {
        Duration before = state.elapsed();
        while (!budget.isUsedUp(state.epoch(), state.evaluations()) && !over(before)) {
            long since = System.nanoTime();
            long fitted = epoch(before);
            if (over(before)) {
                return;
            }
            populations = migrated();
            state = new Checkpoint(state.epoch() + 1, state.evaluations() + fitted, elapsed(before), populations);
            if (budget.checkpoint().isPresent()) {
                state.write(budget.checkpoint().get(), spec.fingerprint());
            }
            report(snapshot(fitted / ((System.nanoTime() - since) / 1e9)));
        }
    }

    private void report(Snapshot snapshot) {
        epochs.accept(snapshot);
        cancelled = !progress.at(snapshot.fraction(), snapshot.line());
    }

    private Duration elapsed(Duration before) {
        return before.plusNanos(System.nanoTime() - started);
    }

    private boolean over(Duration before) {
        return cancelled || Thread.currentThread().isInterrupted()
                || elapsed(before).compareTo(budget.time()) >= 0;
    }

    /**
     * {@return the number of skeletons fitted} The longest task comes first; who is not done in time stays as it was.
     */
    private long epoch(Duration before) {
        int islands = spec.islands();
        List<FittedProgram> migrants = SystematicExtension.migrants(populations.subList(0, islands));
        List<Epoch> tasks = new ArrayList<>();
        tasks.add(new Epoch.OfExtension(state.epoch(), populations.get(islands), migrants));
        for (int i = 0; i < islands; i++) {
            tasks.add(new Epoch.OfIsland(i, state.epoch(), populations.get(i)));
        }
        List<Optional<Epoch.Outcome>> outcomes = budget.executor().untilEnded(workshop, tasks, _ -> !over(before));
        List<List<FittedProgram>> next = new ArrayList<>();
        for (int i = 0; i <= islands; i++) {
            List<FittedProgram> old = populations.get(i);
            next.add(outcomes.get((i + 1) % (islands + 1)).map(Epoch.Outcome::population).orElse(old));
        }
        populations = List.copyOf(next);
        return outcomes.stream().flatMap(Optional::stream).mapToLong(Epoch.Outcome::evaluations).sum();
    }

    private List<List<FittedProgram>> migrated() {
        List<List<FittedProgram>> next = new ArrayList<>(Migration.ring(populations.subList(0, spec.islands())));
        next.add(populations.get(spec.islands()));
        return List.copyOf(next);
    }

    private Snapshot snapshot(double perSecond) {
        SortedMap<Double, Double> best = new TreeMap<>();
        populations.stream().flatMap(List::stream).filter(c -> c.ops() > 0)
                .forEach(c -> best.merge(spec.cost(c.program().skeleton()), c.error(), Math::min));
        return new Snapshot(state.epoch() * Island.GENERATIONS, state.evaluations(), perSecond, best,
                state.elapsed(), budget.time());
    }
}
