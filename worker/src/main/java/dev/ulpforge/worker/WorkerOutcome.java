package dev.ulpforge.worker;

import java.util.List;

/** The outcome of a worker. */
public sealed interface WorkerOutcome {

    /** It did its work; {@code result} is the last result that it named. */
    record Done(String result) implements WorkerOutcome {}

    /**
     * It did not.
     *
     * @param code how it ended, never {@link ExitCode#OK}
     * @param id   the ID of the worker's own message, empty if it left none
     * @param text that message, or what the parent knows: a time limit, a status, a signal
     * @param log  the last lines that the worker printed besides, such as a stack trace
     */
    record Failed(ExitCode code, String id, String text, List<String> log) implements WorkerOutcome {
        public Failed {
            if (code == ExitCode.OK) {
                throw new IllegalArgumentException("OK is no failure");
            }
            log = List.copyOf(log);
        }
    }
}
