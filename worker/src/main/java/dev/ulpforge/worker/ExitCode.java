package dev.ulpforge.worker;

import java.util.Arrays;

/** How a worker JVM ended, with its exit status. A front end that ran a worker may end with the same status. */
public enum ExitCode {
    /** It did what it was asked for. */
    OK(0),
    /** An unexpected exception: a defect of Ulpforge. */
    BUG(1),
    /** Its arguments make no sense. */
    USAGE(2),
    /** The heap was too small; the JVM itself gives this status under {@code -XX:+ExitOnOutOfMemoryError}. */
    OUT_OF_MEMORY(3),
    /** No program within the bound was found in the budget. */
    MISSED(10),
    /** A verification failed: the kernel does not do what its lock says. */
    REFUTED(11),
    /** It was asked to stop, or its parent ended. */
    INTERRUPTED(12),
    /** It was still running at its time limit, and was killed. Said by the parent only. */
    HUNG(13),
    /**
     * It could not be started, was killed by a signal, or gave a status that means nothing. Said by the parent only.
     */
    DIED(14);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** {@return the exit status, 0 to 14} */
    public int status() {
        return status;
    }

    /** {@return what a worker's exit status means; {@link #DIED} for any status that no worker gives} */
    public static ExitCode ofWorker(int status) {
        return Arrays.stream(values()).filter(code -> code.status == status && code != HUNG).findFirst().orElse(DIED);
    }
}
