package dev.ulpforge.search.core.front;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a search runs: until its time is up or its epochs are done, whichever comes first. Only a search limited by
 * epochs can be repeated exactly.
 *
 * @param time wall-clock time, that of an interrupted run included
 * @param threads how many threads work; this never changes the outcome of an epoch
 * @param checkpoint where progress is saved, and where a search resumes from
 */
public record Budget(Duration time, long epochs, int threads, Optional<Path> checkpoint) {
    /** How a checkpoint starts, whatever its format. */
    public static final String CHECKPOINT_MARK = "ulpforge front checkpoint ";

    /** @throws IllegalArgumentException if there is no time, epoch or thread */
    public Budget {
        if (time.isNegative() || time.isZero() || epochs < 1 || threads < 1) {
            throw new IllegalArgumentException("nothing to search with: " + time + ", " + epochs + " epochs, " + threads
                    + " threads");
        }
    }

    public static Budget time(Duration time, int threads) {
        return new Budget(time, Long.MAX_VALUE, threads, Optional.empty());
    }

    public static Budget epochs(long epochs, int threads) {
        return new Budget(Duration.ofDays(3650), epochs, threads, Optional.empty());
    }

    /** {@return the same budget with a checkpoint file, resumed from if it exists} */
    public Budget withCheckpoint(Path file) {
        return new Budget(time, epochs, threads, Optional.of(file));
    }
}
