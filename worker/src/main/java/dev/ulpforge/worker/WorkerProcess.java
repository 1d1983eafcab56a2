package dev.ulpforge.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One running worker. */
public final class WorkerProcess {
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LAST_WORDS = TimeUnit.SECONDS.toNanos(2);
    private static final int SIGNALLED = 128;

    private final Process process;
    private final WorkerOutput output;
    private final Duration limit;
    private WorkerMessage.Result result;
    private WorkerMessage.Error error;
    private double reached;

    private WorkerProcess(Process process, Duration limit) {
        this.process = process;
        this.limit = limit;
        this.output = new WorkerOutput(process.getInputStream(), process.getErrorStream());
    }

    /**
     * {@return the outcome of the worker, for which this waits} In any case, after an exception of {@code progress} or
     * the end of this JVM too, the worker and its descendants have ended afterwards. An interrupted caller gets {@link
     * ExitCode#INTERRUPTED} and stays interrupted.
     *
     * @param command  the command to run
     * @param progress hears of the worker's progress, on the calling thread
     * @param limit    the time after which the worker is killed
     */
    public static WorkerOutcome run(WorkerCommand command, Consumer<WorkerMessage.Progress> progress, Duration limit) {
        Process process;
        try {
            process = new ProcessBuilder(command.words()).start();
        } catch (IOException e) {
            return new WorkerOutcome.Failed(ExitCode.DIED, "", "it could not be started: " + e.getMessage(),
                    List.of());
        }
        Thread hook = new Thread(() -> kill(process));
        boolean hooked = unlessShutDown(() -> Runtime.getRuntime().addShutdownHook(hook));
        try {
            return hooked
                    ? new WorkerProcess(process, limit).outcome(progress)
                    : new WorkerOutcome.Failed(ExitCode.INTERRUPTED, "", "this JVM is ending", List.of());
        } finally {
            kill(process);
            unlessShutDown(() -> Runtime.getRuntime().removeShutdownHook(hook));
        }
    }

    private static boolean unlessShutDown(Runnable change) {
        try {
            change.run();
            return true;
        } catch (IllegalStateException shutdown) {
            return false;
        }
    }

    private WorkerOutcome outcome(Consumer<WorkerMessage.Progress> progress) {
        try {
            return finishes(progress) ? ended() : failed(ExitCode.HUNG, "it was killed after " + seconds(limit));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(ExitCode.INTERRUPTED, "its parent was interrupted");
        } finally {
            output.stop();
        }
    }

    /** {@return whether the worker ended within its limit} */
    private boolean finishes(Consumer<WorkerMessage.Progress> progress) throws InterruptedException {
        long start = System.nanoTime();
        long died = 0;
        while (true) {
            long now = System.nanoTime();
            if (now - start >= limit.toNanos()) {
                return false;
            }
            WorkerMessage line = output.next(GLANCE);
            take(line, progress);
            if (line == null && !process.isAlive()) {
                died = died == 0 ? now : died;
                if (output.ended() || now - died > LAST_WORDS) {
                    return true;
                }
            }
        }
    }

    private void take(WorkerMessage line, Consumer<WorkerMessage.Progress> progress) {
        if (line instanceof WorkerMessage.Progress step) {
            progress.accept(forward(step));
        } else if (line instanceof WorkerMessage.Result named) {
            result = named;
        } else if (line instanceof WorkerMessage.Error told) {
            error = told;
        }
    }

    /** The work that is done counts as done, even if a worker reports less later. */
    private WorkerMessage.Progress forward(WorkerMessage.Progress step) {
        reached = Math.max(reached, step.fraction());
        return new WorkerMessage.Progress(reached, step.text());
    }

    private WorkerOutcome ended() {
        int status = process.exitValue();
        ExitCode code = ExitCode.ofWorker(status);
        if (code == ExitCode.OK) {
            return result == null
                    ? failed(ExitCode.BUG, "it ended without a result")
                    : new WorkerOutcome.Done(result.text());
        }
        return failed(code, status > SIGNALLED
                ? "it was killed by signal " + (status - SIGNALLED)
                : "it ended with status " + status);
    }

    private WorkerOutcome failed(ExitCode code, String otherwise) {
        boolean told = error != null && code != ExitCode.HUNG && code != ExitCode.DIED;
        return new WorkerOutcome.Failed(code, told ? error.id() : "", told ? error.text() : otherwise, output.log());
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private static void kill(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(LAST_WORDS, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
