/**
 * Forked worker JVMs: searches, sweeps and benchmarks run in one, never inside of javac or Maven.
 *
 * <p>A {@link dev.ulpforge.worker.WorkerCommand} says what to run, {@link dev.ulpforge.worker.WorkerProcess}
 * runs it and turns whatever happens into a {@link dev.ulpforge.worker.WorkerOutcome}. Both sides talk in
 * {@link dev.ulpforge.worker.WorkerMessage}s on the worker's standard output, which its
 * {@link dev.ulpforge.worker.WorkerChannel} writes, and in an {@link dev.ulpforge.worker.ExitCode}.
 *
 * <p>Searches and builds that would be in each other's way wait for their {@link dev.ulpforge.worker.Turn}.
 *
 * {@snippet :
 * switch (WorkerProcess.run(command, progress -> show(progress.text()), Duration.ofSeconds(90))) {
 *     case WorkerOutcome.Done(String lock) -> use(lock);
 *     case WorkerOutcome.Failed(ExitCode code, String id, String text, List<String> log) -> report(code, text);
 * }
 * }
 */
package dev.ulpforge.worker;
