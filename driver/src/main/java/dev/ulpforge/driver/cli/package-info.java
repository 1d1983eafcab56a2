/**
 * The command line {@code ulpforge}: a thin front of the pipeline, which runs in a worker JVM. Results go to standard
 * output, progress and messages to standard error; the exit status is that of an
 * {@code dev.ulpforge.worker.ExitCode}.
 *
 * {@snippet :
 * int status = new Ulpforge(console).run("verify", "ulpforge/exp-0123456789ab.lock");
 * }
 */
package dev.ulpforge.driver.cli;
