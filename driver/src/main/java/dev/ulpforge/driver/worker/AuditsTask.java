package dev.ulpforge.driver.worker;

import java.util.List;

import dev.ulpforge.driver.cluster.Workplace;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.TaskExecutor;

/**
 * {@code audits [--master URL] [--checkpoint FILE] AUDIT…}: audits side by side, each the words of an {@link AuditTask}
 * with tabs between them, done by one JVM of a cluster; the result is a line for each row, in the order of the audits.
 *
 * @param audits what is to be done
 * @param where  where it is done
 */
public record AuditsTask(List<AuditTask> audits, Workplace where) implements Task {
    static final String VERB = "audits";

    /** Copies. */
    public AuditsTask {
        audits = List.copyOf(audits);
    }

    static AuditsTask of(WorkerArguments arguments) {
        return new AuditsTask(arguments.operands().stream()
                .map(operand -> AuditTask.of(WorkerArguments.parse(ResultLines.split(operand)))).toList(),
                Workplace.of(arguments.options()));
    }

    /** {@return the arguments of the worker's command} */
    public WorkerArguments arguments() {
        return WorkerArguments.of(VERB, audits.stream().map(AuditsTask::operand).toArray()).at(where);
    }

    private static String operand(AuditTask audit) {
        return ResultLines.joined(audit.arguments().words());
    }

    @Override
    public String run(Progress progress) {
        return run(where.executor(), progress);
    }

    String run(TaskExecutor executor, Progress progress) {
        List<Errand> errands = audits.stream().map(audit -> new Errand(audit.arguments().words())).toList();
        String all = audits.size() + " audits: ";
        return ResultLines.joined(executor.all(Errand.common(), errands,
                share -> progress.at(share, all + Math.round(share * audits.size()) + " done")).stream()
                .flatMap(rows -> ResultLines.split(rows).stream()).toList());
    }
}
