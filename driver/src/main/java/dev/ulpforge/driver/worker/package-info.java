/**
 * The tasks of a worker JVM: one {@link dev.ulpforge.driver.worker.Task} each for forging, verifying and timing. A
 * task's result is text of several lines, which is sent as the single line that a message may have ({@code
 * ResultLines}).
 *
 * {@snippet :
 * Task task = Task.of(WorkerArguments.parse(List.of("verify", "ulpforge/exp-0123456789ab.lock", "--exhaustive")));
 * String result = task.run(Progress.SILENT);
 * }
 */
package dev.ulpforge.driver.worker;
