/**
 * Runs independent tasks on a Spark cluster. Nothing else knows Spark.
 *
 * <p>{@link dev.ulpforge.spark.SparkCluster} connects; its executor sends each task to Spark as a partition of its own
 * and puts the results into the order of the tasks. {@link dev.ulpforge.spark.Submit} is the main class for {@code
 * spark-submit}.
 *
 * {@snippet :
 * TaskExecutor executor = Cluster.executor("spark://host:7077");
 * Verdict verdict = new Sweep(oracle, executor, progress).judge(kernel, 1.0);
 * }
 */
package dev.ulpforge.spark;
