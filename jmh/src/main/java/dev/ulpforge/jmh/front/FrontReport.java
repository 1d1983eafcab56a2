package dev.ulpforge.jmh.front;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.search.core.baseline.Baselines;
import dev.ulpforge.search.core.baseline.FrontComparison;
import dev.ulpforge.search.core.front.Budget;
import dev.ulpforge.search.core.front.ErrorKind;
import dev.ulpforge.search.core.front.Front;
import dev.ulpforge.search.core.front.FrontSearch;
import dev.ulpforge.search.core.front.FrontSpec;
import dev.ulpforge.search.core.front.Problem;
import dev.ulpforge.search.core.front.RandomSearch;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.RealProgramText;
import dev.ulpforge.verify.sweep.Platform;

/** One target's evolved front beside the best classical approximations and beside chance, for the record. */
public final class FrontReport {
    private static final String CLASSICAL = "classical";
    private static final String EMPTY = "empty";
    private static final int FEW = 3;

    private FrontReport() {}

    /**
     * Arguments: directory for results, name of the files, expression, interval such as {@code (0,pi/2]}, relative or
     * absolute, operations such as {@code add,sub,mul,div,fma}, largest number of operations, seconds, threads, seed,
     * what the search begins with, and seconds for random search (0 for none). It begins with {@code empty}, or with
     * {@code classical} forms and saved fronts, with commas between them. A checkpoint stays beside the results: the
     * same arguments with more seconds go on from there.
     */
    public static void main(String[] args) throws IOException {
        Path directory = Files.createDirectories(Path.of(args[0]));
        Problem problem = new Problem(args[2], RealExpression.of(args[2]),
                ErrorKind.valueOf(args[4].toUpperCase(Locale.ROOT)), Interval.parse(args[3]));
        Set<Operation> operations = Arrays.stream(args[5].split(",")).map(Operation::of).collect(Collectors.toSet());
        FrontSpec spec = FrontSpec.of(problem, operations, Integer.parseInt(args[6]), Long.parseLong(args[9]));
        spec = spec.beginningWith(given(args[10], spec));
        int threads = Integer.parseInt(args[8]);
        Progress progress = (_, line) -> {
            System.err.println(line);
            return true;
        };
        Stopwatch evolution = new Stopwatch();
        AtomicReference<String> last = new AtomicReference<>("no epoch");
        Budget budget = Budget.time(Duration.ofSeconds(Long.parseLong(args[7])), threads)
                .withCheckpoint(directory.resolve(args[1] + ".checkpoint"));
        Front front = FrontSearch.run(spec, budget, progress, snapshot -> last.set(
                snapshot.generation() + " generations, " + snapshot.evaluations() + " fitted programs, "
                        + snapshot.elapsed().toSeconds() + " s"));
        String spent = last + " (in this run " + evolution + ")";
        Files.writeString(directory.resolve(args[1] + "-front.tsv"), front.tsv());
        Duration chance = Duration.ofSeconds(Long.parseLong(args[11]));
        Stopwatch draws = new Stopwatch();
        Front random = chance.isZero()
                ? new Front(List.of())
                : RandomSearch.run(spec, chance, new LocalExecutor(threads), progress);
        String report = heading(spec, args, spent, chance.isZero() ? "none" : draws.toString())
                + FrontComparison.of(spec, front, random).markdown();
        Files.writeString(directory.resolve(args[1] + "-report.md"), report);
        System.out.print(report);
    }

    /** {@return the programs that a list names} */
    private static List<RealProgram> given(String list, FrontSpec spec) throws IOException {
        List<RealProgram> given = new ArrayList<>();
        for (String name : list.split(",")) {
            if (name.equals(CLASSICAL)) {
                Problem problem = spec.problem();
                given.addAll(Baselines.leading(Baselines.of(problem.target(), problem.weight(), problem.interval(),
                        spec.costs().keySet(), spec.maxOps()), FEW));
            } else if (!name.equals(EMPTY)) {
                Files.readAllLines(Path.of(name))
                        .forEach(line -> given.add(RealProgramText.parse(line.split("\t")[2])));
            }
        }
        return given;
    }

    private static String heading(FrontSpec spec, String[] args, String evolution, String chance) {
        return "# " + spec.problem().name() + " on " + spec.problem().interval() + ", maximal "
                + spec.problem().kind().name().toLowerCase(Locale.ROOT) + " error\n\n"
                + "Operations " + args[5] + "; seed " + spec.seed() + "; " + args[8] + " threads; begun with "
                + (spec.given().isEmpty() ? "nothing" : spec.given().size() + " programs, of " + args[10])
                + ".\nEvolution: " + evolution + "; random search: " + chance + ".\nOn " + Platform.cpu() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, shared with other work; JDK "
                + Platform.jdk()
                + ".\nMade by `FrontReport`; the programs are in the TSV file beside this one.\n\n";
    }
}
