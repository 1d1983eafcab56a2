package dev.ulpforge.search.core.front;

/** A file from which a search cannot go on: it is damaged, no checkpoint, or that of another search. */
public final class CheckpointException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CheckpointException(String message) {
        super(message);
    }
}
