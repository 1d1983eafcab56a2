package dev.ulpforge.spark;

import java.io.Serializable;

/** What came of a task on an executor. */
sealed interface RemoteResult<R> extends Serializable {

    /** Its result. */
    record Done<R>(R result) implements RemoteResult<R> {}

    /**
     * The heap was too small.
     *
     * @param task the task's name
     * @param heap the size of the executor's heap in bytes
     */
    record OutOfMemory<R>(String task, long heap) implements RemoteResult<R> {}
}
