package dev.ulpforge.processor;

import dev.ulpforge.model.lock.LockFile;

/** What came of the look for a lock. */
sealed interface Resolution {

    /** It is there. */
    record Locked(LockFile lock) implements Resolution {}

    /** There is none yet, and for the time being there need not be one. */
    record Unlocked() implements Resolution {}

    /** There is none, which is an error that was reported. */
    record Failed() implements Resolution {}
}
