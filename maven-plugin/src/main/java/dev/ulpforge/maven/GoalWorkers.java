package dev.ulpforge.maven;

import java.time.Duration;
import java.util.List;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

import dev.ulpforge.worker.ExitCode;
import dev.ulpforge.worker.WorkerOutcome;
import dev.ulpforge.worker.WorkerProcess;

/**
 * Runs the driver's workers for a goal.
 *
 * @param fork what JVMs are forked with
 * @param log  takes their progress
 * @param bar  whether a person looks on
 */
record GoalWorkers(Fork fork, Log log, boolean bar) {

    /**
     * {@return a worker's result}
     *
     * @param words the worker's arguments
     * @param what  what it does, in words
     * @param limit the time after which it is killed
     * @throws MojoFailureException if it fails: with its own words, or with the name of its end
     */
    String run(List<String> words, String what, Duration limit) throws MojoFailureException {
        WorkerOutcome outcome;
        try (ProgressOnLog progress = new ProgressOnLog(log, what, bar)) {
            outcome = WorkerProcess.run(fork.worker(words), progress, limit);
        }
        if (outcome instanceof WorkerOutcome.Done done) {
            return done.result();
        }
        throw failure((WorkerOutcome.Failed) outcome, what);
    }

    private MojoFailureException failure(WorkerOutcome.Failed failed, String what) {
        if (!failed.id().isEmpty() && failed.code() != ExitCode.BUG) {
            return new MojoFailureException(failed.id() + ": " + failed.text());
        }
        failed.log().forEach(log::debug);
        String text = switch (failed.code()) {
            case OUT_OF_MEMORY -> PluginMessage.OUT_OF_MEMORY.text(what);
            case HUNG -> PluginMessage.HUNG.text(what, failed.text());
            case INTERRUPTED -> PluginMessage.INTERRUPTED.text(what);
            case DIED -> PluginMessage.DIED.text(what, failed.text());
            case OK, BUG, USAGE, MISSED, REFUTED -> PluginMessage.BUG.text(what, failed.code(), failed.text());
        };
        return new MojoFailureException(text);
    }
}
