/**
 * Independent tasks, and who runs them: one interface for the threads of this JVM and for a cluster.
 *
 * <p>An {@link dev.ulpforge.model.task.IndependentTask} is a description; what many of them need besides is their
 * {@link dev.ulpforge.model.task.Common} object, which another JVM makes from a {@link dev.ulpforge.model.task.Recipe}.
 * A {@link dev.ulpforge.model.task.TaskExecutor} returns the results in the order of the tasks, whatever the order in
 * which they arrive: whoever asks knows neither threads nor machines.
 *
 * {@snippet :
 * record Power(int exponent) implements IndependentTask<Double, Double> {
 *     @Override
 *     public Double run(Double base, BooleanSupplier ended) {
 *         return Math.pow(base, exponent);
 *     }
 * }
 * List<Double> powers = new LocalExecutor(2).all(Common.here(2.0), List.of(new Power(5), new Power(9)), share -> true);
 * }
 */
package dev.ulpforge.model.task;
