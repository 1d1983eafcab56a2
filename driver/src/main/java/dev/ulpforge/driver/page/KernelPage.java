package dev.ulpforge.driver.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.driver.bench.BenchResult;
import dev.ulpforge.driver.explain.Explanation;
import dev.ulpforge.driver.forge.KernelSource;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.spec.Signature;
import dev.ulpforge.verify.sweep.ErrorProfile;
import dev.ulpforge.worker.ExitCode;

/**
 * What the page says of one kernel.
 *
 * @param path        where its lock lies
 * @param lock        its lock
 * @param profile     where its errors are large; empty if the kernel is not of one float
 * @param explanation its program, explained
 * @param source      its Java source
 * @param speeds      its speed beside that of its peers, by width of vectors; none if nothing was timed
 */
public record KernelPage(Path path, LockFile lock, Optional<ErrorProfile> profile, String explanation, String source,
        List<Speed> speeds) {
    private static final KernelSource.Name NAME = new KernelSource.Name("Kernels", "kernel");

    /** Copies. */
    public KernelPage {
        speeds = List.copyOf(speeds);
    }

    /**
     * What was timed with vectors of one width.
     *
     * @param width  in words
     * @param result the times
     */
    public record Speed(String width, BenchResult result) {}

    /**
     * {@return what there is to say of a lock} Takes a second or so, for thousands of exact values.
     *
     * @throws CommandException if an exact value is not known
     */
    public static KernelPage of(Path path, LockFile lock, List<Speed> speeds) {
        Optional<ErrorProfile> profile = lock.spec().signature().equals(Signature.FLOAT)
                ? Optional.of(profile(lock))
                : Optional.empty();
        return new KernelPage(path, lock, profile, Explanation.of(lock).text(),
                KernelSource.of(lock, NAME).source(), speeds);
    }

    private static ErrorProfile profile(LockFile lock) {
        try {
            return ErrorProfile.of(lock.spec(), Interpreter.of(lock.program())::apply);
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            throw new CommandException(ExitCode.USAGE,
                    DriverMessage.NO_ORACLE.about(lock.spec().fn(), e.getMessage()));
        }
    }
}
