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

import dev.ulpforge.codegen.fork.ExitCode;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.message.Refusal;
import dev.ulpforge.search.SearchListener;
import dev.ulpforge.search.core.front.Budget;
import dev.ulpforge.search.core.front.ErrorKind;
import dev.ulpforge.search.core.front.FrontSearch;
import dev.ulpforge.search.core.front.FrontSpec;
import dev.ulpforge.search.core.front.Problem;
import dev.ulpforge.search.core.front.Progress;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.program.Operation;

/**
 * {@code front --fn F --domain D --ops LIST --max-ops N --error KIND --seed S --budget SECONDS --out FILE}: the result is
 * the file's path. What an interrupted run has found lies beside it and is taken up again.
 */
public record FrontTask(FrontSpec spec, Duration budget, Path out) implements Task {
    static final String VERB = "front";

    static FrontTask of(WorkerArguments arguments) {
        String fn = arguments.option("--fn", text -> text);
        Problem problem = new Problem(fn, arguments.option("--fn", RealExpression::of),
                arguments.option("--error", kind -> ErrorKind.valueOf(kind.toUpperCase(Locale.ROOT))),
                arguments.option("--domain", Interval::parse));
        FrontSpec spec = FrontSpec.of(problem, arguments.option("--ops", FrontTask::operations),
                arguments.option("--max-ops", Integer::parseInt), arguments.option("--seed", Long::parseLong));
        return new FrontTask(spec, Duration.ofSeconds(arguments.option("--budget", Long::parseLong)),
                arguments.option("--out", Path::of));
    }

    /** {@return the operations of a list such as {@code add,sub,mul,div}} */
    public static Set<Operation> operations(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).map(Operation::of).collect(Collectors.toSet());
    }

    @Override
    public String run(SearchListener listener) {
        Path checkpoint = out.resolveSibling(out.getFileName() + ".checkpoint");
        Budget limits = Budget.time(budget, Runtime.getRuntime().availableProcessors()).withCheckpoint(checkpoint);
        Progress progress = snapshot -> listener.update(
                (double) snapshot.elapsed().toMillis() / budget.toMillis(), snapshot.line());
        String tsv = FrontSearch.run(spec, limits, progress).tsv();
        try {
            Path whole = out.resolveSibling(out.getFileName() + ".tmp");
            Files.writeString(whole, tsv);
            Files.move(whole, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(checkpoint);
        } catch (IOException e) {
            throw new Refusal(ExitCode.USAGE, DriverMessage.CANNOT_WRITE.about(out, e));
        }
        return out.toString();
    }
}
