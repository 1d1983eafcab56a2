package dev.ulpforge.driver.worker;

import java.nio.file.Path;
import java.time.Duration;

import dev.ulpforge.driver.cluster.Cluster;

/**
 * The order to search for a front, as text that {@link FrontTask} reads.
 *
 * @param fn         the target function
 * @param domain     a bounded interval
 * @param operations a list such as {@code add,sub,mul,div}
 * @param maxOps     the largest number of operations
 * @param error      {@code relative} or {@code absolute}
 * @param cost       {@code count} or {@code model}
 * @param seed       the seed
 * @param budget     the time
 * @param evaluations the number of fitted programs after which the search ends, if its time is not up before
 * @param islands    the number of populations
 * @param master     the cluster that it runs on; empty for none
 * @param out        where the front is written
 * @param baselines  whether classical approximations and a random search are wanted too
 * @param force      whether a checkpoint of another search is replaced
 */
public record FrontOrder(String fn, String domain, String operations, String maxOps, String error, String cost,
        long seed, Duration budget, long evaluations, int islands, String master, Path out, boolean baselines,
        boolean force) {
    static final String FN = "--fn";
    static final String DOMAIN = "--domain";
    static final String OPERATIONS = "--ops";
    static final String MAX_OPS = "--max-ops";
    static final String ERROR = "--error";
    static final String COST = "--cost";
    static final String SEED = "--seed";
    static final String BUDGET = "--budget";
    static final String EVALUATIONS = "--evaluations";
    static final String ISLANDS = "--islands";
    static final String OUT = "--out";
    static final String BASELINES = "--baselines";
    static final String FORCE = "--force";

    /** {@return the arguments of the worker's command} */
    public WorkerArguments arguments() {
        return WorkerArguments.of(FrontTask.VERB).with(FN, fn).with(DOMAIN, domain).with(OPERATIONS, operations)
                .with(MAX_OPS, maxOps).with(ERROR, error).with(COST, cost).with(SEED, seed)
                .with(BUDGET, budget.toSeconds()).with(EVALUATIONS, evaluations).with(ISLANDS, islands)
                .named(Cluster.MASTER, master).with(OUT, out).flagged(BASELINES, baselines).flagged(FORCE, force);
    }
}
