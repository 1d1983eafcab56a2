package dev.ulpforge.search;

import java.time.Duration;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.TaskExecutor;

/**
 * What to search for, and how long.
 *
 * @param spec      the kernel's spec
 * @param seed      the seed of all randomness: the same seed and spec give the same program, if there is one finalist
 * @param budget    the time after which a search ends with what it has found
 * @param executor  runs what is independent; the outcome does not depend on it
 * @param finalists how many programs are proven. With 1, the outcome is the first in the order of costs, which are the
 *                  same on every machine; with more, the fastest on this machine
 * @param costs     the costs by which programs are ordered
 */
public record SearchRequest(KernelSpec spec, long seed, Duration budget, TaskExecutor executor, int finalists,
        Costs costs) {
    /** @throws IllegalArgumentException if the budget or the number of finalists is not positive */
    public SearchRequest {
        if (!budget.isPositive() || finalists < 1) {
            throw new IllegalArgumentException("budget " + budget + ", finalists " + finalists);
        }
    }

    /** A search whose outcome is the same on every machine, on threads of this JVM. */
    public SearchRequest(KernelSpec spec, long seed, Duration budget, int threads) {
        this(spec, seed, budget, new LocalExecutor(threads), 1, Costs.portable());
    }
}
