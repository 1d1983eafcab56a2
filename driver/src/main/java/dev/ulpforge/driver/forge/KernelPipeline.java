package dev.ulpforge.driver.forge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.lock.Provenance;
import dev.ulpforge.model.lock.Samples;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.SearchOutcome;
import dev.ulpforge.search.SearchRequest;
import dev.ulpforge.verify.sweep.SampleSelection;
import dev.ulpforge.verify.symbolic.UndecidedException;
import dev.ulpforge.verify.wide.PairPoints;
import dev.ulpforge.verify.wide.WideSamples;
import dev.ulpforge.worker.ExitCode;

/**
 * From a spec to its lock: search, with the proof that ends it, and a lock file.
 *
 * @param search what finds and proves programs
 * @param locks  where locks are written
 */
public record KernelPipeline(Search search, LockStore locks) {

    /** A search for a program, as {@code dev.ulpforge.search.KernelSearch} runs it. */
    @FunctionalInterface
    public interface Search {
        /** {@return how the search ended} */
        SearchOutcome run(SearchRequest request, Progress progress);
    }

    /**
     * {@return the path of the lock of the kernel that was found} It is written in one step, after the proof.
     *
     * @throws CommandException if nothing was found within the bound and the budget, exact values are not known, or the
     *     lock cannot be written
     */
    public Path lock(SearchRequest request, Progress progress) {
        return switch (searched(request, progress)) {
            case SearchOutcome.Found(var program, var certificate) -> write(new LockFile(request.spec(), program,
                    new Provenance(Version.current(), request.seed(), request.budget().toSeconds(),
                            request.finalists(), costs(request.costs())),
                    certificate, samples(request.spec(), program)));
            case SearchOutcome.Missed(double closest, String how) -> throw missed(request, closest, how);
        };
    }

    private SearchOutcome searched(SearchRequest request, Progress progress) {
        try {
            return search.run(request, progress);
        } catch (UndecidedException e) {
            throw new CommandException(ExitCode.USAGE,
                    DriverMessage.NO_ORACLE.about(target(request.spec()), e.getMessage()));
        }
    }

    private static Samples samples(KernelSpec spec, Program program) {
        Interpreter meaning = Interpreter.of(program);
        if (spec.signature().isOfPairs()) {
            return new PairPoints(spec).samples(program);
        }
        return spec.format().equals(Format.BINARY64)
                ? WideSamples.of(spec, meaning::apply)
                : SampleSelection.of(spec, meaning::apply);
    }

    private static String costs(Costs costs) {
        return costs.equals(Costs.portable()) ? "" : costs.toString();
    }

    private Path write(LockFile lock) {
        try {
            return locks.write(lock);
        } catch (IOException e) {
            throw CommandException.usage(DriverMessage.CANNOT_WRITE.about(locks.path(lock.spec()), e));
        }
    }

    /** {@return what is wanted, for a message}: the function, with its domain if that is not every float */
    public static String target(KernelSpec spec) {
        return spec.domain().containsNaN() ? spec.fn().toString() : spec.fn() + " on " + spec.domain().words();
    }

    private static CommandException missed(SearchRequest request, double closest, String how) {
        KernelSpec spec = request.spec();
        String came = Double.isInfinite(closest)
                ? "none came near"
                : String.format(Locale.ROOT, "the closest has %.4f ULP", closest);
        return new CommandException(ExitCode.MISSED, DriverMessage.MISSED.about(target(spec), spec.demands().words(),
                request.budget().toSeconds() + " s", came, how));
    }
}
