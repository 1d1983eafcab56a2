/**
 * Where independent tasks run: on threads of this JVM, or on a cluster that an optional jar connects to.
 *
 * {@snippet :
 * TaskExecutor executor = Cluster.executor("local[2]");
 * Verdict verdict = new Sweep(oracle, executor, progress).judge(kernel, 1.0);
 * }
 */
package dev.ulpforge.driver.cluster;
