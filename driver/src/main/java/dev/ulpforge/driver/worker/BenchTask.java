package dev.ulpforge.driver.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.driver.bench.BenchResult;
import dev.ulpforge.driver.forge.CheckedLock;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.timing.JdkBaselines;
import dev.ulpforge.search.timing.PairedTiming;
import dev.ulpforge.search.timing.TimedKernel;
import dev.ulpforge.search.timing.TimingPlan;
import dev.ulpforge.search.timing.TypicalInputs;
import dev.ulpforge.search.timing.WrongResultException;
import dev.ulpforge.worker.ExitCode;

/** {@code bench LOCK}: the kernel's speed beside that of its peers, in one run; the result is a {@link BenchResult}. */
public record BenchTask(Path path) implements Task {
    static final String VERB = "bench";
    private static final int ELEMENTS = 4096;
    private static final long SEED = 1;

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
        KernelSpec spec = lock.spec();
        if (spec.format().isNarrow()) {
            throw CommandException.usage(DriverMessage.NARROW.about(spec.fn(), spec.format()));
        }
        Interpreter meaning = Interpreter.of(lock.program());
        List<TimedKernel> contenders = new ArrayList<>();
        contenders.add(new TimedKernel("Ulpforge", CompiledKernel.of(lock.program()),
                (x, y) -> Float.floatToIntBits(y) == Float.floatToIntBits(meaning.at(x))));
        contenders.addAll(JdkBaselines.of(spec.fn()));
        progress.at(0, "timing " + spec.fn() + " and " + (contenders.size() - 1) + " peers");
        TypicalInputs inputs = TypicalInputs.of(spec.fn(), spec.domain());
        try {
            return ResultLines.joined(BenchResult.of(inputs, ELEMENTS,
                    new PairedTiming(inputs.draw(ELEMENTS, SEED), TimingPlan.BENCH).time(contenders)).lines());
        } catch (WrongResultException e) {
            throw new CommandException(ExitCode.REFUTED, DriverMessage.WRONG_RESULT.about(e.getMessage()));
        }
    }
}
