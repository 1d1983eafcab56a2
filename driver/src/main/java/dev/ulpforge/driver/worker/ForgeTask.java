package dev.ulpforge.driver.worker;

import java.nio.file.Path;
import java.time.Duration;

import dev.ulpforge.driver.forge.KernelPipeline;
import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.DemandSearch;
import dev.ulpforge.search.SearchRequest;

/**
 * {@code forge --fn F --demands D --domain D --seed S --budget SECONDS --locks DIR [--finalists N] [--cost COST]}: the
 * result is the lock's path.
 */
record ForgeTask(Path locks, SearchRequest request) implements Task {
    static final String VERB = "forge";
    private static final String COST = "--cost";

    static ForgeTask of(WorkerArguments arguments) {
        KernelSpec spec = new KernelSpec(arguments.option("--fn", Expression::parse),
                arguments.option("--domain", Domain::parse), arguments.option("--demands", Demands::ofLine));
        return new ForgeTask(arguments.option("--locks", Path::of),
                new SearchRequest(spec, arguments.option("--seed", Long::parseLong),
                        Duration.ofSeconds(arguments.option("--budget", Long::parseLong)),
                        Runtime.getRuntime().availableProcessors(),
                        arguments.flag("--finalists") ? arguments.option("--finalists", Integer::parseInt) : 1,
                        arguments.flag(COST) ? arguments.option(COST, Costs::of) : Costs.portable()));
    }

    @Override
    public String run(Progress progress) {
        KernelPipeline pipeline = new KernelPipeline(DemandSearch::run, new LockStore(locks));
        return new Overtime(request, Overtime.GRACE, Overtime.SILENCE)
                .of(watched -> pipeline.lock(request, watched), progress).toString();
    }
}
