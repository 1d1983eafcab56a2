package dev.ulpforge.driver.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jdk.incubator.vector.FloatVector;

import dev.ulpforge.driver.cluster.Cluster;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.cost.CostTable;
import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.file.WholeFile;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.search.core.baseline.FrontComparison;
import dev.ulpforge.search.core.front.Budget;
import dev.ulpforge.search.core.front.CheckpointException;
import dev.ulpforge.search.core.front.ErrorKind;
import dev.ulpforge.search.core.front.Front;
import dev.ulpforge.search.core.front.FrontSearch;
import dev.ulpforge.search.core.front.FrontSpec;
import dev.ulpforge.search.core.front.Problem;
import dev.ulpforge.search.core.front.RandomSearch;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.Singularity;
import dev.ulpforge.search.core.program.Operation;

/**
 * Does a {@link FrontOrder}: the result is the path of the file. What an interrupted run has found lies beside it and
 * is taken up again.
 *
 * @param evaluations the number of fitted programs after which the search ends, if its time is not up before
 * @param master    the cluster that it runs on; empty for none
 * @param force     whether a checkpoint of another search is replaced
 * @param baselines whether classical approximations and a random search of the same time are wanted too, in a second
 *                  file
 */
public record FrontTask(FrontSpec spec, Duration budget, long evaluations, String master, Path out, boolean force,
        boolean baselines) implements Task {
    static final String VERB = "front";
    /** The first line of a saved front. */
    public static final String MARK = "# ulpforge front 1";
    private static final String MODEL = "model";
    private static final int NARROWEST = 128;
    private static final int WIDEST = 512;

    static FrontTask of(WorkerArguments arguments) {
        String fn = arguments.option(FrontOrder.FN, text -> text);
        Problem problem = new Problem(fn, arguments.option(FrontOrder.FN, RealExpression::of),
                arguments.option(FrontOrder.ERROR, kind -> ErrorKind.valueOf(kind.toUpperCase(Locale.ROOT))),
                arguments.option(FrontOrder.DOMAIN, Interval::parse));
        Set<Operation> operations = arguments.option(FrontOrder.OPERATIONS, FrontTask::operations);
        int maxOps = arguments.option(FrontOrder.MAX_OPS, Integer::parseInt);
        long seed = arguments.option(FrontOrder.SEED, Long::parseLong);
        FrontSpec spec = arguments.option(FrontOrder.COST, MODEL::equals)
                ? FrontSpec.of(problem, operations, table(), maxOps, seed)
                : FrontSpec.of(problem, operations, maxOps, seed);
        int islands = arguments.option(FrontOrder.ISLANDS, Integer::parseInt);
        return new FrontTask(spec.withIslands(islands),
                Duration.ofSeconds(arguments.option(FrontOrder.BUDGET, Long::parseLong)),
                arguments.option(FrontOrder.EVALUATIONS, Long::parseLong),
                arguments.options().getOrDefault(Cluster.MASTER, Cluster.NONE),
                arguments.option(FrontOrder.OUT, Path::of), arguments.flag(FrontOrder.FORCE),
                arguments.flag(FrontOrder.BASELINES));
    }

    private static CostTable table() {
        int width = Math.clamp(FloatVector.SPECIES_PREFERRED.vectorBitSize(), NARROWEST, WIDEST);
        return Costs.of("intel:" + width).tables().firstEntry().getValue();
    }

    /** {@return the operations of a list such as {@code add,sub,mul,div}} */
    public static Set<Operation> operations(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).map(Operation::of).collect(Collectors.toSet());
    }

    /** {@return the file beside {@code out} with the classical approximations and what chance finds} */
    public static Path comparison(Path out) {
        return beside(out, ".baselines");
    }

    /** {@return the file beside {@code out} that an interrupted search leaves} */
    public static Path checkpoint(Path out) {
        return beside(out, ".checkpoint");
    }

    private static Path beside(Path out, String ending) {
        return out.resolveSibling(out.getFileName() + ending);
    }

    @Override
    public String run(Progress progress) {
        Path checkpoint = checkpoint(out);
        double share = baselines ? 0.5 : 1;
        refuseSingularities();
        try {
            if (force && !isOfThisSearch(checkpoint)) {
                Files.deleteIfExists(checkpoint);
            }
            Front front = FrontSearch.run(spec, limit().by(Cluster.executor(master)).withCheckpoint(checkpoint),
                    progress.part(0, share));
            WholeFile.write(out, MARK + "\n" + front.tsv());
            if (baselines) {
                Front random = RandomSearch.run(spec, budget, new LocalExecutor(),
                        progress.part(share, 1).labelled("random search: "));
                WholeFile.write(comparison(out), MARK + "\n" + FrontComparison.of(spec, front, random).tsv());
            }
            Files.deleteIfExists(checkpoint);
        } catch (CheckpointException e) {
            throw CommandException.usage(DriverMessage.BAD_CHECKPOINT.about(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            throw CommandException.usage(DriverMessage.CANNOT_WRITE.about(out, e));
        }
        return out.toString();
    }

    private Budget limit() {
        return Budget.time(budget, 1).withEvaluations(evaluations);
    }

    private void refuseSingularities() {
        Problem problem = spec.problem();
        Singularity.in(problem.target(), problem.interval()).ifPresent(x -> {
            throw CommandException.usage(DriverMessage.SINGULAR.about(problem.name(), problem.interval(), x));
        });
    }

    private boolean isOfThisSearch(Path checkpoint) {
        return FrontSearch.canGoOnFrom(checkpoint, spec);
    }
}
