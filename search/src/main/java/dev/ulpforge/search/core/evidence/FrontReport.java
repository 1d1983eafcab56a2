package dev.ulpforge.search.core.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import dev.ulpforge.search.core.baseline.Baseline;
import dev.ulpforge.search.core.baseline.Baselines;
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

/** One target's evolved front beside the best classical approximations and beside chance. */
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
        Front front = FrontSearch.run(spec, Budget.time(time, threads), s -> System.err.println(s.line()));
        Files.writeString(directory.resolve(args[1] + "-front.tsv"), front.tsv());
        List<Baseline> baselines = Baselines.of(problem.target(), problem.weight(), problem.interval(),
                spec.costs().keySet(), spec.maxOps());
        Duration chance = Duration.ofSeconds(Long.parseLong(args[9]));
        Front random = chance.isZero() ? new Front(List.of()) : RandomSearch.run(spec, chance, threads);
        String report = heading(spec, time, threads, chance) + table(spec, front, baselines, random);
        Files.writeString(directory.resolve(args[1] + "-report.md"), report);
        System.out.print(report);
    }

    private static String heading(FrontSpec spec, Duration time, int threads, Duration chance) {
        return "# " + spec.problem().name() + " on " + spec.problem().interval() + ", maximal "
                + spec.problem().kind().name().toLowerCase(Locale.ROOT) + " error\n\n" + "Evolution: "
                + time.toSeconds()
                + " s on " + threads + " threads, seed " + spec.seed() + "; random search: " + chance.toSeconds()
                + " s. Made by `FrontReport`; the programs are in the TSV file beside this one.\n\n";
    }

    private static String table(FrontSpec spec, Front front, List<Baseline> baselines, Front random) {
        StringBuilder out = new StringBuilder(
                "| ops | evolved | best classical | gain | classical form | random search |\n|---|---|---|---|---|---|\n");
        for (int ops = 1; ops <= spec.maxOps(); ops++) {
            double evolved = front.within(ops).map(Front.Point::error).orElse(Double.POSITIVE_INFINITY);
            double classical = Baselines.best(baselines, ops);
            int limit = ops;
            String kind = baselines.stream().filter(b -> b.ops() <= limit && b.error() == classical).map(Baseline::kind)
                    .findFirst().orElse("-");
            double chance = random.within(ops).map(Front.Point::error).orElse(Double.POSITIVE_INFINITY);
            out.append(String.format(Locale.ROOT, "| %d | %.3e | %.3e | %.3g | %s | %s |%n", ops, evolved, classical,
                    classical / evolved, kind, chance < 1e300 ? String.format(Locale.ROOT, "%.3e", chance) : "-"));
        }
        return out.toString();
    }
}
