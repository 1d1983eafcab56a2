package dev.ulpforge.search.core.evidence;

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

import dev.ulpforge.search.core.front.Budget;
import dev.ulpforge.search.core.front.ErrorKind;
import dev.ulpforge.search.core.front.Front;
import dev.ulpforge.search.core.front.FrontSearch;
import dev.ulpforge.search.core.front.FrontSpec;
import dev.ulpforge.search.core.front.Problem;
import dev.ulpforge.search.core.front.Progress;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.program.Operation;

/** How long the search takes, from nothing, to reach known errors of 2^x on (0, 1]; each seed ends when all are. */
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
            Front front = FrontSearch.run(race.spec(), Budget.time(budget, threads), race);
            Files.writeString(directory.resolve("exp2-front-seed" + seed + ".tsv"), front.tsv());
            races.add(race);
            Files.writeString(directory.resolve("exp2-targets.tsv"), table(races, threads));
        }
        System.out.print(table(races, threads));
    }

    private static String table(List<Race> races, int threads) {
        StringBuilder out = new StringBuilder("ops\ttarget");
        races.forEach(r -> out.append("\tseconds, seed ").append(r.seed).append("\treached"));
        out.append("\tmedian seconds\n");
        for (int i = 0; i < TARGETS.length; i++) {
            int ops = FIRST + i;
            out.append(ops).append('\t').append(TARGETS[i]);
            races.forEach(r -> out.append(String.format(Locale.ROOT, "\t%s\t%.3e", r.seconds(ops), r.error(ops))));
            out.append('\t').append(median(races.stream().map(r -> r.reached.get(ops)).toList())).append('\n');
        }
        for (Race r : races) {
            out.append(String.format(Locale.ROOT, "# seed %d, %d threads: %d evaluations in %d s, %.0f/s%n", r.seed,
                    threads,
                    r.evaluations, r.elapsed.toSeconds(), r.evaluations / (r.elapsed.toMillis() / 1e3)));
        }
        return out.toString();
    }

    private static String median(List<Double> seconds) {
        List<Double> sorted = seconds.stream().map(s -> s == null ? Double.POSITIVE_INFINITY : s).sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        return median < Double.POSITIVE_INFINITY ? String.format(Locale.ROOT, "%.0f", median) : "-";
    }

    /** One seed's way, told by the snapshots. */
    private static final class Race implements Progress {
        private final long seed;
        private final Duration budget;
        private final Map<Integer, Double> reached = new TreeMap<>();
        private final Map<Integer, Double> errors = new TreeMap<>();
        private long evaluations;
        private Duration elapsed = Duration.ZERO;
        private volatile boolean done;

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

        @Override
        public void report(Snapshot snapshot) {
            evaluations = snapshot.evaluations();
            elapsed = snapshot.elapsed();
            snapshot.best().forEach((cost, error) -> errors.merge((int) (double) cost, error, Math::min));
            for (int i = 0; i < TARGETS.length; i++) {
                if (error(FIRST + i) <= TARGETS[i]) {
                    reached.putIfAbsent(FIRST + i, elapsed.toMillis() / 1e3);
                }
            }
            System.err.println("seed " + seed + ": " + snapshot.line());
            done = reached.size() == TARGETS.length || elapsed.compareTo(budget) >= 0;
        }

        @Override
        public boolean cancelled() {
            return done;
        }

        double error(int ops) {
            return errors.getOrDefault(ops, Double.POSITIVE_INFINITY);
        }

        String seconds(int ops) {
            Double s = reached.get(ops);
            return s == null ? "-" : String.format(Locale.ROOT, "%.0f", s);
        }
    }
}
