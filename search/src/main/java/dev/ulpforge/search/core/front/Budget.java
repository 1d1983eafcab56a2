package dev.ulpforge.search.core.front;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.TaskExecutor;

/**
 * How long a search runs: until its time is up, its epochs are done or enough skeletons are fitted, whichever comes
 * first. Only a search that ends before its time is up can be repeated exactly.
 *
 * @param time        wall-clock time, that of an interrupted run included
 * @param evaluations the number of fitted skeletons after which no further epoch begins
 * @param executor    runs the islands; this never changes the outcome of an epoch
 * @param checkpoint  where progress is saved, and where a search resumes from
 */
public record Budget(Duration time, long epochs, long evaluations, TaskExecutor executor, Optional<Path> checkpoint) {
    /** How a checkpoint starts, whatever its format. */
    public static final String CHECKPOINT_MARK = "ulpforge front checkpoint ";

    private static final Duration ENDLESS = Duration.ofDays(3650);

    /** @throws IllegalArgumentException if there is no time, epoch or evaluation */
    public Budget {
        if (time.isNegative() || time.isZero() || epochs < 1 || evaluations < 1) {
            throw new IllegalArgumentException("nothing to search with: " + time + ", " + epochs + " epochs, "
                    + evaluations + " evaluations");
        }
    }

    public static Budget time(Duration time, int threads) {
        return new Budget(time, Long.MAX_VALUE, Long.MAX_VALUE, new LocalExecutor(threads), Optional.empty());
    }

    public static Budget epochs(long epochs, int threads) {
        return new Budget(ENDLESS, epochs, Long.MAX_VALUE, new LocalExecutor(threads), Optional.empty());
    }

    /** {@return the same budget with a checkpoint file, resumed from if it exists} */
    public Budget withCheckpoint(Path file) {
        return new Budget(time, epochs, evaluations, executor, Optional.of(file));
    }

    /** {@return the same budget, run by another executor} */
    public Budget by(TaskExecutor other) {
        return new Budget(time, epochs, evaluations, other, checkpoint);
    }

    /** {@return the same budget, with a limit of fitted skeletons} */
    public Budget withEvaluations(long most) {
        return new Budget(time, epochs, most, executor, checkpoint);
    }

    /** {@return whether no further epoch begins, whatever time is left} */
    boolean isUsedUp(long done, long fitted) {
        return done >= epochs || fitted >= evaluations;
    }
}
