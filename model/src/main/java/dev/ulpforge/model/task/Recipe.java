package dev.ulpforge.model.task;

import java.io.Serializable;

/**
 * How another JVM makes something that cannot be sent there itself. Equal recipes make things of which the same task
 * has the same result.
 */
@FunctionalInterface
public interface Recipe<T> extends Serializable {

    /** {@return the thing, made now; safe for concurrent use} */
    T make();
}
