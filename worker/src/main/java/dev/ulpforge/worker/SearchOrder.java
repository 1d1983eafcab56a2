package dev.ulpforge.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The order to search for a kernel, prove it and lock it. The spec is text here: only the worker has to understand it.
 *
 * @param fn        the target function
 * @param demands   what is demanded of the results, in one line; a number is an error bound in ULP. Before it their
 *                  format, as in {@code bfloat16: 0.5}, if they are no floats
 * @param domain    the inputs that the bound holds for, empty for every float
 * @param seed      the search's seed
 * @param budget    the search's time, in whole seconds
 * @param finalists how many programs are proven, of which the fastest is chosen
 * @param cost      the CPUs on which programs should be fast; empty for the default
 * @param locks     the directory that the lock is written to
 */
public record SearchOrder(String fn, String demands, String domain, long seed, Duration budget, int finalists,
        String cost, Path locks) {
    /** The verb of the command. */
    public static final String VERB = "forge";
    private static final String FN = "--fn";
    private static final String DEMANDS = "--demands";
    private static final String DOMAIN = "--domain";
    private static final String SEED = "--seed";
    private static final String BUDGET = "--budget";
    private static final String FINALISTS = "--finalists";
    private static final String COST = "--cost";
    private static final String LOCKS = "--locks";

    /** An order for the default CPUs. */
    public SearchOrder(String fn, String demands, String domain, long seed, Duration budget, int finalists,
            Path locks) {
        this(fn, demands, domain, seed, budget, finalists, "", locks);
    }

    /** {@return the same order for other CPUs} */
    public SearchOrder at(String otherCost) {
        return new SearchOrder(fn, demands, domain, seed, budget, finalists, otherCost, locks);
    }

    /** {@return the same order, whose lock is written elsewhere} */
    public SearchOrder into(Path directory) {
        return new SearchOrder(fn, demands, domain, seed, budget, finalists, cost, directory);
    }

    /**
     * {@return the order that the words of a command give}
     *
     * @param options what the words give, by key
     * @throws IllegalArgumentException if an option is missing, or its number is none
     */
    public static SearchOrder of(Map<String, String> options) {
        return new SearchOrder(required(options, FN), required(options, DEMANDS), required(options, DOMAIN),
                Long.parseLong(required(options, SEED)),
                Duration.ofSeconds(Long.parseLong(required(options, BUDGET))),
                Integer.parseInt(options.getOrDefault(FINALISTS, "1")), options.getOrDefault(COST, ""),
                Path.of(required(options, LOCKS)));
    }

    private static String required(Map<String, String> options, String key) {
        if (!options.containsKey(key)) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return options.get(key);
    }

    /** {@return the words of the command} */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of(WorkerCommand.SEARCH_FLAG, VERB, FN, fn, DEMANDS, demands,
                DOMAIN, domain, SEED, Long.toString(seed), BUDGET, Long.toString(budget.toSeconds()), FINALISTS,
                Integer.toString(finalists)));
        if (!cost.isEmpty()) {
            words.addAll(List.of(COST, cost));
        }
        words.addAll(List.of(LOCKS, locks.toString()));
        return List.copyOf(words);
    }
}
