package dev.ulpforge.driver.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jdk.incubator.vector.FloatVector;

import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.message.Refusal;
import dev.ulpforge.model.ir.CostModel;
import dev.ulpforge.search.SearchListener;
import dev.ulpforge.search.core.baseline.Comparison;
import dev.ulpforge.search.core.front.Budget;
import dev.ulpforge.search.core.front.ErrorKind;
import dev.ulpforge.search.core.front.Front;
import dev.ulpforge.search.core.front.FrontSearch;
import dev.ulpforge.search.core.front.FrontSpec;
import dev.ulpforge.search.core.front.Problem;
import dev.ulpforge.search.core.front.Progress;
import dev.ulpforge.search.core.front.RandomSearch;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.worker.ExitCode;

/**
 * {@code front --fn F --domain D --ops LIST --max-ops N --error KIND --cost COST --seed S --budget SECONDS --out FILE
 * [--baselines]}: the result is the file's path. What an interrupted run has found lies beside it and is taken up again.
 *
 * @param baselines whether classical approximations and a random search of the same time are wanted too, in a second file
 */
public record FrontTask(FrontSpec spec, Duration budget, Path out, boolean baselines) implements Task {
    static final String VERB = "front";
    static final String BASELINES = "--baselines";
    private static final String MODEL = "model";

    static FrontTask of(WorkerArguments arguments) {
        String fn = arguments.option("--fn", text -> text);
        Problem problem = new Problem(fn, arguments.option("--fn", RealExpression::of),
                arguments.option("--error", kind -> ErrorKind.valueOf(kind.toUpperCase(Locale.ROOT))),
                arguments.option("--domain", Interval::parse));
        Set<Operation> operations = arguments.option("--ops", FrontTask::operations);
        int maxOps = arguments.option("--max-ops", Integer::parseInt);
        long seed = arguments.option("--seed", Long::parseLong);
        FrontSpec spec = arguments.option("--cost", MODEL::equals)
                ? FrontSpec.of(problem, operations, CostModel.measured(FloatVector.SPECIES_PREFERRED.vectorBitSize()),
                        maxOps, seed)
                : FrontSpec.of(problem, operations, maxOps, seed);
        return new FrontTask(spec, Duration.ofSeconds(arguments.option("--budget", Long::parseLong)),
                arguments.option("--out", Path::of), arguments.flag(BASELINES));
    }

    /** {@return the operations of a list such as {@code add,sub,mul,div}} */
    public static Set<Operation> operations(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).map(Operation::of).collect(Collectors.toSet());
    }

    /** {@return the file beside {@code out} with the classical approximations and what chance finds} */
    public static Path comparison(Path out) {
        return beside(out, ".baselines");
    }

    private static Path beside(Path out, String ending) {
        return out.resolveSibling(out.getFileName() + ending);
    }

    @Override
    public String run(SearchListener listener) {
        Path checkpoint = beside(out, ".checkpoint");
        int threads = Runtime.getRuntime().availableProcessors();
        double share = baselines ? 0.5 : 1;
        Front front = FrontSearch.run(spec, Budget.time(budget, threads).withCheckpoint(checkpoint),
                progress(listener, 0, share, ""));
        try {
            write(out, front.tsv());
            if (baselines) {
                Front random = RandomSearch.run(spec, budget, threads,
                        progress(listener, share, share, "random search: "));
                write(comparison(out), Comparison.of(spec, front, random).tsv());
            }
            Files.deleteIfExists(checkpoint);
        } catch (IOException e) {
            throw new Refusal(ExitCode.USAGE, DriverMessage.CANNOT_WRITE.about(out, e));
        }
        return out.toString();
    }

    private Progress progress(SearchListener listener, double before, double share, String what) {
        return snapshot -> listener.update(
                before + share * Math.min(1, (double) snapshot.elapsed().toMillis() / budget.toMillis()),
                what + snapshot.line());
    }

    /** Replaces the file at once or not at all. */
    private static void write(Path file, String text) throws IOException {
        Path whole = beside(file, ".tmp");
        Files.writeString(whole, text);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
