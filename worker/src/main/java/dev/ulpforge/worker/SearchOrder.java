package dev.ulpforge.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a worker is to search for, prove and lock. The spec is text here: only the worker has to understand it.
 *
 * @param fn        the target function
 * @param demands   what is demanded of the results, in one line; a number is an error bound in ULP
 * @param domain    the inputs that the bound holds for, empty for every float
 * @param seed      the search's seed
 * @param budget    the search's time, in whole seconds
 * @param finalists how many programs are proven, for the clock to decide
 * @param cost      for which CPUs programs are to be fast; empty for the default
 * @param locks     the directory that the lock is written to
 */
public record SearchOrder(String fn, String demands, String domain, long seed, Duration budget, int finalists,
        String cost, Path locks) {

    /** An order for the default CPUs. */
    public SearchOrder(String fn, String demands, String domain, long seed, Duration budget, int finalists,
            Path locks) {
        this(fn, demands, domain, seed, budget, finalists, "", locks);
    }

    /** {@return the same order for other CPUs} */
    public SearchOrder at(String otherCost) {
        return new SearchOrder(fn, demands, domain, seed, budget, finalists, otherCost, locks);
    }

    /** {@return the words of the command} */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of(WorkerCommand.SEARCH_FLAG, "forge", "--fn", fn, "--demands",
                demands, "--domain", domain, "--seed", Long.toString(seed), "--budget",
                Long.toString(budget.toSeconds()), "--finalists", Integer.toString(finalists)));
        if (!cost.isEmpty()) {
            words.addAll(List.of("--cost", cost));
        }
        words.addAll(List.of("--locks", locks.toString()));
        return List.copyOf(words);
    }
}
