package dev.ulpforge.driver.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

import dev.ulpforge.driver.forge.CheckedLock;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.file.WholeFile;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.search.Improvement;
import dev.ulpforge.search.SearchOutcome;
import dev.ulpforge.search.SearchRequest;
import dev.ulpforge.verify.sweep.SampleSelection;

/**
 * {@code improve LOCK --seed S --budget SECONDS [--cost CPUS]}: evolves the program of a lock into cheaper ones. Each
 * that is proven replaces the lock, so that nothing is lost when the task is ended. The result is the share of the
 * estimated cost that is left.
 */
public record ImproveTask(Path path, long seed, Duration budget, String cost) implements Task {
    static final String VERB = "improve";
    private static final String SEED = "--seed";
    private static final String BUDGET = "--budget";
    private static final String COST = "--cost";

    static ImproveTask of(WorkerArguments arguments) {
        return new ImproveTask(arguments.lockPath(), arguments.option(SEED, Long::parseLong),
                arguments.option(BUDGET, seconds -> Duration.ofSeconds(Long.parseLong(seconds))),
                arguments.options().getOrDefault(COST, ""));
    }

    /** {@return the arguments of the worker's command} */
    public WorkerArguments arguments() {
        return WorkerArguments.of(VERB, path).with(SEED, seed).with(BUDGET, budget.toSeconds()).named(COST, cost);
    }

    /** {@return whether a lock is one of floats with one argument} */
    public static boolean canImprove(LockFile lock) {
        return lock.proof() instanceof Exhaustive && !lock.spec().format().isNarrow();
    }

    @Override
    public String run(Progress progress) {
        Subnormals.require();
        LockFile lock = CheckedLock.read(path);
        if (!canImprove(lock) || !(lock.proof() instanceof Exhaustive proof)) {
            throw CommandException.usage(DriverMessage.NOT_SWEPT.about(path));
        }
        Costs costs = cost.isEmpty() ? Costs.portable() : Costs.of(cost);
        SearchOutcome outcome = Improvement.run(
                new SearchRequest(lock.spec(), seed, budget, new LocalExecutor(), 1, costs), lock.program(), proof,
                found -> write(improved(lock, found)), progress);
        return switch (outcome) {
            case SearchOutcome.Found found ->
                String.format(Locale.ROOT, "%.4f", costs.cost(found.program()) / costs.cost(lock.program()));
            case SearchOutcome.Missed _ -> "1";
        };
    }

    private LockFile improved(LockFile lock, SearchOutcome.Found found) {
        return new LockFile(lock.spec(), found.program(), lock.provenance().improved(seed), found.proof(),
                SampleSelection.of(lock.spec(), Interpreter.of(found.program())::apply));
    }

    private void write(LockFile lock) {
        try {
            WholeFile.write(path, lock.text());
        } catch (IOException e) {
            throw CommandException.usage(DriverMessage.CANNOT_WRITE.about(path, e));
        }
    }
}
