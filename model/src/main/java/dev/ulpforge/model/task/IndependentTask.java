package dev.ulpforge.model.task;

import java.io.Serializable;
import java.util.function.BooleanSupplier;

/**
 * A task that needs no other task. It is a description: its fields can be sent to another JVM, and so can its result,
 * unless what it has in common with others exists in one JVM only.
 *
 * @param <C> what it has in common with others
 * @param <R> its result
 */
@FunctionalInterface
public interface IndependentTask<C, R> extends Serializable {

    /**
     * {@return the result, which depends on the task and on {@code common} only}
     *
     * @param ended whether the results are no longer waited for; then the task may return early with what it has
     */
    R run(C common, BooleanSupplier ended);

    /** {@return what it is called in messages} */
    default String name() {
        return getClass().getSimpleName();
    }
}
