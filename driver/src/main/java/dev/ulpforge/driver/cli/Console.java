package dev.ulpforge.driver.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.message.UserMessage;
import dev.ulpforge.worker.ExitCode;
import dev.ulpforge.worker.WorkerMessage;
import dev.ulpforge.worker.WorkerOutcome;

/**
 * The streams and the workers that a command uses.
 *
 * @param out      receives results
 * @param err      receives progress and messages
 * @param terminal whether {@code err} is a terminal
 * @param debug    whether a failed worker's log is wanted
 * @param workers  runs workers
 * @param ending   receives the message for an interrupt of the command
 */
record Console(PrintStream out, PrintStream err, boolean terminal, boolean debug, Workers workers,
        Consumer<Supplier<UserMessage>> ending) {

    /** Runs worker JVMs. */
    @FunctionalInterface
    interface Workers {
        /** {@return what came of a worker with these arguments, which may begin with flags of its JVM} */
        WorkerOutcome run(List<String> arguments, Consumer<WorkerMessage.Progress> progress, Duration limit);
    }

    /** {@return this console, with or without a failed worker's log} */
    Console withDebug(boolean wanted) {
        return new Console(out, err, terminal, wanted, workers, ending);
    }

    /**
     * {@return the result of a worker, whose progress is shown}
     *
     * @throws CommandException if it fails
     */
    String work(List<String> arguments, Duration limit) {
        WorkerOutcome outcome;
        try (ProgressDisplay display = ProgressDisplay.on(err, terminal, verb(arguments))) {
            outcome = workers.run(arguments, display, limit);
        }
        return switch (outcome) {
            case WorkerOutcome.Done(String result) -> result;
            case WorkerOutcome.Failed failed -> throw exception(failed);
        };
    }

    private static String verb(List<String> arguments) {
        return arguments.stream().filter(word -> !word.startsWith("-")).findFirst().orElseThrow();
    }

    private CommandException exception(WorkerOutcome.Failed failed) {
        if (debug) {
            failed.log().forEach(err::println);
        }
        UserMessage message = failed.id().isEmpty()
                ? ownWords(failed.code(), failed.text())
                : new UserMessage(failed.id(), failed.text());
        return new CommandException(failed.code(), message);
    }

    private static UserMessage ownWords(ExitCode code, String known) {
        return switch (code) {
            case OUT_OF_MEMORY -> DriverMessage.OUT_OF_MEMORY.about();
            case HUNG -> DriverMessage.HUNG.about(known);
            case INTERRUPTED -> DriverMessage.INTERRUPTED.about();
            case DIED -> DriverMessage.DIED.about(known);
            case OK, BUG, USAGE, MISSED, REFUTED -> DriverMessage.BUG.about(code + ": " + known);
        };
    }
}
