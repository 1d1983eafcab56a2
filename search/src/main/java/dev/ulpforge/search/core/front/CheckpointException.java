package dev.ulpforge.search.core.front;

/** A checkpoint that a search cannot go on from: damaged, no checkpoint at all, or that of another search. */
public final class CheckpointException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CheckpointException(String message) {
        super(message);
    }
}
