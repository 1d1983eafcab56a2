package dev.ulpforge.jmh.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import jdk.incubator.vector.FloatVector;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.jmh.ResultsFile;
import dev.ulpforge.jmh.Subject;
import dev.ulpforge.search.timing.Lanewise;

/** The measurements of one JVM, printed as lines that {@link #parse} reads. */
final class BulkRun {
    private static final int LONGEST = 70;
    private static final int ELEMENTS = 4096;
    private static final int ROUNDS = 301;
    private static final int SELDOM = 100;
    private static final long SEED = 1;
    private static final String OURS = "ulpforge";

    private BulkRun() {}

    /** Arguments: {@code lengths} or {@code rare}, then functions, by default all that the table is about. */
    public static void main(String[] arguments) {
        boolean isOfLengths = arguments[0].equals("lengths");
        List<String> names = Arrays.stream(arguments).skip(1).map(name -> name.toUpperCase(Locale.ROOT)).toList();
        System.out.println(FloatVector.SPECIES_PREFERRED.vectorBitSize());
        Stream.of(Subject.values())
                .filter(subject -> names.isEmpty()
                        ? isOfLengths ? subject.operator() != null : RareInputs.areThereOf(subject)
                        : names.contains(subject.name()))
                .flatMap(subject -> (isOfLengths ? lengths(subject) : rare(subject)).stream())
                .forEach(score -> System.out.println(line(score)));
    }

    private static List<ResultsFile.Score> lengths(Subject subject) {
        BulkKernel lanewise = Lanewise.loop(subject.operator()).orElseThrow();
        List<Turns.Case> cases = new ArrayList<>();
        for (int length = 1; length <= LONGEST; length++) {
            float[] src = inputs(subject, length);
            cases.add(new Turns.Case(subject::apply, src));
            cases.add(new Turns.Case(lanewise, src));
            cases.add(new Turns.Case(subject::applyMath, src));
        }
        double[][] nanos = new Turns(cases, ROUNDS).nanos();
        List<ResultsFile.Score> scores = new ArrayList<>();
        List<String> contenders = List.of(OURS, "lanewise", "math");
        for (int i = 0; i < nanos.length; i++) {
            scores.add(score(subject, contenders.get(i % contenders.size()), cases.get(i).src().length, nanos[i],
                    nanos[i - i % contenders.size()]));
        }
        return scores;
    }

    /** The kernel on typical inputs, on these with one rare input in a hundred, and on rare ones alone. */
    private static List<ResultsFile.Score> rare(Subject subject) {
        float[] typical = inputs(subject, ELEMENTS);
        List<Turns.Case> cases = Stream.of(typical, RareInputs.among(typical, subject, SELDOM),
                RareInputs.among(typical, subject, 1)).map(src -> new Turns.Case(subject::apply, src)).toList();
        double[][] nanos = new Turns(cases, ROUNDS).nanos();
        List<String> contenders = List.of(OURS, OURS + "-1%-rare", OURS + "-all-rare");
        List<ResultsFile.Score> scores = new ArrayList<>();
        for (int i = 0; i < nanos.length; i++) {
            scores.add(score(subject, contenders.get(i), ELEMENTS, nanos[i], nanos[0]));
        }
        return scores;
    }

    private static float[] inputs(Subject subject, int length) {
        SplittableRandom random = new SplittableRandom(SEED);
        float[] inputs = new float[length];
        for (int i = 0; i < length; i++) {
            inputs[i] = (float) random.nextDouble(subject.lower(), subject.upper());
        }
        return inputs;
    }

    private static ResultsFile.Score score(Subject subject, String contender, int length, double[] nanos,
            double[] ours) {
        double median = Turns.quantile(nanos, 0.5);
        return new ResultsFile.Score(subject.name().toLowerCase(Locale.ROOT), contender, length, rounded(median),
                rounded((Turns.quantile(nanos, 0.75) - Turns.quantile(nanos, 0.25)) / median),
                rounded(Turns.ratio(nanos, ours)));
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4g", value));
    }

    private static String line(ResultsFile.Score score) {
        return score.function() + " " + score.contender() + " " + score.length() + " " + score.nanosPerElement() + " "
                + score.spread() + " " + score.ulpforgeFaster();
    }

    /** {@return the measurement of a line} */
    static ResultsFile.Score parse(String line) {
        String[] words = line.split(" ");
        return new ResultsFile.Score(words[0], words[1], Integer.parseInt(words[2]), Double.parseDouble(words[3]),
                Double.parseDouble(words[4]), Double.parseDouble(words[5]));
    }
}
