package dev.ulpforge.driver.worker;

import java.nio.file.Path;
import java.util.function.Supplier;

import dev.ulpforge.driver.bench.BenchResult;
import dev.ulpforge.driver.forge.CheckedLock;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.Signature;
import dev.ulpforge.search.timing.LockTiming;
import dev.ulpforge.search.timing.NarrowPairTiming;
import dev.ulpforge.search.timing.PairTiming;
import dev.ulpforge.search.timing.TimingPlan;
import dev.ulpforge.search.timing.WideTiming;
import dev.ulpforge.search.timing.WrongResultException;
import dev.ulpforge.worker.ExitCode;

/** {@code bench LOCK}: the kernel's speed beside that of its peers, in one run; the result is a {@link BenchResult}. */
public record BenchTask(Path path) implements Task {
    static final String VERB = "bench";

    static BenchTask of(WorkerArguments arguments) {
        return new BenchTask(arguments.lockPath());
    }

    /** {@return the arguments of the worker's command} */
    public WorkerArguments arguments() {
        return WorkerArguments.of(VERB, path);
    }

    @Override
    public String run(Progress progress) {
        LockFile lock = CheckedLock.read(path);
        progress.at(0, "timing " + lock.spec().fn() + " and its peers");
        return ResultLines.joined(timed(() -> result(lock)).lines());
    }

    private BenchResult result(LockFile lock) {
        if (lock.spec().signature().isOfPairs()) {
            PairTiming pairs = new PairTiming(lock);
            return BenchResult.of(pairs.inputs(), pairs.besidePeers(TimingPlan.BENCH));
        }
        if (lock.spec().signature().isOfNarrowPairs()) {
            NarrowPairTiming narrow = new NarrowPairTiming(lock);
            return BenchResult.of(narrow.inputs(), narrow.besidePeers(TimingPlan.BENCH));
        }
        if (lock.spec().signature().equals(Signature.DOUBLE)) {
            WideTiming doubles = new WideTiming(lock);
            return BenchResult.of(doubles.inputs(), doubles.besidePeers(TimingPlan.BENCH));
        }
        LockTiming floats = timing(path);
        return BenchResult.of(floats.inputs().words(LockTiming.ELEMENTS, "floats"),
                floats.besidePeers(TimingPlan.BENCH));
    }

    /** {@return what was timed} @throws CommandException if a result is wrong */
    static <T> T timed(Supplier<T> timing) {
        try {
            return timing.get();
        } catch (WrongResultException e) {
            throw new CommandException(ExitCode.REFUTED, DriverMessage.WRONG_RESULT.about(e.getMessage()));
        }
    }

    /** {@return what times the kernel of a lock} @throws CommandException if the lock is invalid or not of one float */
    static LockTiming timing(Path path) {
        LockTiming timing = new LockTiming(CheckedLock.read(path));
        KernelSpec spec = timing.lock().spec();
        if (spec.format().isNarrow()) {
            throw CommandException.usage(DriverMessage.NARROW.about(spec.fn(), spec.format()));
        }
        if (!spec.signature().equals(Signature.FLOAT)) {
            throw CommandException.usage(DriverMessage.NO_SPEEDS.about(spec.fn(), spec.signature()));
        }
        return timing;
    }
}
