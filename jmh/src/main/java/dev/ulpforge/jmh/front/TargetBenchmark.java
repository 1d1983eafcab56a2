package dev.ulpforge.jmh.front;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import dev.ulpforge.search.core.front.Budget;
import dev.ulpforge.search.core.front.ErrorKind;
import dev.ulpforge.search.core.front.Front;
import dev.ulpforge.search.core.front.FrontSearch;
import dev.ulpforge.search.core.front.FrontSpec;
import dev.ulpforge.search.core.front.Problem;
import dev.ulpforge.search.core.front.Snapshot;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.verify.sweep.Platform;

/**
 * Measures the time in which the search reaches known errors of 2^x on (0, 1] from the empty program; each seed ends
 * when all are reached.
 */
public final class TargetBenchmark {

    /** Maximal relative error to reach for each number of operations; the last entries lie beyond published ones. */
    private static final double[] TARGETS = { 9e-4, 2.3e-4, 4.5e-6, 3e-7, 6e-10, 1e-11, 3e-14, 1e-16, 5e-19, 2e-21 };
    private static final int FIRST = 3;

    private TargetBenchmark() {}

    /** Arguments: directory for results, seconds for each seed, threads, seeds. */
    public static void main(String[] args) throws IOException {
        Path directory = Files.createDirectories(Path.of(args[0]));
        Duration budget = Duration.ofSeconds(Long.parseLong(args[1]));
        int threads = Integer.parseInt(args[2]);
        List<Race> races = new ArrayList<>();
        for (String seed : Arrays.asList(args).subList(3, args.length)) {
            Race race = new Race(Long.parseLong(seed), budget);
            Front front = FrontSearch.run(race.spec(), Budget.time(budget, threads), race::at, race::accept);
            Files.writeString(directory.resolve("exp2-front-seed" + seed + ".tsv"), front.tsv());
            races.add(race);
            Files.writeString(directory.resolve("exp2-targets.tsv"), table(races, threads));
        }
        System.out.print(table(races, threads));
    }

    private static String table(List<Race> races, int threads) {
        StringBuilder out = new StringBuilder("ops\ttarget");
        races.forEach(r -> out.append("\tseconds, seed ").append(r.seed).append("\tCPU seconds\treached"));
        out.append("\tmedian seconds\tmedian CPU seconds\n");
        for (int i = 0; i < TARGETS.length; i++) {
            int ops = FIRST + i;
            List<Spent> spent = races.stream().map(r -> r.spent(ops)).toList();
            out.append(ops).append('\t').append(TARGETS[i]);
            races.forEach(r -> out.append('\t').append(r.spent(ops))
                    .append(String.format(Locale.ROOT, "\t%.3e", r.error(ops))));
            out.append('\t').append(new Spent(median(spent, Spent::wall), median(spent, Spent::cpu))).append('\n');
        }
        races.forEach(r -> out.append(r.summary(threads)));
        return out.append("# on ").append(Platform.cpu()).append(", ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" processors, JDK ").append(Platform.jdk()).append('\n').toString();
    }

    private static double median(List<Spent> spent, ToDoubleFunction<Spent> seconds) {
        return spent.stream().mapToDouble(seconds).sorted().toArray()[spent.size() / 2];
    }

    /**
     * Seconds until a target was reached, infinite if it was not. On a machine with other work too, processor time is
     * more meaningful than wall-clock time.
     */
    private record Spent(double wall, double cpu) {
        static final Spent NEVER = new Spent(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

        @Override
        public String toString() {
            return wall < Double.POSITIVE_INFINITY ? String.format(Locale.ROOT, "%.0f\t%.0f", wall, cpu) : "-\t-";
        }
    }

    /** The progress of one seed, from its snapshots. */
    private static final class Race {
        private final long seed;
        private final Duration budget;
        private final Stopwatch watch = new Stopwatch();
        private final Map<Integer, Spent> reached = new TreeMap<>();
        private final Map<Integer, Double> errors = new TreeMap<>();
        private long evaluations;
        private Spent spent = new Spent(0, 0);
        private boolean done;

        Race(long seed, Duration budget) {
            this.seed = seed;
            this.budget = budget;
        }

        FrontSpec spec() {
            Problem problem = new Problem("exp2(x)", RealExpression.of("exp2(x)"), ErrorKind.RELATIVE,
                    new Interval(0, 1, true, false));
            return FrontSpec.of(problem, EnumSet.complementOf(EnumSet.of(Operation.FMA)), FIRST + TARGETS.length - 1,
                    seed);
        }

        private void accept(Snapshot snapshot) {
            evaluations = snapshot.evaluations();
            spent = new Spent(watch.wall(), watch.cpu());
            snapshot.best().forEach((cost, error) -> errors.merge((int) (double) cost, error, Math::min));
            for (int i = 0; i < TARGETS.length; i++) {
                if (error(FIRST + i) <= TARGETS[i]) {
                    reached.putIfAbsent(FIRST + i, spent);
                }
            }
            done = reached.size() == TARGETS.length || snapshot.elapsed().compareTo(budget) >= 0;
        }

        private boolean at(double fraction, String line) {
            System.err.println("seed " + seed + ": " + line);
            return !done;
        }

        double error(int ops) {
            return errors.getOrDefault(ops, Double.POSITIVE_INFINITY);
        }

        Spent spent(int ops) {
            return reached.getOrDefault(ops, Spent.NEVER);
        }

        String summary(int threads) {
            return String.format(Locale.ROOT,
                    "# seed %d, %d threads: %d evaluations in %.0f s, %.0f CPU s; %.0f/s, %.0f per CPU second%n", seed,
                    threads, evaluations, spent.wall, spent.cpu, evaluations / spent.wall, evaluations / spent.cpu);
        }
    }
}
