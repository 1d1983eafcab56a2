package dev.ulpforge.driver.cli;

import java.time.Duration;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of every search: target, seed and budget. */
final class SearchOptions {
    @Parameters(paramLabel = "EXPR", description = "The target function: an expression in x, or a function's plain name.")
    private String expression;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "The seed of the search (default: ${DEFAULT-VALUE}).")
    private String seed;
    @Option(names = "--budget", paramLabel = "T", description = "How long to search: 60s, 30m, 2h (default: ${DEFAULT-VALUE}).")
    private String budget;

    /** Options with a default for the time. */
    SearchOptions(String budget) {
        this.budget = budget;
    }

    String expression() {
        return expression.strip();
    }

    long seed() {
        return Arguments.seed(seed);
    }

    Duration budget() {
        return Arguments.budget(budget);
    }
}
