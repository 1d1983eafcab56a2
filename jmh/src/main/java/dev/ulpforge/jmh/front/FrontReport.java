package dev.ulpforge.jmh.front;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.LocalExecutor;
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
import dev.ulpforge.verify.sweep.Platform;

/** One target's evolved front beside the best classical approximations and beside chance, for the record. */
public final class FrontReport {

    private FrontReport() {}

    /**
     * Arguments: directory for results, name of the files, expression, interval such as {@code (0,pi/2]}, relative or
     * absolute, largest number of operations, seconds, threads, seed, and seconds for random search (0 for none).
     */
    public static void main(String[] args) throws IOException {
        Path directory = Files.createDirectories(Path.of(args[0]));
        Problem problem = new Problem(args[2], RealExpression.of(args[2]),
                ErrorKind.valueOf(args[4].toUpperCase(Locale.ROOT)), Interval.parse(args[3]));
        FrontSpec spec = FrontSpec.of(problem, EnumSet.complementOf(EnumSet.of(Operation.FMA)),
                Integer.parseInt(args[5]), Long.parseLong(args[8]));
        Duration time = Duration.ofSeconds(Long.parseLong(args[6]));
        int threads = Integer.parseInt(args[7]);
        Progress progress = (_, line) -> {
            System.err.println(line);
            return true;
        };
        Stopwatch evolution = new Stopwatch();
        Front front = FrontSearch.run(spec, Budget.time(time, threads), progress);
        String spent = evolution.toString();
        Files.writeString(directory.resolve(args[1] + "-front.tsv"), front.tsv());
        Duration chance = Duration.ofSeconds(Long.parseLong(args[9]));
        Stopwatch draws = new Stopwatch();
        Front random = chance.isZero()
                ? new Front(List.of())
                : RandomSearch.run(spec, chance, new LocalExecutor(threads), progress);
        String report = heading(spec, threads, spent, draws.toString())
                + FrontComparison.of(spec, front, random).markdown();
        Files.writeString(directory.resolve(args[1] + "-report.md"), report);
        System.out.print(report);
    }

    private static String heading(FrontSpec spec, int threads, String evolution, String chance) {
        return "# " + spec.problem().name() + " on " + spec.problem().interval() + ", maximal "
                + spec.problem().kind().name().toLowerCase(Locale.ROOT) + " error\n\n"
                + "Seed " + spec.seed() + ", " + threads + " threads. Evolution: " + evolution + "; random search: "
                + chance + ".\nOn " + Platform.cpu() + ", " + Runtime.getRuntime().availableProcessors()
                + " processors, shared with other work; JDK " + Platform.jdk()
                + ".\nMade by `FrontReport`; the programs are in the TSV file beside this one.\n\n";
    }
}
