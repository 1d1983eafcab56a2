package dev.ulpforge.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.maven.plugin.MojoFailureException;

import dev.ulpforge.worker.SearchOrder;

/**
 * Searches for kernels, each in a JVM of its own.
 *
 * @param workers runs them
 * @param locks   the directory that locks are written to
 * @param seed    the seed of each
 * @param budget  the time for each
 */
record Searches(GoalWorkers workers, Path locks, long seed, Duration budget) {
    /**
     * A worker ends by itself a few seconds after its budget, but for a proof that is running: this is for one that
     * hangs.
     */
    private static final Duration GRACE = Duration.ofMinutes(15);

    /**
     * Searches for kernels, one after the other; a failure does not stop the others.
     *
     * @throws MojoFailureException if one or more are not found, with the message of each search
     */
    void run(List<KernelState> kernels) throws MojoFailureException {
        requirePlace();
        List<String> failures = new ArrayList<>();
        for (KernelState kernel : kernels) {
            try {
                search(kernel);
            } catch (MojoFailureException e) {
                failures.add(e.getMessage() + " [" + kernel.place() + "]");
            }
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        if (!failures.isEmpty()) {
            throw new MojoFailureException(String.join(System.lineSeparator(), failures));
        }
    }

    /** Said before a search, and not after it. */
    private void requirePlace() throws MojoFailureException {
        try {
            Files.delete(Files.createTempFile(Files.createDirectories(locks), ".lock", ".tmp"));
        } catch (IOException e) {
            throw new MojoFailureException(PluginMessage.NO_PLACE.text(locks, e.toString()));
        }
    }

    private void search(KernelState kernel) throws MojoFailureException {
        workers.log().info("searching for " + kernel.words() + " (" + kernel.place() + "), for " + budget.toSeconds()
                + " s at most");
        SearchOrder order = new SearchOrder(kernel.fn(), kernel.demands(), kernel.domain(), seed, budget, 1, locks);
        String lock = workers.run(order.words(), kernel.words(), budget.plus(GRACE));
        workers.log().info("proven on every input; commit " + lock);
    }

    /** {@return the failure where searches are forbidden} */
    MojoFailureException frozen(List<KernelState> kernels, File project) {
        return new MojoFailureException(PluginMessage.FROZEN.text(words(kernels), project, kernels.stream()
                .map(kernel -> kernel.lock().toString()).collect(Collectors.joining(", "))));
    }

    /** {@return kernels in words} */
    static String words(List<KernelState> kernels) {
        return kernels.stream().map(kernel -> kernel.words() + " (" + kernel.place() + ")")
                .collect(Collectors.joining(", "));
    }
}
