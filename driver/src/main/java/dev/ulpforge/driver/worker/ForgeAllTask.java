package dev.ulpforge.driver.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import dev.ulpforge.driver.cluster.Cluster;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.worker.SearchOrder;

/**
 * {@code forge-all --locks DIR [--master URL] ORDER…}: the searches for several kernels side by side, each on one
 * thread. An order is the words of a {@link SearchOrder}, with tabs between them. Each lock is written as soon as it is
 * there; the result is a line for each order: the path of its lock, or {@value #FAILED} and why there is none.
 *
 * @param locks  where locks are written
 * @param master the cluster; empty for this JVM
 * @param orders the words of the orders
 */
public record ForgeAllTask(Path locks, String master, List<List<String>> orders) implements Task {
    /** How the line of a search without a kernel begins. */
    public static final String FAILED = "failed: ";
    static final String VERB = "forge-all";
    private static final String LOCKS = "--locks";

    /** Copies. */
    public ForgeAllTask {
        orders = orders.stream().map(List::copyOf).toList();
    }

    /** {@return the task of these orders} */
    public static ForgeAllTask of(Path locks, String master, List<SearchOrder> orders) {
        return new ForgeAllTask(locks, master, orders.stream().map(order -> withoutFlags(order.words())).toList());
    }

    private static List<String> withoutFlags(List<String> words) {
        return words.subList(words.indexOf(SearchOrder.VERB), words.size());
    }

    static ForgeAllTask of(WorkerArguments arguments) {
        return new ForgeAllTask(arguments.option(LOCKS, Path::of),
                arguments.options().getOrDefault(Cluster.MASTER, Cluster.NONE),
                arguments.operands().stream().map(ResultLines::split).toList());
    }

    /** {@return the arguments of the worker's command} */
    public WorkerArguments arguments() {
        return WorkerArguments.of(VERB, orders.stream().map(ResultLines::joined).toArray()).with(LOCKS, locks)
                .named(Cluster.MASTER, master);
    }

    @Override
    public String run(Progress progress) {
        return run(Cluster.executor(master), progress);
    }

    String run(TaskExecutor executor, Progress progress) {
        List<Forging> searches = orders.stream().map(Forging::new).toList();
        var results = new ForgeAllResults(searches, progress, this::line);
        executor.untilEnded(Errand.common(), searches, results);
        return ResultLines.joined(results.lines());
    }

    private String line(Forging.Outcome outcome) {
        return switch (outcome) {
            case Forging.Outcome.Failed(String message) -> FAILED + message;
            case Forging.Outcome.Forged(String text) -> {
                try {
                    yield new LockStore(locks).write(LockFile.parse(text)).toString();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
