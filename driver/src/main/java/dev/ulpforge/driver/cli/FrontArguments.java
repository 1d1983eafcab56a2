package dev.ulpforge.driver.cli;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.worker.FrontTask;
import dev.ulpforge.model.spec.ExpressionException;
import dev.ulpforge.search.core.front.FrontSpec;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealExpression;

/** Reads the options of {@code front}; refuses invalid ones in the user's words. */
final class FrontArguments {
    private FrontArguments() {}

    static void check(String expression, String domain, String operations, String maxOps, String error, String cost,
            String format) {
        try {
            if (RealExpression.of(expression).expression().isOfPairs()) {
                throw CommandException.usage(
                        DriverMessage.BAD_EXPRESSION.about(expression, "a front is of functions of x alone"));
            }
        } catch (ExpressionException e) {
            throw CommandException.usage(DriverMessage.BAD_EXPRESSION.about(expression, e.getMessage()));
        }
        try {
            Interval.parse(domain);
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(DriverMessage.BAD_DOMAIN.about(domain, e.getMessage()));
        }
        try {
            FrontTask.operations(operations);
        } catch (IllegalArgumentException e) {
            throw option("--ops", operations, e.getMessage());
        }
        require(maxOps.matches("[1-9][0-9]?") && Integer.parseInt(maxOps) <= FrontSpec.LIMIT, "--max-ops", maxOps,
                "write a number from 1 to " + FrontSpec.LIMIT);
        require(new ValueCandidates.Errors().values().contains(error), "--error", error,
                "write relative, absolute or ulp");
        require(new ValueCandidates.FrontCosts().values().contains(cost), "--cost", cost, "write count or model");
        require(new ValueCandidates.Formats().values().contains(format), "--format", format, "write table or tsv");
    }

    /** {@return the largest number of evaluations; without a limit that of all longs} */
    static long evaluations(String text) {
        require(text.isEmpty() || text.matches("[1-9][0-9]{0,17}"), "--evaluations", text,
                "write for instance 1000000");
        return text.isEmpty() ? Long.MAX_VALUE : Long.parseLong(text);
    }

    /** {@return the number of islands} */
    static int islands(String text) {
        require(text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) >= 2
                && Integer.parseInt(text) <= FrontSpec.MOST_ISLANDS, "--islands", text,
                "write a number from 2 to " + FrontSpec.MOST_ISLANDS);
        return Integer.parseInt(text);
    }

    private static void require(boolean holds, String option, String value, String wayOut) {
        if (!holds) {
            throw option(option, value, wayOut);
        }
    }

    private static CommandException option(String option, String value, String wayOut) {
        return CommandException.usage(DriverMessage.BAD_OPTION.about(option, value, wayOut));
    }
}
