/**
 * Forked worker JVMs: searches, sweeps and benchmarks run in one, never inside of javac or Maven.
 *
 * <p>A {@link dev.ulpforge.codegen.fork.WorkerCommand} says what to run, {@link dev.ulpforge.codegen.fork.WorkerProcess}
 * runs it and turns whatever happens into a {@link dev.ulpforge.codegen.fork.WorkerOutcome}. Both sides talk in
 * {@link dev.ulpforge.codegen.fork.WireLine}s on the worker's standard output, which its
 * {@link dev.ulpforge.codegen.fork.WorkerWire} writes, and in an {@link dev.ulpforge.codegen.fork.ExitCode}.
 *
 * {@snippet :
 * switch (WorkerProcess.run(command, progress -> show(progress.text()), Duration.ofSeconds(90))) {
 *     case WorkerOutcome.Done(String lock) -> use(lock);
 *     case WorkerOutcome.Failed(ExitCode code, String id, String text, List<String> log) -> report(code, text);
 * }
 * }
 */
package dev.ulpforge.codegen.fork;
