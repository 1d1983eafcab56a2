package dev.ulpforge.driver.worker;

import java.nio.file.Path;

import dev.ulpforge.driver.cluster.Workplace;
import dev.ulpforge.driver.forge.KernelPipeline;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.search.DemandSearch;
import dev.ulpforge.search.SearchRequest;
import dev.ulpforge.worker.SearchOrder;

/** Does a {@link SearchOrder}: the result is the lock's path. */
record ForgeTask(Path locks, SearchRequest request) implements Task {
    static final String VERB = SearchOrder.VERB;

    static ForgeTask of(WorkerArguments arguments) {
        return arguments.read(options -> of(SearchOrder.of(options), Workplace.of(options).executor()));
    }

    static ForgeTask of(SearchOrder order, TaskExecutor executor) {
        KernelSpec spec = KernelSpec.of(order.fn(), order.domain(), order.demands());
        Costs costs = order.cost().isEmpty() ? Costs.portable() : Costs.of(order.cost());
        return new ForgeTask(order.locks(), new SearchRequest(spec, order.seed(), order.budget(),
                executor, order.finalists(), costs));
    }

    @Override
    public String run(Progress progress) {
        KernelPipeline pipeline = new KernelPipeline(DemandSearch::run, new LockStore(locks));
        return new Overtime(request, Overtime.GRACE, Overtime.SILENCE).of(watched -> {
            check();
            return pipeline.lock(request, watched);
        }, progress).toString();
    }

    /** @throws CommandException if no program can meet the demands */
    private void check() {
        KernelSpec spec = request.spec();
        DemandSearch.contradiction(spec).ifPresent(why -> {
            throw CommandException.usage(DriverMessage.CONTRADICTION.about(KernelPipeline.target(spec),
                    spec.demands().words(), why));
        });
    }
}
