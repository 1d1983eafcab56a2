package dev.ulpforge.search;

import java.time.Duration;

import dev.ulpforge.codegen.spec.KernelSpec;

/**
 * What to search for, and how long.
 *
 * @param spec    the kernel's spec
 * @param seed    the seed of all randomness: the same seed and spec give the same program
 * @param budget  the time after which a search that has found nothing gives up
 * @param threads how many threads may work; the outcome does not depend on it
 */
public record SearchRequest(KernelSpec spec, long seed, Duration budget, int threads) {
    /** @throws IllegalArgumentException if the budget or the number of threads is not positive */
    public SearchRequest {
        if (!budget.isPositive() || threads < 1) {
            throw new IllegalArgumentException("budget " + budget + ", threads " + threads);
        }
    }
}
