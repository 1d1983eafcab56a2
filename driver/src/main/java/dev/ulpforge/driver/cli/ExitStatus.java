package dev.ulpforge.driver.cli;

/** What the exit statuses of {@code dev.ulpforge.worker.ExitCode} mean, as the help of a command lists them. */
final class ExitStatus {
    static final String HEADING = "%nExit status:%n";
    static final String OK = "0:success";
    static final String BUG = "1:a defect of Ulpforge";
    static final String USAGE = "2:an argument, or a file that it names, cannot be used";
    static final String OUT_OF_MEMORY = "3:the worker had too little heap";
    static final String MISSED = "10:no program within the bound was found in the budget";
    static final String REFUTED = "11:a lock does not hold";
    static final String INTERRUPTED = "12:the command was interrupted";
    static final String HUNG = "13:the worker was still running at its time limit";
    static final String DIED = "14:the worker could not be started, was killed, or crashed";

    private ExitStatus() {}
}
