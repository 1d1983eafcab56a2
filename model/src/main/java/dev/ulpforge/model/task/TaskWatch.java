package dev.ulpforge.model.task;

/**
 * Follows tasks while they run.
 *
 * @param <R> their result
 */
@FunctionalInterface
public interface TaskWatch<R> {

    /**
     * {@return whether the tasks go on} Asked about five times a second.
     *
     * @param share what share of the tasks is done
     */
    boolean goesOn(double share);

    /**
     * Hears of a result as soon as it is there, in any order and from any thread. Early results of tasks that were
     * ended are none.
     *
     * @param task the task's place in the list
     */
    default void arrived(int task, R result) {}
}
