package dev.ulpforge.driver;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.message.UserMessage;
import dev.ulpforge.driver.worker.Task;
import dev.ulpforge.driver.worker.WorkerArguments;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.verify.symbolic.UndecidedException;
import dev.ulpforge.worker.ExitCode;
import dev.ulpforge.worker.WorkerChannel;
import dev.ulpforge.worker.WorkerMessage;

/** The main class of a worker JVM: does one task, and tells its parent over the messages. */
public final class WorkerMain {
    private WorkerMain() {}

    /** Does the task that the arguments name, and ends this JVM with the status of an {@link ExitCode}. */
    public static void main(String[] arguments) {
        WorkerChannel channel = WorkerChannel.open();
        System.exit(run(List.of(arguments), channel).status());
    }

    private static ExitCode run(List<String> arguments, WorkerChannel channel) {
        try {
            requireJdk();
            Task task = Task.of(WorkerArguments.parse(arguments));
            channel.send(
                    new WorkerMessage.Result(task.run(progress(channel))));
            return ExitCode.OK;
        } catch (CommandException failure) {
            channel.send(new WorkerMessage.Error(failure.userMessage().id(), failure.userMessage().text()));
            return failure.code();
        } catch (RuntimeException | LinkageError | AssertionError defect) {
            Optional<String> undecided = undecided(defect);
            if (undecided.isPresent()) {
                UserMessage message = DriverMessage.NO_ORACLE.about("the target function", undecided.get());
                channel.send(new WorkerMessage.Error(message.id(), message.text()));
                return ExitCode.USAGE;
            }
            defect.printStackTrace();
            channel.send(new WorkerMessage.Error(DriverMessage.BUG.id(), DriverMessage.BUG.about(defect).text()));
            return ExitCode.BUG;
        }
    }

    /** {@return which exact value is not known, if that is the cause} */
    private static Optional<String> undecided(Throwable defect) {
        return Stream.iterate(defect, Objects::nonNull, Throwable::getCause)
                .filter(UndecidedException.class::isInstance).map(Throwable::getMessage).findFirst();
    }

    private static Progress progress(WorkerChannel channel) {
        return (fraction, text) -> {
            channel.send(new WorkerMessage.Progress(Math.clamp(fraction, 0, 1), text));
            return true;
        };
    }

    private static void requireJdk() {
        if (ToolProvider.getSystemJavaCompiler() == null
                || ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            throw CommandException.usage(DriverMessage.NO_COMPILER.about(System.getProperty("java.home")));
        }
    }
}
