package dev.ulpforge.driver.worker;

import java.util.Set;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.progress.Progress;

/** One piece of work for a worker JVM. */
@FunctionalInterface
public interface Task {
    /**
     * {@return the result, one line}
     *
     * @throws CommandException if there is none, with the reason
     */
    String run(Progress progress);

    /**
     * {@return the task that the arguments name}
     *
     * @throws CommandException if they name none
     */
    static Task of(WorkerArguments arguments) {
        return switch (arguments.verb()) {
            case ForgeTask.VERB -> ForgeTask.of(arguments);
            case ForgeAllTask.VERB -> ForgeAllTask.of(arguments);
            case VerifyTask.VERB -> VerifyTask.of(arguments);
            case ImproveTask.VERB -> ImproveTask.of(arguments);
            case BenchTask.VERB -> BenchTask.of(arguments);
            case SpeedsTask.VERB -> SpeedsTask.of(arguments);
            case FrontTask.VERB -> FrontTask.of(arguments);
            case CalibrateTask.VERB -> CalibrateTask.of(arguments);
            case AuditTask.VERB -> AuditTask.of(arguments);
            case AuditsTask.VERB -> AuditsTask.of(arguments);
            case ProjectTask.VERB -> ProjectTask.of(arguments);
            case WeaveTask.VERB -> WeaveTask.of(arguments);
            default -> throw CommandException.usage(DriverMessage.BAD_WORKER_ARGUMENTS.about(arguments.verb(),
                    "known are " + Set.of(ForgeTask.VERB, ForgeAllTask.VERB, VerifyTask.VERB, ImproveTask.VERB,
                            BenchTask.VERB, SpeedsTask.VERB,
                            FrontTask.VERB,
                            CalibrateTask.VERB, AuditTask.VERB, AuditsTask.VERB, ProjectTask.VERB, WeaveTask.VERB)));
        };
    }
}
