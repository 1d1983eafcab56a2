package dev.ulpforge.driver.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.worker.Task;
import dev.ulpforge.driver.worker.WorkerArguments;
import dev.ulpforge.worker.WorkerCommand;
import dev.ulpforge.worker.WorkerMessage;
import dev.ulpforge.worker.WorkerOutcome;
import dev.ulpforge.worker.WorkerProcess;

/**
 * What one run of the command line has left.
 *
 * @param status the exit status
 * @param out    standard output
 * @param err    standard error
 */
record CommandRun(int status, String out, String err) {
    /** Workers that must not be started. */
    static final Console.Workers NONE = (arguments, progress, limit) -> {
        throw new AssertionError("a worker was started: " + arguments);
    };

    /** Workers as a user's command line has them. */
    static final Console.Workers REAL = (arguments, progress, limit) -> WorkerProcess
            .run(WorkerCommand.of(System.getProperty("java.class.path"), arguments), progress, limit);

    /** What workers do, done in this JVM: for tests of the work, which need no process. */
    static final Console.Workers HERE = (arguments, progress, limit) -> {
        try {
            return new WorkerOutcome.Done(Task.of(WorkerArguments.parse(arguments)).run((fraction, text) -> {
                progress.accept(new WorkerMessage.Progress(fraction, text));
                return true;
            }));
        } catch (CommandException failure) {
            return new WorkerOutcome.Failed(failure.code(), failure.userMessage().id(), failure.userMessage().text(),
                    List.of());
        }
    };

    static CommandRun of(Console.Workers workers, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false, false, workers, words -> {
                });
        int status = new Ulpforge(console).run(arguments);
        return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
