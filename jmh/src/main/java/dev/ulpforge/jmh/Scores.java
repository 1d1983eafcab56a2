package dev.ulpforge.jmh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

import dev.ulpforge.jmh.ResultsFile.Score;

/**
 * From JMH's results to scores per element, with ratios. A score is the median of many short iterations: on a machine
 * that does something else besides, most of them run undisturbed.
 */
final class Scores {
    private static final String OURS = "ulpforge";
    private static final Comparator<Score> ORDER = Comparator.comparing(Score::function)
            .thenComparing(Score::length, Comparator.reverseOrder())
            .thenComparing(score -> !score.contender().equals(OURS))
            .thenComparing(Score::nanosPerElement);

    private Scores() {}

    /** {@return the scores, by function and length, ours first, then the fastest} */
    static List<Score> of(Collection<RunResult> results) {
        List<Score> scores = new ArrayList<>(results.stream().map(Scores::score).toList());
        scores.replaceAll(score -> withRatio(score, scores));
        scores.sort(ORDER);
        return List.copyOf(scores);
    }

    private static Score score(RunResult result) {
        BenchmarkParams params = result.getParams();
        String[] names = params.getBenchmark().split("\\.");
        int length = Integer.parseInt(params.getParam("length"));
        double[] nanos = result.getBenchmarkResults().stream().flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore() / length).sorted().toArray();
        double median = nanos[nanos.length / 2];
        return new Score(params.getParam("function").toLowerCase(Locale.ROOT), names[names.length - 1],
                length, ResultsFile.rounded(median),
                ResultsFile.rounded((nanos[nanos.length * 3 / 4] - nanos[nanos.length / 4]) / median), 1);
    }

    private static Score withRatio(Score score, List<Score> all) {
        double ours = all.stream()
                .filter(other -> other.function().equals(score.function()) && other.length() == score.length()
                        && other.contender().equals(OURS))
                .findFirst().orElseThrow(() -> new IllegalStateException("nothing of ours beside " + score))
                .nanosPerElement();
        return new Score(score.function(), score.contender(), score.length(), score.nanosPerElement(), score.spread(),
                ResultsFile.rounded(score.nanosPerElement() / ours));
    }

    /** {@return the table of one run} */
    static String table(ResultsFile.Run run) {
        StringBuilder table = new StringBuilder("JVM flags: " + String.join(" ", run.flags()) + "\n"
                + "function  length  contender  ns/element  spread   ulpforge is faster by\n");
        for (Score score : run.scores()) {
            table.append(String.format(Locale.ROOT, "%-8s  %6d  %-9s  %10.3f  %5.1f %%  %10.2f%n", score.function(),
                    score.length(), score.contender(), score.nanosPerElement(), 100 * score.spread(),
                    score.ulpforgeFaster()));
        }
        return table.toString();
    }
}
