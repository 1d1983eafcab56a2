package dev.ulpforge.driver;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import dev.ulpforge.driver.message.Complaint;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.message.Refusal;
import dev.ulpforge.driver.worker.Task;
import dev.ulpforge.driver.worker.WorkerArguments;
import dev.ulpforge.verify.symbolic.UndecidedException;
import dev.ulpforge.worker.ExitCode;
import dev.ulpforge.worker.WireLine;
import dev.ulpforge.worker.WorkerWire;

/** The main class of a worker JVM: does one task, and tells its parent over the wire. */
public final class WorkerMain {
    private WorkerMain() {}

    /** Does the task that the arguments name, and ends this JVM with the status of an {@link ExitCode}. */
    public static void main(String[] arguments) {
        WorkerWire wire = WorkerWire.open();
        System.exit(run(List.of(arguments), wire).status());
    }

    private static ExitCode run(List<String> arguments, WorkerWire wire) {
        try {
            requireJdk();
            Task task = Task.of(WorkerArguments.parse(arguments));
            wire.say(new WireLine.Result(task.run((fraction, text) -> wire.say(progress(fraction, text)))));
            return ExitCode.OK;
        } catch (Refusal refusal) {
            wire.say(new WireLine.Error(refusal.complaint().id(), refusal.complaint().text()));
            return refusal.code();
        } catch (RuntimeException | LinkageError | AssertionError defect) {
            Optional<String> undecided = undecided(defect);
            if (undecided.isPresent()) {
                Complaint complaint = DriverMessage.NO_ORACLE.about("the target function", undecided.get());
                wire.say(new WireLine.Error(complaint.id(), complaint.text()));
                return ExitCode.USAGE;
            }
            defect.printStackTrace();
            wire.say(new WireLine.Error(DriverMessage.BUG.id(), DriverMessage.BUG.about(defect).text()));
            return ExitCode.BUG;
        }
    }

    /** {@return which exact value is not known, if that is the cause} */
    private static Optional<String> undecided(Throwable defect) {
        return Stream.iterate(defect, Objects::nonNull, Throwable::getCause)
                .filter(UndecidedException.class::isInstance).map(Throwable::getMessage).findFirst();
    }

    private static WireLine.Progress progress(double fraction, String text) {
        return new WireLine.Progress(Math.clamp(fraction, 0, 1), text);
    }

    private static void requireJdk() {
        if (ToolProvider.getSystemJavaCompiler() == null
                || ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            throw Refusal.usage(DriverMessage.NO_COMPILER.about(System.getProperty("java.home")));
        }
    }
}
