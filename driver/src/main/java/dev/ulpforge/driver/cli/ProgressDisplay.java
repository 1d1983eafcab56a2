package dev.ulpforge.driver.cli;

import java.io.PrintStream;
import java.util.function.Consumer;

import dev.ulpforge.worker.WorkerMessage;

/** Shows a person, or a log, how far the work is. */
interface ProgressDisplay extends Consumer<WorkerMessage.Progress>, AutoCloseable {

    @Override
    void close();

    /** {@return a bar if {@code err} is a terminal, otherwise lines} */
    static ProgressDisplay on(PrintStream err, boolean terminal, String task) {
        return terminal ? new ProgressOnTerminal(err, task) : new ProgressLines(err);
    }
}
