/**
 * The main class of a worker JVM, which a front end starts through {@code dev.ulpforge.worker}. It does one
 * {@link dev.ulpforge.driver.worker.Task}: forge, verify or time a kernel. Front ends: the annotation processor, and
 * the command line in {@code dev.ulpforge.driver.cli}.
 *
 * {@snippet :
 * WorkerCommand command = WorkerCommand.of(classPath, List.of("verify", "ulpforge/exp-0123456789ab.lock"));
 * WorkerOutcome outcome = WorkerProcess.run(command, progress -> show(progress.text()), Duration.ofMinutes(1));
 * }
 */
package dev.ulpforge.driver;
